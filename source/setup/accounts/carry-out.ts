import type {SetupEvent} from '../../domain/ending/event.ts';
import type {AccountPlan} from '../../domain/plan/forecast/account-plan.ts';
import {jointName, jointWaves, type JointCanary} from '../../domain/plan/order/joint-canary.ts';
import {isSameAccount, shortName} from '../../domain/choices/wishes/wanted-account.ts';
import {sideBySide} from '../applying/cells/side-by-side.ts';
import type {Ending} from '../ending.ts';
import type {Ask, Company} from '../ports.ts';
import type {Turn} from '../turn.ts';
import {askAfterAll, askForAll, type Consent} from './ask-for-all.ts';
import {companyOf, type Left} from './company.ts';
import {isWaiting, ofLane, settled, type Lane, type LaneState, type WaitingLane} from './lane.ts';
import {oneByOne} from './one-by-one.ts';
import {stateOf, type Planned, type Planning} from './plan-all.ts';

/** What one yes is for, and the cluster that goes first of all. */
export type Reviewed = {readonly accounts: readonly AccountPlan[]; readonly canary?: JointCanary | undefined};

type Step = {readonly event: SetupEvent} | {readonly index: number; readonly lane: Lane};

/**
Asks once for all plans that wait, and carries them out side by side. Where a person goes back instead, the first
account has another plan, and the others are to be planned by what was said there. An account that has moved since comes
back with another plan too, that waits for its own yes; so do all others where it was to go first.
*/
export async function* carryOut(
	before: readonly Lane[],
	{accounts, canary}: Reviewed,
	{ask, decide}: Planning,
): AsyncGenerator<SetupEvent, Planned> {
	const lanes = [...before];
	const asked = lanes.findIndex(lane => isWaiting(lane));
	const first = lanes[asked];
	if (!first) {
		return {lanes};
	}

	const {run, interrupt} = first.ports;
	// `--yes` is said to all.
	const consent: Consent = {isApproved: run.given.approve, isConfirmed: run.given.approve};
	const company = companyOf({
		...run,
		...(canary && {
			canary: {name: jointName(canary), index: lanes.findIndex(({of}) => isSameAccount(of, canary.of))},
		}),
	});
	const asking = oneByOne(ask, interrupt);
	const steps = lanes.flatMap((lane, index) => (isWaiting(lane) ? [stepsOf(lane, index)] : []));
	let isStopping = false;
	for await (const step of sideBySide(steps, steps.length)) {
		if ('lane' in step) {
			lanes[step.index] = step.lane;
		} else if (step.event.type !== 'stopping' || !isStopping) {
			// Each account would say it.
			isStopping ||= step.event.type === 'stopping';
			yield step.event;
		}
	}

	const after = lanes[asked];
	if (consent.isApproved || !after) {
		return {lanes};
	}

	return after.state.kind === 'ended'
		? {lanes, end: {outcome: after.state.outcome}}
		: {lanes: lanes.map((one, place) => (place === asked ? one : reopened(one)))};

	/** One account, from the yes to its end. */
	async function* stepsOf(lane: WaitingLane, index: number): AsyncGenerator<Step> {
		const isAsked = index === asked;
		if (!isAsked && !(await company.consent)) {
			yield {index, lane};
			return;
		}

		const own = company.of(index, shortName(lane.of));
		let left: Left = 'failed';
		try {
			const its = isAsked ? askForAll(asking, {accounts, canary, consent, of: lane.of}) : askAfterAll(asking, lane, consent);
			const events = ofLane(
				lane,
				settled(lane, goOn(lane, {ask: its, decide, company: own.company, canary: ofThis(lane, canary)})),
			);
			let next = await events.next();
			while (next.done !== true) {
				yield {event: next.value};
				next = await events.next();
			}

			const {value} = next;
			left = leftBy(value);
			// Its plan is the same, and so is what is asked about it.
			yield {index, lane: own.isAgain() ? lane : value};
		} finally {
			own.end(left);
			if (isAsked) {
				company.refuse();
			}
		}
	}
}

/** To be planned once more; not what could not be signed in to or read. */
function reopened(lane: Lane): Lane {
	const isRefused = lane.state.kind === 'ended' && lane.state.outcome.kind === 'failed';
	return isRefused ? lane : {...lane, state: {kind: 'open'}};
}

type Going = Planning & {readonly ask: Ask; readonly company: Company; readonly canary: JointCanary | undefined};

/** Goes on with a plan that waits: carries it out after the yes, or comes back with another one. */
async function* goOn(
	{state: {session, plan}, ports}: WaitingLane,
	{ask, decide, company, canary}: Going,
): AsyncGenerator<SetupEvent, LaneState | Ending> {
	const ordered = canary ? {...plan, waves: jointWaves(canary, plan.targets)} : plan;
	const next: Turn | Ending = yield* decide({session, plan: ordered}, {...ports, company}, ask);
	return 'outcome' in next ? next : stateOf(next);
}

function ofThis({of}: Lane, canary: JointCanary | undefined): JointCanary | undefined {
	return canary && isSameAccount(of, canary.of) ? canary : undefined;
}

function leftBy({state}: Lane): Left {
	if (state.kind !== 'ended') {
		return 'waiting';
	}

	return ['failed', 'rolled-back', 'partial'].includes(state.outcome.kind) ? 'failed' : 'well';
}
