import type {Step} from '../../../../domain/kit/message.ts';
import {wrap} from '../../../cells/wrap.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {lineRow} from '../layout/line-row.ts';
import {pastedRows} from './command-rows.ts';

const indent = {text: '  '};

/** What a rollout waits for that no instance is the reason of, with the command that ends the wait. */
export function waitRows({text, ...pasted}: Step, {theme, width}: Pick<Stage, 'theme' | 'width'>): readonly Row[] {
	const room = width - indent.text.length;
	return [
		...wrap(lineRow(text, theme), room).map((row): Row => [indent, ...row]),
		...pastedRows(pasted, room - indent.text.length, theme).map((row): Row => [indent, indent, ...row]),
		[],
	];
}
