import type {FleetAction} from '../domain/choices/wishes/fleet-wishes.ts';
import type {SetupEvent} from '../domain/ending/event.ts';
import type {Decided} from '../domain/choices/complete-choices.ts';
import {planChanges, plannerOf} from '../domain/plan/plan-changes.ts';
import type {Plan} from '../domain/plan/plan.ts';
import {ProblemError} from '../domain/choices/problem/problem.ts';
import {heldBack} from './applying/held-back.ts';
import {install, type Approved} from './applying/install.ts';
import {tellClusters} from './applying/cells/tell-clusters.ts';
import {lookAfter} from './applying/look-after.ts';
import {accessOf, readAccessOf} from './applying/open-access.ts';
import {stillSame} from './applying/still-same.ts';
import {choose, type Chosen} from './choosing/choose.ts';
import {chooseAll} from './choosing/choose-all.ts';
import {dryRunEnding} from './dry-run-ending.ts';
import type {Ending} from './ending.ts';
import {decideFleet} from './fleet/decide-fleet.ts';
import {leaving} from './fleet/enter.ts';
import {fleetStatus} from './fleet/fleet-status.ts';
import {removeFleet} from './fleet/remove-fleet.ts';
import type {FleetSteps} from './fleet/steps.ts';
import {examine} from './examine.ts';
import {grant} from './grant.ts';
import {lookAgain, type Looked} from './choosing/look-again.ts';
import {planNow, type PlannedNow} from './choosing/plan-now.ts';
import {pinned, type Pinned} from './choosing/pinned.ts';
import {plannedEvent} from './choosing/planned-event.ts';
import {askBesidePlan, holdToSaved} from './choosing/saved.ts';
import {newLane} from './accounts/lane.ts';
import {several} from './accounts/several.ts';
import {bundle, type Steps} from './bundling/bundle.ts';
import {concluded} from './concluded.ts';
import type {Ask, Ports} from './ports.ts';
import {tellWaiting} from './tell-waiting.ts';
import {wireChosen} from './choosing/wire-chosen.ts';
import {survey} from './surveying/survey.ts';
import {exportInstalled, exportPlan} from './write-code.ts';
import {withKeyBegun} from './readers/ahead.ts';
import {againOf, ended} from './choosing/again-of.ts';
import {decidedIn} from './choosing/decided-in.ts';
import {choicesOf, newSession, type LookedAt} from './choosing/session.ts';
import type {Turn} from './turn.ts';

/**
The installer: reads, asks, plans, and on a clear yes applies and watches. Yields what happens; the last event is the
result. Throws only what is our own bug.
*/
export async function* setup(given: Ports, ask: Ask): AsyncGenerator<SetupEvent> {
	const ports = {...given, datadog: withKeyBegun(given.datadog, given)};
	const [account, ...others] = ports.run.accounts;
	const own = account && others.length === 0 ? newLane(account, ports).ports : ports;
	const begin = (asking: Ask) =>
		ports.run.command.purpose === 'bundle'
			? bundle(steps, own, asking)
			: ports.run.command.purpose === 'fleet'
				? onFleet[ports.run.command.action](own, asking, {...fleetSteps, plan: plannerOf(own.run)})
				: others.length > 0
					? several(ports, asking, decideOn)
					: decide(own, askBesidePlan(asking, ports));
	yield* tellWaiting(concluded(begin, ports, ask), ports);
}

type OnFleet = (ports: Ports, ask: Ask, steps: FleetSteps) => AsyncGenerator<SetupEvent, Ending>;

/** What each word behind `fleet` does. */
const onFleet: Readonly<Record<FleetAction, OnFleet>> = {
	plan: decideFleet,
	apply: decideFleet,
	status: fleetStatus,
	remove: removeFleet,
};

const fleetSteps = {choose, chooseAll, planNow, accessOf, readAccessOf, againOf, ended};

const steps: Steps = {
	choose,
	plan: (session, ports) => planNow(plannerOf(ports.run)(decidedIn(session, ports)), session, ports),
};

/** Everything up to a yes; nothing is written before. */
async function* decide(ports: Ports, ask: Ask): AsyncGenerator<SetupEvent, Ending> {
	let turn: Turn = {session: newSession};
	// Twice at least: without a plan first, then with the plan whose approval is the last question.
	for (;;) {
		const next: Turn | Ending = yield* decideOn(turn, ports, ask);
		if ('outcome' in next) {
			return next;
		}

		turn = next;
	}
}

/** Chooses what is open, and plans it; or carries out the plan that was approved. */
async function* decideOn(
	{session: before, plan}: Turn,
	ports: Ports,
	ask: Ask,
): AsyncGenerator<SetupEvent, Turn | Ending> {
	const isChanging = (decided: Decided) => planChanges(decided).changes.some(({target}) => target !== undefined);
	const chosen: Chosen = yield* chooseAll(asking => choose(before, plan, {...ports, isChanging}, asking), ports, ask);
	if (chosen.kind !== 'decided') {
		return leaving(chosen);
	}

	try {
		return yield* planOn(chosen.session, plan, ports, ask);
	} catch (error) {
		throw ended(error, againOf(chosen.session, ports));
	}
}

async function* planOn(
	decided: LookedAt,
	plan: Plan | undefined,
	ports: Ports,
	ask: Ask,
): AsyncGenerator<SetupEvent, Turn | Ending> {
	const {purpose} = ports.run.command;
	if (purpose === 'estate') {
		const access = readAccessOf(decided, ports, ask);
		return yield* survey(decided, ports, {ask, plan: plannerOf(ports.run), access});
	}

	if (purpose === 'wiring') {
		return yield* wireChosen(decided, ports);
	}

	if (purpose === 'inventory') {
		return yield* exportInstalled(decided, ports);
	}

	let now = decided;
	if (plan && choicesOf(decided).approval === plan.fingerprint) {
		ports.company?.approved();
		const access = accessOf(decided, ports, ask);
		const looked: Looked = yield* stillSame(
			plan,
			{...decided, aws: access.aws},
			{access, ports, plan: plannerOf(ports.run)},
		);
		if (looked.isSame) {
			const held = await ports.company?.begin();
			return held === undefined
				? yield* carryOut(plan, looked.session, {access, ports, ask})
				: held === 'again'
					? {plan, session: decided}
					: yield* heldBack(plan, held, {session: decided, ports});
		}

		now = looked.session;
	}

	const {changes, session: known}: Pinned = yield* pinned(now, ports, plannerOf(ports.run));
	if (changes.refusal) {
		throw new ProblemError(changes.refusal);
	}

	const planned: PlannedNow = yield* planNow(changes, known, ports);
	if (purpose === 'code') {
		return yield* exportPlan(planned, ports);
	}

	if (purpose !== 'changes') {
		return purpose === 'checks'
			? examine(planned)
			: yield* grant(planned, ports, {ask, access: () => accessOf(planned.session, ports, ask)});
	}

	const {plan: made, session} = planned;
	holdToSaved(planned, ports);
	yield plannedEvent(planned, ports);
	if (ports.run.dryRun) {
		return dryRunEnding(made, planned.again, ports.run);
	}

	// Nothing to approve. What is there is still watched, so that a sick Agent isn't called fine.
	return made.changes.length === 0
		? yield* carryOut(made, session, {access: accessOf(session, ports, ask), ports, ask})
		: {plan: made, session};
}

/** Sends what was approved, watches, and looks after removals. */
async function* carryOut(plan: Plan, before: LookedAt, installing: Approved): AsyncGenerator<SetupEvent, Ending> {
	const {access, ports} = installing;
	const session = {...before, aws: access.aws};
	const planOf = (fresh: LookedAt) => plannerOf(ports.run)(decidedIn(fresh, ports));
	const installed = install(plan, session, {
		...installing,
		async *planAgain() {
			return planOf(yield* lookAgain(session, ports));
		},
	});
	const ending: Ending = yield* tellClusters(installed, plan, ports.run);
	return plan.removals ? yield* lookAfter({ending, plan, session}, planOf, ports) : ending;
}
