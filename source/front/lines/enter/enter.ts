import type {Checked} from '../../../domain/choices/problem/checked.ts';
import type {ChoiceId, Choices} from '../../../domain/choices/choices.ts';
import type {Offer} from '../../../domain/plan/fixes-of.ts';
import type {Question} from '../../../domain/questions/question.ts';
import {enterConfirm} from './enter-confirm.ts';
import {enterForm} from './enter-form.ts';
import {enterLook} from './enter-look.ts';
import {enterMany} from './enter-many.ts';
import {enterOne} from './enter-one.ts';
import {enterReview} from './enter-review.ts';
import {enterText} from './enter-text.ts';
import type {Asking} from './ask.ts';

/** What a person made of one prompt. */
export type Entered<Value> =
	| {readonly kind: 'entered'; readonly checked: Checked<Value>; readonly filters?: readonly string[]}
	/** Other answers, before the plan is made again. */
	| ({readonly kind: 'fix'} & Offer)
	/** The plan is to be written as code. */
	| {readonly kind: 'as-code'}
	| {readonly kind: 'back'}
	| {readonly kind: 'leave'}
	| {readonly kind: 'interrupt'};

/** One try at a question, by the kind of its input alone. */
export async function enter<Id extends ChoiceId>(
	question: Question<Id>,
	asking: Asking,
): Promise<Entered<Choices[Id]>> {
	const {input, canGoBack} = question;
	const {title} = asking.words.question(question);
	switch (input.kind) {
		case 'one': {
			return enterOne(input, {title, canGoBack, asking, complaint: question.complaint});
		}

		case 'many': {
			return enterMany(input, {title, canGoBack, asking});
		}

		case 'text': {
			return enterText(input, {title, canGoBack, asking, link: question.link});
		}

		case 'form': {
			return enterForm(input, {title, canGoBack, asking, again: question.again});
		}

		case 'confirm': {
			return enterConfirm(input, {title, canGoBack, asking});
		}

		case 'look': {
			return enterLook(input, {canGoBack, asking});
		}

		case 'review': {
			return enterReview(input, {title, canGoBack, asking, accounts: question.accounts, again: question.again});
		}
	}
}
