import {ProblemError, type Problem} from '../../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {PlannedChanges} from '../../domain/plan/planned-changes.ts';
import {nothingApplied, type Applied} from './applied.ts';
import type {Applying} from './apply.ts';
import type {Seen} from './follow.ts';
import type {Part} from './cells/run-cells.ts';

/** Looks at the account once more, and plans of what is there. */
export type PlanAgain = () => AsyncGenerator<SetupEvent, PlannedChanges>;

type Removing = Pick<Applying, 'again'> & {readonly planAgain: PlanAgain};

/** `run` carries a part of the plan out. */
type Removal = Removing & Pick<Applying, 'ports'> & {readonly run: (part: Part) => AsyncGenerator<SetupEvent, Seen>};

/** What of a plan is still to be done, and what was done of it. */
export type Begun = {
	readonly plan: Plan;
	readonly applied: Applied;
	readonly problems: readonly Problem[];
	/** Targets that were not begun, as another cluster had failed. */
	readonly held?: readonly string[];
};

/**
The Agents of a removal first, which takes minutes. What they shared goes only where a new plan would take it too: an
Agent that another run made meanwhile keeps all of it, and what can't be read by then counts as used. Nothing of this
where nothing is shared; where an Agent is returned, the rest waits until it runs, for `stillUnused`.
*/
export async function* removeOwn(
	plan: Plan,
	{planAgain, run, again, ports}: Removal,
): AsyncGenerator<SetupEvent, Begun> {
	const own = new Set(plan.changes.flatMap(({id, target}) => (target === undefined ? [] : [id])));
	if (!plan.removals || plan.targets.length > 0 || own.size === 0 || own.size === plan.changes.length) {
		return {plan, applied: nothingApplied, problems: []};
	}

	const part = {changes: plan.changes.filter(({id}) => own.has(id)), targets: []};
	const {applied: gone, held = []}: Seen = yield* run(part);
	// What they shared is still to go.
	const applied = ports.interrupt.graceful.aborted ? {...gone, stopped: true} : gone;
	return applied.stopped || applied.failed.length > 0
		? {plan, applied, problems: [], held}
		: yield* stillUnused(plan, applied, {planAgain, again});
}

/** Before the first change. */
export const nothingSeen: Seen = {
	applied: nothingApplied,
	rollouts: [],
	rolledBack: [],
	problems: [],
	end: 'unwatched',
};

/**
A removal without what is used by now, or may be, of what was shared. What tells an Agent that is returned as ours goes
last, and does not wait for what stays.
*/
export async function* stillUnused(
	plan: Plan,
	applied: Applied,
	{planAgain, again}: Pick<Removing, 'planAgain' | 'again'>,
): AsyncGenerator<SetupEvent, Begun> {
	const open = new Set(plan.changes.flatMap(({id}) => (applied.results[id] ? [] : [id])));
	const {ids, problems} = yield* countAgain(planAgain, open);
	for (const problem of problems) {
		yield {type: 'problem', problem, done: applied.done, again};
	}

	const stays = plan.changes.filter(({id, target}) => target === undefined && open.has(id) && !ids.has(id));
	const left = new Set(stays.map(({id}) => id));
	const changes = plan.changes
		.filter(({id}) => !left.has(id))
		.map(change => ({...change, needs: change.needs.filter(id => !left.has(id))}));
	return {plan: {...plan, changes}, applied, problems};
}

type Counted = {readonly ids: ReadonlySet<string>; readonly problems: readonly Problem[]};

async function* countAgain(planAgain: PlanAgain, open: ReadonlySet<string>): AsyncGenerator<SetupEvent, Counted> {
	try {
		const {changes} = yield* planAgain();
		const isBack = changes.some(({id, target}) => target !== undefined && !open.has(id));
		return {ids: new Set(isBack ? [] : changes.map(({id}) => id)), problems: []};
	} catch (error) {
		if (!(error instanceof ProblemError)) {
			throw error;
		}

		return {ids: new Set(), problems: [error.problem]};
	}
}
