import {shortName} from '../../../domain/choices/wishes/wanted-account.ts';
import {offersOf, type Offer} from '../../../domain/plan/fixes-of.ts';
import type {AccountPlan} from '../../../domain/plan/forecast/account-plan.ts';
import type {Input, Question} from '../../../domain/questions/question.ts';
import {planLetters, type LineWords} from '../../../text/line-words.ts';
import {enterConfirm} from './enter-confirm.ts';
import type {Entered} from './enter.ts';
import type {EnterOptions} from './enter-one.ts';
import {planLettersOf} from './plan-letters.ts';

type Reviewing = EnterOptions & Pick<Question, 'again'> & {readonly accounts?: readonly AccountPlan[] | undefined};

/**
The plan was told by its own event; what is left to ask is a yes, or which fix to try before. What the screens have keys
for is a letter here.
*/
export async function enterReview<Value>(
	input: Extract<Input<Value>, {kind: 'review'}>,
	{title, canGoBack, asking, accounts, again}: Reviewing,
): Promise<Entered<Value>> {
	const {words, pen, print} = asking;
	const fixes = offersOf(input.plan, accounts);
	const named = ({of, changes}: Offer) => `${of ? `${shortName(of)}: ` : ''}${words.fix(changes)}`;
	const isOpen = input.of().kind === 'ok';
	const letters = planLettersOf({plan: input.plan, again, asking, ...(accounts && {accounts})});
	print(fixes.map((offer, index) => `  ${index + 1}. ${pen.text(named(offer))}`));
	letters.name();
	return enterConfirm(
		{kind: 'confirm', of: input.of},
		{
			title: isOpen ? title : words.screen.notApplied,
			canGoBack,
			asking,
			how: howTo(words.lines, {isOpen, count: fixes.length}),
			others: new Map<string, Entered<Value>>([
				...fixes.map((offer, index) => [String(index + 1), {kind: 'fix', ...offer}] as const),
				...(letters.has('code') ? [[planLetters.code, {kind: 'as-code'}] as const] : []),
			]),
			show: letters.show,
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
