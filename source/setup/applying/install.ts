import {keyInHand} from '../../domain/choices/complete-choices.ts';
import type {Change} from '../../domain/plan/change.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {refusals} from '../../domain/ending/refusals.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {valueThere} from '../../domain/plan/planners/closed-values.ts';
import {changesOf} from '../../domain/plan/order/waves.ts';
import type {ThereReference} from '../../domain/kit/reference.ts';
import type {Ending} from '../ending.ts';
import type {Ask, Ports} from '../ports.ts';
import {againOf} from '../choosing/again-of.ts';
import {decidedIn} from '../choosing/decided-in.ts';
import type {LookedAt} from '../choosing/session.ts';
import {askOldKey} from './arrival/ask-old-key.ts';
import {proveCanary} from './arrival/prove-canary.ts';
import {proveInstall} from './arrival/prove-install.ts';
import type {Access} from './access.ts';
import type {Applied} from './applied.ts';
import {nothingSeen, removeOwn, stillUnused, type Begun, type PlanAgain} from './remove-own.ts';
import {apply, type Applying} from './apply.ts';
import {outcomeOf} from './conclude.ts';
import {endingOf, isWell} from './ending-of.ts';
import type {Seen} from './follow.ts';
import {keyAfter} from './key-after.ts';
import {runCells, type Part} from './cells/run-cells.ts';

/** `ask`: whether to see that data arrives, once everything runs. */
export type Installing = {
	readonly access: Access;
	readonly ports: Ports;
	readonly ask: Ask;
	readonly planAgain: PlanAgain;
};

/** What carries a plan out once somebody has said yes. */
export type Approved = Omit<Installing, 'planAgain'>;

/** Carries an approved plan out: changes, watching, rolling back what failed, and what to say of it all. */
export async function* install(
	approved: Plan,
	session: LookedAt,
	{access, ports, ask, planAgain}: Installing,
): AsyncGenerator<SetupEvent, Ending> {
	const decided = decidedIn(session, ports);
	const key = keyInHand(decided.choices);
	// Taken before the first change: tasks and events from before it are of an earlier rollout.
	const begun = new Date(ports.clock.now()).toISOString();
	const again = againOf(session, ports, approved);
	const there = (reference: ThereReference) => valueThere(decided.observed, reference);
	const running = {
		access,
		ports,
		again,
		session,
		begun,
		plan: approved,
		there,
		...(key && {key}),
		places: new Map(approved.changes.map(({id}, index) => [id, index])),
	};
	const {plan, ...gone}: Begun = yield* removeOwn(approved, {
		planAgain,
		again,
		ports,
		run: part => runCells(part, nothingSeen, running),
	});
	let seen: Seen = {...nothingSeen, ...gone};
	// Nobody waits for a canary where nobody watches.
	const waves = (ports.run.wait ? plan.waves : undefined) ?? [plan.targets.map(({id}) => id)];
	for (const problem of refusals(plan)) {
		yield {type: 'problem', problem, done: seen.applied.done, again};
	}

	for (const [index, wave] of waves.entries()) {
		const isLast = index === waves.length - 1;
		const part = partOf(isLast ? undefined : wave, plan, seen);
		seen = yield* runCells(part, seen, {...running, plan});
		if (!canGoOn(seen, wave)) {
			break;
		}

		const silent = isLast ? undefined : yield* proveCanary(wave, {plan, seen, session, ports, again});
		if (silent) {
			seen = {...seen, problems: [...seen.problems, silent]};
			break;
		}

		ports.company?.proven();
	}

	const last: Last = yield* finished(seen, plan, {access, ports, again, planAgain});
	({seen} = last);
	// A moment after it was put there, an older one may be read.
	const put = seen.end === 'settled' ? seen.applied.done : [];
	const replaced = await keyAfter(put, {aws: access.aws, key, signal: ports.interrupt.graceful});
	if (replaced) {
		yield {type: 'problem', problem: replaced, done: seen.applied.done, again};
		seen = {...seen, problems: [...seen.problems, replaced]};
	}

	const {applied, rollouts, rolledBack} = seen;
	const outcome = outcomeOf({plan: last.plan, ...seen});
	if (rollouts.length > 0 && isWell(outcome)) {
		const keys = yield* proveInstall({targets: plan.targets, rollouts, session, ports, ask, again});
		const oldKeyUse = keys && (yield* askOldKey(keys, plan, {session, ports}));
		return endingOf(outcome, last.plan, {session, ports, applied, rollouts, rolledBack, again, oldKeyUse});
	}

	return endingOf(outcome, last.plan, {session, ports, applied, rollouts, rolledBack, again});
}

/** What of a plan a wave is about; without one whatever is left. */
function partOf(wave: readonly string[] | undefined, plan: Plan, {applied, rollouts}: Seen): Part {
	const only = wave ? changesOf(wave, plan.changes) : restOf(plan, applied);
	const known = new Set(rollouts.map(({target}) => target));
	return {
		changes: plan.changes.filter(
			change => only.has(change.id) && !isForLater(change) && applied.results[change.id] === undefined,
		),
		targets: plan.targets.filter(({id}) => (wave?.includes(id) ?? true) && !known.has(id)),
	};
}

/** What no wave before has sent. */
function restOf({changes}: Plan, {results, failed}: Applied): ReadonlySet<string> {
	const sent = new Set([...Object.keys(results), ...failed.map(({change}) => change.id)]);
	return new Set(changes.filter(change => !sent.has(change.id) && !isForLater(change)).map(({id}) => id));
}

/** What is left of a plan in the end, and what was seen of it. */
type Last = {readonly plan: Plan; readonly seen: Seen};

/** What was waiting for the Agents to run as they should. */
async function* finished(
	seen: Seen,
	plan: Plan,
	{planAgain, ...applying}: Applying & Pick<Installing, 'planAgain'>,
): AsyncGenerator<SetupEvent, Last> {
	const isWhole =
		seen.end === 'settled' &&
		seen.rollouts.every(({verdict}) => verdict === 'succeeded') &&
		(seen.held ?? []).length === 0 &&
		seen.problems.every(({code}) => code !== 'canary-silent');
	if (!isWhole || plan.changes.every(change => !isForLater(change))) {
		return {plan, seen};
	}

	const {again} = applying;
	const left: Begun = plan.removals
		? yield* stillUnused(plan, seen.applied, {again, planAgain})
		: {plan, applied: seen.applied, problems: []};
	const only = new Set(left.plan.changes.filter(change => isForLater(change)).map(({id}) => id));
	const applied = yield* apply(left.plan, {...applying, from: seen.applied, only});
	const problems = [...seen.problems, ...left.problems];
	return {plan: left.plan, seen: {...seen, applied, problems, end: applied.stopped ? 'stopped' : seen.end}};
}

/** Whether the others may follow: each target of a wave was seen to run what it was to run. */
function canGoOn({applied, rollouts, end}: Seen, wave: readonly string[]): boolean {
	const succeeded = new Set(rollouts.filter(({verdict}) => verdict === 'succeeded').map(({target}) => target));
	return applied.failed.length === 0 && end === 'settled' && wave.every(id => succeeded.has(id));
}

function isForLater({afterRollout}: Change): boolean {
	return afterRollout === true;
}
