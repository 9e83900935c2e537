import type {ProblemOf} from '../../choices/problem/problem.ts';
import {instead, type Invocation} from '../../choices/invocation.ts';
import type {NextStep} from './next-step.ts';

/** Where an Agent can't go back: to what is wanted by another install, with the revisions that there are beside it. */
export function stepsForward(
	{cluster, region, runs, kind}: ProblemOf<'nothing-before'>,
	run: Invocation,
): readonly NextStep[] {
	const [family = ''] = runs.split(':', 1);
	const list =
		kind === 'daemon'
			? (['list-daemon-task-definitions', '--family'] as const)
			: (['list-task-definitions', '--family-prefix'] as const);
	return [
		{step: 'install-instead', command: instead(run, 'install', {cluster: [cluster]})},
		{step: 'see-revisions', command: ['aws', 'ecs', ...list, family, '--region', region]},
	];
}
