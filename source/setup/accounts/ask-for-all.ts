import {joinedPlan, type AccountPlan} from '../../domain/plan/forecast/account-plan.ts';
import type {Changes} from '../../domain/choices/answers.ts';
import type {ChoiceId} from '../../domain/choices/choices.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {AccountName} from '../../domain/choices/wishes/wanted-account.ts';
import {jointName, type JointCanary} from '../../domain/plan/order/joint-canary.ts';
import type {Question} from '../../domain/questions/question.ts';
import type {Ask} from '../ports.ts';
import type {PlannedLane} from './lane.ts';

/**
What was said to the plans of all accounts; `fix`: that one of them is to be another one before; `isBack`: that another
cluster is to go first.
*/
export type Consent = {isApproved: boolean; isConfirmed: boolean; fix?: Fix; isBack?: boolean};

/** Other answers in one account, by its name. */
export type Fix = {readonly changes: Changes; readonly of: AccountName};

/** What one yes is for, what was said to it, and whose account asks. */
type Asking = {
	readonly accounts: readonly AccountPlan[];
	readonly canary: JointCanary | undefined;
	readonly complaint: Problem | undefined;
	readonly consent: Consent;
	readonly of: AccountName;
	/** Which cluster goes first was asked just before. */
	readonly isCanarySaid: boolean;
};

/** The first account's questions about its plan, asked for all of them. What is said to them is noted. */
export function askForAll(ask: Ask, asking: Asking): Ask {
	const {consent, of, isCanarySaid} = asking;
	return async question => {
		const {kind} = question.input;
		const isForAll = kind === 'review' || kind === 'confirm';
		const reply = await ask(isForAll ? forAll(question, asking) : {...question, of});
		if (reply.kind === 'fix') {
			consent.fix = {changes: reply.changes, of: reply.of ?? of};
			// The plan that was asked about stays as it is, but for the account that it is of.
			return {kind: 'leave'};
		}

		if (reply.kind === 'back' && isCanarySaid && question.id === 'approval') {
			consent.isBack = true;
			return {kind: 'leave'};
		}

		const isYes = reply.kind === 'answer';
		consent.isApproved ||= isYes && question.id === 'approval';
		consent.isConfirmed ||= isYes && question.id === 'confirmation';
		return reply;
	};
}

/** The questions about the other plans are answered by the same yes, as far as it was for just these plans. */
export function askAfterAll(ask: Ask, {state, of}: PlannedLane, consent: Consent): Ask {
	return async question => {
		const {id, input} = question;
		const isSaid = (id === 'approval' && consent.isApproved) || (id === 'confirmation' && consent.isConfirmed);
		const checked = isSaid && (input.kind === 'review' || input.kind === 'confirm') ? input.of() : undefined;
		return checked?.kind === 'ok' && checked.value === state.plan.fingerprint
			? {kind: 'answer', value: checked.value, source: 'person'}
			: ask({...question, of});
	};
}

function forAll<Id extends ChoiceId>(question: Question<Id>, {accounts, canary, complaint}: Asking): Question<Id> {
	const planned = accounts.flatMap(one => (one.kind === 'planned' ? [one] : []));
	const {input} = question;
	const about = [...new Set(planned.flatMap(one => one.plan.changes.flatMap(({cluster}) => cluster ?? [])))];
	if (input.kind === 'review') {
		const plan = joinedPlan(planned) ?? input.plan;
		return {
			...question,
			accounts,
			about,
			input: {...input, plan},
			...(canary && {first: jointName(canary)}),
			...(complaint && {complaint}),
		};
	}

	return input.kind === 'confirm' && planned.length > 1
		? {...question, accounts: planned, about, input: {...input, word: `${planned.length} accounts`}}
		: question;
}
