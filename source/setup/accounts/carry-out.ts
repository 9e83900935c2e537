import type {SetupEvent} from '../../domain/ending/event.ts';
import {joinedPlan, type AccountPlan} from '../../domain/plan/forecast/account-plan.ts';
import type {ChoiceId} from '../../domain/choices/choices.ts';
import type {Question} from '../../domain/questions/question.ts';
import type {Ending} from '../ending.ts';
import type {Ask} from '../ports.ts';
import type {Turn} from '../turn.ts';
import {isWaiting, ofLane, settled, type Lane, type LaneState, type WaitingLane} from './lane.ts';
import {stateOf, type Planned, type Planning} from './plan-all.ts';

/** What was said to the plans of all accounts. */
type Consent = {isApproved: boolean; isConfirmed: boolean};

/**
Asks once for all plans that wait, and carries them out one after the other. Where a person goes back instead, the first
account has another plan, and the others are to be planned by what was said there. An account that has moved since comes
back with another plan too, that waits for its own yes.
*/
export async function* carryOut(
	before: readonly Lane[],
	accounts: readonly AccountPlan[],
	{ask, decide}: Planning,
): AsyncGenerator<SetupEvent, Planned> {
	const lanes = [...before];
	let consent: Consent | undefined;
	for (const [index, lane] of lanes.entries()) {
		if (!isWaiting(lane)) {
			continue;
		}

		const isFirst = consent === undefined;
		// `--yes` is said to all.
		consent ??= {isApproved: lane.ports.run.given.approve, isConfirmed: lane.ports.run.given.approve};
		const asking = isFirst ? askForAll(ask, accounts, consent) : askAfterAll(ask, lane, consent);
		const after: Lane = yield* ofLane(lane, settled(lane, goOn(lane, {ask: asking, decide})));
		lanes[index] = after;
		if (!consent.isApproved) {
			return after.state.kind === 'ended'
				? {lanes, end: {outcome: after.state.outcome}}
				: {lanes: lanes.map((one, place) => (place === index ? one : reopened(one)))};
		}
	}

	return {lanes};
}

/** To be planned once more; not what could not be signed in to or read. */
function reopened(lane: Lane): Lane {
	const isRefused = lane.state.kind === 'ended' && lane.state.outcome.kind === 'failed';
	return isRefused ? lane : {...lane, state: {kind: 'open'}};
}

/** Goes on with a plan that waits: carries it out after the yes, or comes back with another one. */
async function* goOn(
	{state, ports}: WaitingLane,
	{ask, decide}: Planning,
): AsyncGenerator<SetupEvent, LaneState | Ending> {
	const next: Turn | Ending = yield* decide({session: state.session, plan: state.plan}, ports, ask);
	return 'outcome' in next ? next : stateOf(next);
}

/** The first account's questions about its plan, asked for all of them. What is said to them is noted. */
function askForAll(ask: Ask, accounts: readonly AccountPlan[], consent: Consent): Ask {
	return async question => {
		const reply = await ask(forAll(question, accounts));
		const isYes = reply.kind === 'answer';
		consent.isApproved ||= isYes && question.id === 'approval';
		consent.isConfirmed ||= isYes && question.id === 'confirmation';
		return reply;
	};
}

/** The questions about the other plans are answered by the same yes, as far as it was for just these plans. */
function askAfterAll(ask: Ask, {state, of}: WaitingLane, consent: Consent): Ask {
	return async question => {
		const {id, input} = question;
		const isSaid = (id === 'approval' && consent.isApproved) || (id === 'confirmation' && consent.isConfirmed);
		const checked = isSaid && (input.kind === 'review' || input.kind === 'confirm') ? input.of() : undefined;
		return checked?.kind === 'ok' && checked.value === state.plan.fingerprint
			? {kind: 'answer', value: checked.value, source: 'person'}
			: ask({...question, of});
	};
}

function forAll<Id extends ChoiceId>(question: Question<Id>, accounts: readonly AccountPlan[]): Question<Id> {
	const planned = accounts.flatMap(one => (one.kind === 'planned' ? [one] : []));
	const plan = joinedPlan(planned);
	const {input} = question;
	const about = [...new Set(planned.flatMap(one => one.plan.changes.flatMap(({cluster}) => cluster ?? [])))];
	if (input.kind === 'review' && plan) {
		return {...question, accounts, about, input: {...input, plan}};
	}

	return input.kind === 'confirm' && planned.length > 1
		? {...question, about, input: {...input, word: `${planned.length} accounts`}}
		: question;
}
