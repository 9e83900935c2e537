import type {ChoiceId, ChoicesSoFar} from '../../domain/choices/choices.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {fixesOf} from '../../domain/plan/fixes-of.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Question} from '../../domain/questions/question.ts';
import {newSession} from '../choosing/session.ts';
import type {Ending} from '../ending.ts';
import type {Ask, Ports} from '../ports.ts';
import type {Decide, Turn} from '../turn.ts';
import {inOrder} from './in-order.ts';
import type {Lookout} from './lookout.ts';
import {isPlanned, ofLane, settled, type Lane, type LaneState} from './lane.ts';
import {remembering, sharedAnswers, withShared, withoutTold} from './shared-answers.ts';

/** How far all accounts came; `end` where a person has left them all. */
export type Planned = {
	readonly lanes: readonly Lane[];
	readonly end?: Ending;
	/** Why a fix was not taken; told where it was offered. */
	readonly complaint?: Problem | undefined;
	/** One of them has another plan, or was to have one, and the others are as they were. */
	readonly isFixed?: boolean;
};

/** Who is asked, and what decides and plans in an account. */
export type Planning = {readonly ask: Ask; readonly decide: Decide};

/** `lookout`: where accounts wait that have told what runs in them. */
type Telling = Planning & {readonly lookout: Lookout};

/** Plans the accounts that have no plan yet: the first with a person, the others by what was said there. */
export async function* planAll(
	before: readonly Lane[],
	{ask, decide, lookout}: Telling,
): AsyncGenerator<SetupEvent, Planned> {
	const lanes = [...before];
	const asked = remembering(ask);
	let shared: ChoicesSoFar = {};
	for (const [index, lane] of lanes.entries()) {
		const first: Lane =
			lane.state.kind === 'open'
				? yield* planned(withShared(lane, asked.said()), {ask: asked.ask, decide, lookout})
				: lane;
		lanes[index] = first;
		if (lane.state.kind === 'open' && isLeft(first)) {
			return {lanes, end: {outcome: first.state.outcome}};
		}

		if (isPlanned(first)) {
			shared = sharedAnswers(first.state.session.answers);
			break;
		}
	}

	const known = {...asked.said(), ...shared};
	const others: Lane[] = yield* inOrder(
		lanes.map(lane => turn => {
			const asking: Ask = async (question, renewed) => {
				await turn();
				return ask(question, renewed);
			};

			return lane.state.kind === 'open'
				? withoutTold(planned(withShared(lane, known), {ask: asking, decide, lookout}), known)
				: same(lane);
		}),
	);
	return {lanes: others};
}

type Left = Lane & {readonly state: Extract<LaneState, {readonly kind: 'ended'}>};

export function isLeft(lane: Lane): lane is Left {
	return lane.state.kind === 'ended' && ['left', 'stopped'].includes(lane.state.outcome.kind);
}

async function* same(lane: Lane): AsyncGenerator<SetupEvent, Lane> {
	yield* [];
	return lane;
}

/** Asks what is open in an account and plans it, or tells what runs there. What nobody could say yes to ends it. */
async function* planned(lane: Lane, {ask, decide, lookout}: Telling): AsyncGenerator<SetupEvent, Lane> {
	let so = lane;
	// Everything that is asked says whose account it is about; whose credentials lead into all of them is about none.
	const isForAll = (id: ChoiceId) => id === 'credentials' && lane.wanted.kind === 'role';
	const named = <Id extends ChoiceId>(question: Question<Id>): Question<Id> =>
		isForAll(question.id) ? question : {...question, of: so.of};
	const place = lookout.place();
	const asking: Ask = async (question, renewed) => {
		const {input} = question;
		if (input.kind !== 'look') {
			return ask(named(question), renewed && each(renewed, one => named(one)));
		}

		const wish = await place.look(question);
		const again = input.of();
		return wish.kind === 'answer'
			? again.kind === 'ok'
				? {...wish, value: again.value}
				: {kind: 'missing'}
			: wish;
	};

	const events = ofLane(lane, settled(lane, plan(lane, {ask: asking, decide})));
	for (;;) {
		const coming = events.next();
		const next = await Promise.race([coming, place.reached]);
		if (next === 'reached') {
			return {...so, state: {kind: 'looking', rest: resumed(coming, events)}};
		}

		if (next.done === true) {
			return next.value;
		}

		so = {...so, ...(next.value.of && {of: next.value.of})};
		yield next.value;
	}
}

/** What comes when somebody looks on, from what was waited for already. */
function resumed(
	coming: Promise<IteratorResult<SetupEvent, Lane>>,
	events: AsyncGenerator<SetupEvent, Lane>,
): AsyncGenerator<SetupEvent, Lane> {
	// Where the run ends before, nobody waits for it.
	coming.catch(() => undefined);
	return rest();

	async function* rest(): AsyncGenerator<SetupEvent, Lane> {
		let next = await coming;
		while (next.done !== true) {
			yield next.value;
			next = await events.next();
		}

		return next.value;
	}
}

/** Takes no more than is taken of it. */
async function* each<Item>(items: AsyncIterable<Item>, change: (item: Item) => Item): AsyncGenerator<Item> {
	for await (const item of items) {
		yield change(item);
	}
}

async function* plan({ports}: Lane, {ask, decide}: Planning): AsyncGenerator<SetupEvent, LaneState | Ending> {
	const next: Turn | Ending = yield* decide({session: newSession}, ports, ask);
	return 'outcome' in next ? next : stateOf(next, ports);
}

/**
A plan waits for its yes; one whose checks failed would never get it, and waits for what helps. Throws a ProblemError
where nothing does, or nobody is there to choose it.
*/
export function stateOf({session, plan: made}: Turn, {run}: Pick<Ports, 'run'>): LaneState {
	if (!made) {
		return {kind: 'open'};
	}

	const refusal = refusalOf(made);
	if (refusal && (run.given.approve || fixesOf(made.checks).length === 0)) {
		throw new ProblemError(refusal);
	}

	return {kind: refusal ? 'blocked' : 'waiting', session, plan: made};
}

/** Why nobody can say yes to a plan, where its checks failed. */
export function refusalOf({checks}: Plan): Problem | undefined {
	const failed = checks.filter(({verdict}) => verdict === 'fail');
	return failed.length === 0 ? undefined : {code: 'checks-failed', checks: failed};
}
