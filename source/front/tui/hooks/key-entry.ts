import type {ScreenAction} from '../../../text/screen-words.ts';
import type {KeyEntry, KeyName} from './use-keys.ts';

type Act = (text: string) => void;

/** An entry of a key table. Only with a label does it stand in the hints; all stand in the list behind `?`. */
export function keyEntry(key: KeyName, action: ScreenAction, act: Act, label?: string): KeyEntry {
	return label === undefined ? {key, action, act} : {key, action, act, label};
}
