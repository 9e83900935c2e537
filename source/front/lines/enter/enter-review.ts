import {fixesOf} from '../../../domain/plan/fixes-of.ts';
import type {Input} from '../../../domain/questions/question.ts';
import type {LineWords} from '../../../text/line-words.ts';
import {enterConfirm} from './enter-confirm.ts';
import type {Entered} from './enter.ts';
import type {EnterOptions} from './enter-one.ts';

/** The plan was told by its own event; what is left to ask is a yes, or which fix to try before. */
export async function enterReview<Value>(
	input: Extract<Input<Value>, {kind: 'review'}>,
	{title, canGoBack, asking}: EnterOptions,
): Promise<Entered<Value>> {
	const {words, pen, print} = asking;
	const fixes = fixesOf(input.plan.checks);
	const isOpen = input.of().kind === 'ok';
	print(fixes.map((changes, index) => `  ${index + 1}. ${pen.text(words.fix(changes))}`));
	return enterConfirm(
		{kind: 'confirm', of: input.of},
		{
			title: isOpen ? title : words.screen.notApplied,
			canGoBack,
			asking,
			how: howTo(words.lines, {isOpen, count: fixes.length}),
			others: new Map(fixes.map((changes, index) => [String(index + 1), {kind: 'fix', changes}])),
		},
	);
}

type Reviewed = {readonly isOpen: boolean; readonly count: number};

function howTo(words: LineWords, {isOpen, count}: Reviewed): string {
	if (isOpen) {
		return count > 0 ? words.typeWordOrFix(words.yes, count) : words.typeWord(words.yes);
	}

	return count > 0 ? words.typeFix(count) : words.typeTurn;
}
