import type {Invocation} from '../../domain/choices/invocation.ts';
import {makeReceipt, unfinishedReceipt} from '../../domain/ending/make-receipt.ts';
import {removalReceipt, unfinishedRemoval} from '../../domain/ending/removal-receipt.ts';
import type {OldKeyUse} from '../../domain/ending/old-key-left.ts';
import type {Outcome} from '../../domain/ending/outcome.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {Rollout} from '../../domain/choices/problem/rollout.ts';
import {decidedIn} from '../choosing/decided-in.ts';
import type {LookedAt} from '../choosing/session.ts';
import type {Ending} from '../ending.ts';
import type {Ports} from '../ports.ts';
import type {Applied} from './applied.ts';

/** What was done and seen when a run ends. */
type Seen = {
	readonly session: LookedAt;
	readonly ports: Ports;
	readonly applied: Applied;
	readonly rollouts: readonly Rollout[];
	/** The run as it would be started again. */
	readonly again: Invocation;
	/** By this run. */
	readonly rolledBack: readonly Rollout[];
	/** What Datadog told of the key before. */
	readonly oldKeyUse?: OldKeyUse | undefined;
};

/**
The whole receipt of a run that got there, else how to take back what is left of it: not what was put back already, and
not what somebody has deployed over since.
*/
export function endingOf(
	outcome: Outcome,
	plan: Plan,
	{session, ports, applied, rollouts, rolledBack, again, oldKeyUse}: Seen,
): Ending {
	const decided = decidedIn(session, ports);
	if (plan.removals) {
		const receipt = isWell(outcome)
			? removalReceipt(plan, decided, again)
			: unfinishedRemoval(plan, decided, {invocation: again, isStopped: outcome.kind === 'stopped'});
		return {outcome, ...(receipt && {receipt})};
	}

	if (isWell(outcome)) {
		const isWorthTelling = plan.changes.length > 0 || rollouts.length > 0;
		const ended = {rollouts, invocation: again, ...(oldKeyUse && {oldKeyUse})};
		return {outcome, ...(isWorthTelling && {receipt: makeReceipt(plan, decided, ended)})};
	}

	const settled = rollouts.filter(
		one =>
			rolledBack.includes(one) ||
			one.verdict === 'superseded' ||
			(one.verdict === 'rolled-back' && ports.run.rollback),
	);
	const changes = applied.done.filter(change => settled.every(({target}) => target !== change.target));
	const receipt = unfinishedReceipt(plan, decided, {
		changes,
		invocation: again,
		...(outcome.kind === 'stopped' && {open: outcome.isAllMade === true ? 'watching' : 'changing'}),
		...(outcome.kind === 'partial' && {open: 'changing'}),
	});
	return {outcome, ...(receipt && {receipt})};
}

/** Whether nothing failed, though some clusters may have been refused what was asked for. */
export function isWell(outcome: Outcome): boolean {
	return (
		outcome.kind === 'done' ||
		outcome.kind === 'nothing-to-do' ||
		(outcome.kind === 'partial' &&
			outcome.problems.every(({code}) => ['foreign-agent', 'name-taken', 'nothing-before'].includes(code)))
	);
}
