import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {ClusterOutcome} from '../../domain/ending/outcome.ts';
import type {PlannedChanges} from '../../domain/plan/planned-changes.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {Stay} from '../../domain/plan/removal/stay.ts';
import {againOf} from '../choosing/again-of.ts';
import {lookAgain} from '../choosing/look-again.ts';
import type {LookedAt} from '../choosing/session.ts';
import type {Ending} from '../ending.ts';
import type {Ports} from '../ports.ts';

/** A removal that was carried out. */
export type Removed = {readonly ending: Ending; readonly plan: Plan; readonly session: LookedAt};

// What is deleted may be listed for some seconds more: IAM and the lists of ECS and Secrets Manager are eventually
// consistent (IAM User Guide, "Changes that I make are not always immediately visible").
const looks = 3;
const pause = 10;

/**
Looks once more, as a new run would: what that would remove is not gone, and what it would leave stays. A look that
fails is said, and makes no failure of what was done.
*/
export async function* lookAfter(
	{ending, plan, session}: Removed,
	planAgain: (fresh: LookedAt) => PlannedChanges,
	ports: Ports,
): AsyncGenerator<SetupEvent, Ending> {
	const {outcome, receipt} = ending;
	if (outcome.kind !== 'done' || !receipt) {
		return ending;
	}

	try {
		for (let look = 1; ; look += 1) {
			const {changes, stays = [], removals = []} = planAgain(yield* lookAgain(session, ports));
			if (changes.length === 0) {
				return {...ending, receipt: withStays(receipt, stays)};
			}

			if (look === looks || ports.interrupt.graceful.aborted) {
				const problem = {code: 'left-behind', what: changes.map(({subject}) => subject)} as const;
				yield {type: 'problem', problem, done: plan.changes, again: againOf(session, ports, plan)};
				// Another run may have made one anew since.
				const isBack = ({target}: ClusterOutcome) => removals.some(one => one.target === target);
				const clusters = outcome.clusters.map((one): ClusterOutcome =>
					isBack(one) ? {...one, kind: 'failed'} : one,
				);
				return {
					outcome: {kind: 'failed', problem, changed: true, clusters},
					receipt: withStays(receipt, stays),
				};
			}

			await ports.clock.pause(pause, ports.interrupt.graceful);
		}
	} catch (error) {
		if (!(error instanceof ProblemError)) {
			throw error;
		}

		return {...ending, receipt: {...receipt, stays: [...(receipt.stays ?? []), notLookedAt(error, session)]}};
	}
}

/** What was found, and what the look can't see, as its Agent is nobody's of ours any more. */
function withStays({stays: planned = [], ...receipt}: NonNullable<Ending['receipt']>, found: readonly Stay[]) {
	const stays = [...planned.filter(({why}) => why.kind === 'tagged-tasks'), ...found];
	return {...receipt, ...(stays.length > 0 && {stays})};
}

function notLookedAt({problem}: ProblemError, {observed: {identity, regions}}: LookedAt): Stay {
	const region = regions[0]?.region ?? '';
	return {
		kind: 'things',
		name: identity.account,
		region,
		why: {
			kind: 'unread',
			unseen: isAwsProblem(problem)
				? [{region, operation: problem.trace.operation ?? '', code: problem.code}]
				: [],
		},
	};
}
