import type {Input} from '../../../domain/questions/question.ts';
import {optionRows} from '../prompts/option-rows.ts';
import type {Asking} from './ask.ts';
import type {Entered} from './enter.ts';
import {navigation} from './navigation.ts';

/** The prompt's title is a sentence already; going back is a row of the list. */
export type EnterOptions = {readonly title: string; readonly canGoBack: boolean; readonly asking: Asking};

/** Lets one row be taken. */
export async function enterOne<Value>(
	input: Extract<Input<Value>, {kind: 'one'}>,
	{title, canGoBack, asking}: EnterOptions,
): Promise<Entered<Value>> {
	const picked = await asking.prompts.one({
		title: asking.pen.text(title),
		// Back and leave come last, so that the numbers of the options are those that people expect.
		rows: [...optionRows(input.options, asking), ...navigation.rows({canGoBack, ...asking})],
		...(input.marked !== undefined && {marked: input.marked}),
	});
	if (picked.kind === 'interrupt') {
		return picked;
	}

	const turn = navigation.taken([picked.value]);
	return turn === undefined ? {kind: 'entered', checked: input.of(picked.value)} : {kind: turn};
}
