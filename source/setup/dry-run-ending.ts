import type {Invocation} from '../domain/choices/invocation.ts';
import {ProblemError} from '../domain/choices/problem/problem.ts';
import {leftOutcomes} from '../domain/ending/outcome.ts';
import {refusals} from '../domain/ending/refusals.ts';
import type {Plan} from '../domain/plan/plan.ts';
import type {Ending} from './ending.ts';
import type {Run} from './ports.ts';

/** How a dry run ends. A plan with nothing in it is none where something was to go back: throws a ProblemError. */
export function dryRunEnding(
	plan: Plan,
	again: Invocation,
	{detailedExitCode: detailed}: Pick<Run, 'detailedExitCode'>,
): Ending {
	const leftAlone = plan.leftAlone.filter(({nothing}) => nothing !== undefined);
	const [impossible] = plan.targets.length === 0 ? refusals({leftAlone}) : [];
	if (impossible) {
		throw new ProblemError(impossible, false, again);
	}

	const ofRemoval = plan.removals && ({isRemoval: true} as const);
	return {
		outcome: {kind: 'planned', changes: plan.changes.length, detailed, ...ofRemoval, clusters: leftOutcomes(plan)},
	};
}
