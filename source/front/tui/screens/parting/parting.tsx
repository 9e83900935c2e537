import {keyEntry} from '../../hooks/key-entry.ts';
import {useKeys} from '../../hooks/use-keys.ts';
import {hints} from '../../parts/layout/hints.ts';
import {Rows} from '../../parts/layout/rows.tsx';
import type {Parting as OnWish} from '../../session.ts';
import type {Stage} from '../../stage.ts';

type Props = {readonly stage: Stage; readonly onWish: OnWish};

/** One line of keys below the receipt: it is all said, and nothing has to be pressed. */
export function Parting({stage: {words, theme, width, keyboard}, onWish}: Props) {
	const {screen} = words;
	const leave = () => {
		onWish('leave');
	};

	const keys = [
		keyEntry(
			{character: 'm'},
			'guide',
			() => {
				onWish('guide');
			},
			'm',
		),
		keyEntry('enter', 'leave', leave, screen.keyNames.enter),
		...(['esc', 'ctrl+c', {character: 'q'}] as const).map(key => keyEntry(key, 'leave', leave)),
	];
	useKeys(keyboard, keys);
	return <Rows rows={[hints({keys, words: screen, width, theme})]} theme={theme} />;
}
