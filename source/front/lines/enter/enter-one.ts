import {repairOf, type RepairOf} from '../../../domain/questions/repair-of.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {Input, Question} from '../../../domain/questions/question.ts';
import {optionRows} from '../prompts/option-rows.ts';
import type {PromptRow} from '../prompts/prompts.ts';
import type {Asking} from './ask.ts';
import type {Entered} from './enter.ts';
import {navigation} from './navigation.ts';

/** The prompt's title is a sentence already; going back is a row of the list. */
export type EnterOptions = {readonly title: string; readonly canGoBack: boolean; readonly asking: Asking};

// With a space at its start, which no option's id has.
const repairId = ' repair';

/** Lets one row be taken. What repairs that the last answer was not taken is a row too, and no answer. */
export async function enterOne<Value>(
	input: Extract<Input<Value>, {kind: 'one'}>,
	{title, canGoBack, asking, complaint}: EnterOptions & Pick<Question, 'complaint'>,
): Promise<Entered<Value>> {
	const {tools, pen, prompts} = asking;
	const repair = tools.runCommand && repairOf(complaint);
	for (;;) {
		const picked = await prompts.one({
			title: pen.text(title),
			// Back and leave come last, so that the numbers of the options are those that people expect.
			rows: [
				...optionRows(input.options, asking),
				...(repair ? [repairRow(repair, asking)] : []),
				...navigation.rows({canGoBack, ...asking}),
			],
			...(input.marked !== undefined && {marked: input.marked}),
		});
		if (picked.kind === 'interrupt') {
			return picked;
		}

		if (repair && picked.value === repairId) {
			if (await isRepaired(repair, asking)) {
				// At once: whoever has just signed in again wants to go on.
				return {kind: 'entered', checked: input.of(repair.optionId)};
			}

			continue;
		}

		const turn = navigation.taken([picked.value]);
		return turn === undefined ? {kind: 'entered', checked: input.of(picked.value)} : {kind: turn};
	}
}

function repairRow({command}: RepairOf, {words: {lines}, pen}: Asking): PromptRow {
	return {id: repairId, key: lines.repairLetter, label: pen.text(lines.repair(shellQuote(command)))};
}

/** Whether the command, which has the terminal meanwhile, ended well. */
async function isRepaired({command}: RepairOf, {words, pen, print, tools}: Asking): Promise<boolean> {
	const exitCode = await tools.runCommand?.(command);
	if (exitCode === 0) {
		return true;
	}

	print([`${pen.mark('failed')} ${pen.text(words.lines.notRepaired(command[0], exitCode ?? 1))}`]);
	return false;
}
