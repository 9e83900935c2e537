import type {SetupEvent} from '../../domain/ending/event.ts';
import type {AccountPlan} from '../../domain/plan/forecast/account-plan.ts';
import {jointName, jointWaves, type JointCanary} from '../../domain/plan/order/joint-canary.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import {isSameAccount, shortName} from '../../domain/choices/wishes/wanted-account.ts';
import {sideBySide} from '../applying/cells/side-by-side.ts';
import type {Ending} from '../ending.ts';
import type {Ask, Company} from '../ports.ts';
import type {Turn} from '../turn.ts';
import {askAfterAll, askForAll, type Consent, type Fix} from './ask-for-all.ts';
import {companyOf, type Left} from './company.ts';
import {fixAccount, type Fixed} from './fix-account.ts';
import {isPlanned, isWaiting, ofLane, reopened, settled, type Lane, type LaneState, type PlannedLane} from './lane.ts';
import {askedIn} from './go-back.ts';
import {oneByOne} from './one-by-one.ts';
import {refusalOf, stateOf, type Planned, type Planning} from './plan-all.ts';

/** What one yes is for, and the cluster that goes first of all. */
export type Reviewed = {
	readonly accounts: readonly AccountPlan[];
	readonly canary?: JointCanary | undefined;
	/** A person has said which one goes first, and going back asks for it again. */
	readonly isCanarySaid?: boolean;
	/** Why the fix that was chosen last was not taken. */
	readonly complaint?: Problem | undefined;
};

type Step = {readonly event: SetupEvent} | {readonly index: number; readonly lane: Lane};

/**
Asks once for all plans that wait, and carries them out side by side. Where a person goes back instead, the first
account has another plan, and the others are to be planned by what was said there. An account that has moved since comes
back with another plan too, that waits for its own yes; so do all others where it was to go first. A fix makes the plan
of its account another one, and all are asked about once more.
*/
export async function* carryOut(
	before: readonly Lane[],
	{accounts, canary, complaint, isCanarySaid = false}: Reviewed,
	{ask, decide}: Planning,
): AsyncGenerator<SetupEvent, Planned> {
	const lanes = [...before];
	const asked = askedIn(lanes);
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
	const steps = lanes.flatMap((lane, index) =>
		isWaiting(lane) || (index === asked && isPlanned(lane)) ? [stepsOf(lane, index)] : [],
	);
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

	const {fix} = consent;
	if (fix) {
		return yield* fixed(before, fix, {ask: asking, decide});
	}

	if (consent.isBack) {
		yield {type: 'answered', question: 'canary', value: '', source: 'person', withdrawn: true};
		return {lanes: before};
	}

	const after = lanes[asked];
	if (consent.isApproved || !after) {
		return yield* withBlocked(lanes);
	}

	return after.state.kind === 'ended'
		? {lanes, end: {outcome: after.state.outcome}}
		: {lanes: lanes.map((one, place) => (place === asked ? one : reopened(one)))};

	/** One account, from the yes to its end. */
	async function* stepsOf(lane: PlannedLane, index: number): AsyncGenerator<Step> {
		const isAsked = index === asked;
		if (!isAsked && !(await company.consent)) {
			yield {index, lane};
			return;
		}

		const own = company.of(index, shortName(lane.of));
		let left: Left = 'failed';
		try {
			const its = isAsked
				? askForAll(asking, {accounts, canary, complaint, consent, of: lane.of, isCanarySaid})
				: askAfterAll(asking, lane, consent);
			const events = ofLane(
				lane,
				settled(lane, goOn(lane, {ask: its, decide, company: own.company, canary: ofThis(lane, canary)})),
			);
			let next = await events.next();
			while (next.done !== true) {
				// Leaving the question for a fix, or for the one before it, ends nothing.
				if (!consent.fix && !consent.isBack) {
					yield {event: next.value};
				}

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

/** The accounts with another plan in the one that is fixed. */
async function* fixed(lanes: readonly Lane[], fix: Fix, planning: Planning): AsyncGenerator<SetupEvent, Planned> {
	const index = lanes.findIndex(({of}) => isSameAccount(of, fix.of));
	const lane = lanes[index];
	if (!lane || !isPlanned(lane)) {
		return {lanes};
	}

	const {lane: after, complaint}: Fixed = yield* fixAccount(lane, fix, planning);
	return {lanes: lanes.with(index, after), complaint, isFixed: true};
}

/** What nobody could say yes to ends where the others were carried out. */
async function* withBlocked(lanes: readonly Lane[]): AsyncGenerator<SetupEvent, Planned> {
	const all: Lane[] = [];
	for (const lane of lanes) {
		const ended: Lane =
			lane.state.kind === 'blocked' ? yield* ofLane(lane, settled(lane, refused(lane.state))) : lane;
		all.push(ended);
	}

	return {lanes: all};
}

async function* refused({plan}: PlannedLane['state']): AsyncGenerator<SetupEvent, LaneState> {
	yield* [];
	throw new ProblemError(refusalOf(plan) ?? {code: 'checks-failed', checks: []});
}

type Going = Planning & {readonly ask: Ask; readonly company: Company; readonly canary: JointCanary | undefined};

/** Goes on with a plan that waits: carries it out after the yes, or comes back with another one. */
async function* goOn(
	{state: {session, plan}, ports}: PlannedLane,
	{ask, decide, company, canary}: Going,
): AsyncGenerator<SetupEvent, LaneState | Ending> {
	const ordered = canary ? {...plan, waves: jointWaves(canary, plan.targets)} : plan;
	const next: Turn | Ending = yield* decide({session, plan: ordered}, {...ports, company}, ask);
	return 'outcome' in next ? next : stateOf(next, ports);
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
