import {navigation} from '../enter/navigation.ts';
import type {Picked, PromptRow, Turned} from './prompts.ts';

/** What a key takes of a list in which one row is taken: the row that it stands for. */
export function rowKeys(rows: readonly PromptRow[]): (key: string) => Picked<string> | undefined {
	return pressed => {
		const row = rows.find(({key}) => key === pressed);
		return row && {kind: 'picked', value: row.id};
	};
}

/** What a key means in a list of boxes, where no row has to stand for going back and leaving. */
export function turnKeys(canGoBack: boolean): (key: string) => Turned | undefined {
	return pressed => {
		const kind = navigation.typed(pressed, canGoBack);
		return kind === undefined ? undefined : {kind};
	};
}
