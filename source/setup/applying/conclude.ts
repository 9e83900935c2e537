import {leftOutcomes, type ClusterOutcome, type Outcome} from '../../domain/ending/outcome.ts';
import {refusals} from '../../domain/ending/refusals.ts';
import {firstBy} from '../../domain/kit/first-by.ts';
import type {Change} from '../../domain/plan/change.ts';
import type {Plan, Removal, Target} from '../../domain/plan/plan.ts';
import {changesIn} from '../../domain/plan/order/waves.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {Rollout} from '../../domain/choices/problem/rollout.ts';
import {changedBy, changeFailed, type Applied} from './applied.ts';

/** All that decides how a run ended. */
export type Ended = {
	readonly plan: Plan;
	readonly applied: Applied;
	readonly rollouts: readonly Rollout[];
	readonly end: 'settled' | 'timeout' | 'stopped' | 'unwatched';
	/** By this run or by AWS, and what ran before was seen to run. */
	readonly rolledBack: readonly Rollout[];
	/** Targets that were not begun, as another cluster had failed. */
	readonly held?: readonly string[];
	/** Problems of the rollouts; those of changes are in `applied`. */
	readonly problems: readonly Problem[];
};

/** One outcome for the run; some clusters failing while others did not is its own kind. */
export function outcomeOf(ended: Ended): Outcome {
	const {plan, applied, end, problems} = ended;
	const clusters = clusterOutcomes(ended);
	const changed = changedBy(applied);
	const failures: readonly Problem[] = [...applied.failed.map(one => changeFailed(one)), ...problems];
	// Changes come before rollouts: a rollout that failed may have failed for want of a change.
	const [first] = failures;
	// First: whoever pressed Ctrl+C knows, and a failure besides stands in its cluster.
	if (end === 'stopped') {
		const isAllMade = !applied.stopped && applied.failed.length === 0;
		return {kind: 'stopped', changed, ...(isAllMade && {isAllMade}), clusters};
	}

	const refused = refusals(plan);
	const [refusal] = refused;
	if (!first && refusal) {
		return plan.targets.length > 0
			? {kind: 'partial', problems: refused, clusters}
			: {kind: 'failed', problem: refusal, changed, clusters};
	}

	if (!first) {
		return plan.changes.length === 0
			? {kind: 'nothing-to-do', ...(plan.removals && {isRemoval: true}), clusters}
			: {kind: 'done', clusters};
	}

	// Left alone by what was said is neither good nor bad.
	const isFine = ({kind}: ClusterOutcome) => ['installed', 'updated', 'unchanged', 'removed'].includes(kind);
	if (
		clusters.some(cluster => isFine(cluster)) &&
		clusters.some(({kind}) => kind === 'failed' || kind === 'rolled-back')
	) {
		return {kind: 'partial', problems: [...failures, ...refused], clusters};
	}

	if (
		clusters.some(({kind}) => kind === 'rolled-back') &&
		clusters.every(({kind}) => ['rolled-back', 'left-alone', 'not-started'].includes(kind))
	) {
		return {kind: 'rolled-back', problem: first, clusters};
	}

	// Not a failure: ECS goes on by itself, and most late Agents still come.
	return ['rollout-timeout', 'rollout-idle'].includes(first.code) ||
		(first.code === 'rollout-unseen' && end === 'timeout')
		? {kind: 'going-on', problem: first, clusters}
		: {kind: 'failed', problem: first, changed, clusters};
}

/** The same, with what is looked up for each target: to go through all of it for each takes minutes in the end. */
type Indexed = Ended & {
	readonly rolloutOf: ReadonlyMap<string, Rollout>;
	readonly ownOf: ReadonlyMap<string | undefined, readonly Change[]>;
	readonly isHeld: (id: string) => boolean;
	readonly isBack: (rollout: Rollout) => boolean;
};

function clusterOutcomes(ended: Ended): readonly ClusterOutcome[] {
	const {plan, rollouts, rolledBack} = ended;
	const back = new Set(rolledBack);
	const indexed = {
		...ended,
		rolloutOf: firstBy(rollouts, ({target}) => target),
		ownOf: Map.groupBy(plan.changes, ({target}) => target),
		isHeld: heldIn(ended),
		isBack: (rollout: Rollout) => back.has(rollout),
	};
	return [
		...(plan.removals ?? []).map(removal => removalOutcome(removal, indexed)),
		...plan.targets.map(target => clusterOutcome(target, indexed)),
		...leftOutcomes(plan),
	];
}

/** A service is removed when it's gone; what it shared with others has no cluster. */
function removalOutcome(removal: Removal, {ownOf, applied, held}: Indexed): ClusterOutcome {
	const isDone = (ownOf.get(removal.target) ?? []).every(({id}) => applied.results[id] !== undefined);
	const isOpen = applied.stopped || (held ?? []).includes(removal.target);
	const kind = isDone ? 'removed' : isOpen ? 'not-started' : 'failed';
	return {...removal, kind, isRemoval: true, running: 0, eligible: 0};
}

function clusterOutcome(
	{id, group: {cluster, region}, name, forecast, back, versions}: Target,
	ended: Indexed,
): ClusterOutcome {
	const {plan} = ended;
	const rollout = ended.rolloutOf.get(id);
	return {
		target: id,
		cluster,
		region,
		service: name,
		running: rollout?.counts.running ?? 0,
		eligible: rollout?.counts.total ?? forecast.eligible,
		...(rollout?.unseen && {unseen: rollout.unseen}),
		...backOf(back),
		...(versions && {versions}),
		...(plan.removals && {isRemoval: true as const}),
		...endOf(id, rollout, ended),
	};
}

/** How a target ended, by its changes and then by its rollout. */
function endOf(id: string, rollout: Rollout | undefined, ended: Indexed): Pick<ClusterOutcome, 'kind' | 'isUnwatched'> {
	const {ownOf, applied, end} = ended;
	// Shared changes (key, role) have no target; where one fails, those that need it were not begun either.
	const own = (ownOf.get(id) ?? []).filter(
		({afterRollout}) => afterRollout === undefined || rollout?.verdict === 'succeeded',
	);
	const succeeded =
		own.length === 0 ? 'unchanged' : own.some(({action}) => action === 'add') ? 'installed' : 'updated';
	// Stopped, they may never have begun; whichever it was, running the command again goes on from there.
	if (own.some(change => !applied.results[change.id])) {
		return {kind: applied.stopped || ended.isHeld(id) ? 'not-started' : 'failed'};
	}

	switch (rollout?.verdict) {
		case undefined: {
			// Without a look there is only AWS's word that the request was taken.
			return end === 'unwatched' ? {kind: succeeded, isUnwatched: true} : {kind: 'going-on'};
		}

		case 'succeeded': {
			return {kind: succeeded};
		}

		// A rollback that nobody saw arrive is none.
		case 'failing':
		case 'rolled-back': {
			return {kind: ended.isBack(rollout) ? 'rolled-back' : 'failed'};
		}

		// Somebody deployed something else meanwhile: ours is not what runs, whoever wanted that.
		case 'superseded': {
			return {kind: 'failed'};
		}

		case 'going-on': {
			return {kind: 'going-on'};
		}
	}
}

function backOf(back: Target['back']): Pick<ClusterOutcome, 'back'> {
	return back ? {back: back.to} : {};
}

/** A later wave is not begun where the one before did not get there: nothing that it alone needs was sent. */
function heldIn({plan: {waves = [], changes}, applied: {results, failed}, held = []}: Ended): (id: string) => boolean {
	const [first = [], ...others] = waves;
	const needed = changesIn(changes);
	const [before, later, heldBack] = [needed(first), new Set(others.flat()), new Set(held)];
	const broken = new Set(failed.map(({change}) => change.id));
	return id =>
		heldBack.has(id) || !later.has(id)
			? heldBack.has(id)
			: [...needed([id])].every(one => before.has(one) || (results[one] === undefined && !broken.has(one)));
}
