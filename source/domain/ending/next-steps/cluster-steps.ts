import {again, exchanged, installing, othersThan, type Invocation} from '../../choices/invocation.ts';
import type {ProblemOf} from '../../choices/problem/problem.ts';
import type {Standing} from '../../choices/problem/standing.ts';
import {stepsAfterAws} from './aws-steps.ts';
import {helpOfRun} from './help-step.ts';
import {everywhere, perhaps, smallestFirst, thenAgain, withoutIt, type NextStep} from './next-step.ts';
import {clustersThere, fargateGuide} from './service-steps.ts';
import type {Steps} from './steps.ts';

/** Where no cluster is, or one that is meant isn't there or can't be chosen. */
export const clusterSteps: Steps<'no-clusters' | 'unknown-cluster' | 'cluster-not-possible' | 'clusters-taken-out'> = {
	'no-clusters': (problem, run) => [everywhere(run), {step: 'check-account'}],
	'unknown-cluster': (problem, run) => whereItIs(problem, run),
	'cluster-not-possible': ({cluster, standing}, run) =>
		standing.kind === 'unreadable'
			? stepsAfterAws(standing.unread.problem, run)
			: [...otherwise(standing, cluster, run), ...withoutIt(cluster, run)],
	'clusters-taken-out': () => [{step: 'see-rows'}],
};

function whereItIs(problem: ProblemOf<'unknown-cluster'>, run: Invocation): readonly NextStep[] {
	const {cluster, nearest, elsewhere, isCanary} = problem;
	if (isCanary === true) {
		return [...(nearest === undefined ? [] : perhaps(run, {canary: nearest})), smallestFirst(run)];
	}

	switch (elsewhere?.what) {
		case 'partition':
		case 'account': {
			return [{step: 'check-account'}];
		}

		case 'region': {
			// The others may be where it was looked.
			const others = othersThan(cluster, run).length === 0 ? [] : run.answers.region;
			const looked = typeof others === 'object' ? others : [];
			return [{step: 'look-there', command: again(run, {region: [...new Set([...looked, elsewhere.name])]})}];
		}

		case 'no-cluster': {
			const meant = exchanged(run.answers.cluster, cluster, elsewhere.name);
			return elsewhere.name === '' ? [helpOfRun(run)] : perhaps(run, {cluster: meant});
		}

		case undefined: {
			// No name has a comma, which features are separated by.
			const meant = cluster.includes(',') ? cluster.split(/[\s,]+/v).filter(Boolean) : [];
			const near = nearest === undefined || meant.length > 0 ? meant : [nearest];
			return [
				...(near.length === 0 ? [] : perhaps(run, {cluster: exchanged(run.answers.cluster, cluster, ...near)})),
				...(meant.length > 0 ? [] : [everywhere(run), ...withoutIt(cluster, run), clustersThere(run)]),
			];
		}
	}
}

function otherwise(
	standing: Exclude<Standing, {kind: 'unreadable'}>,
	cluster: string,
	run: Invocation,
): readonly NextStep[] {
	switch (standing.kind) {
		case 'open': {
			return [{step: 'choose-in-list'}];
		}

		case 'fargate-only': {
			return [{step: 'sidecar', url: fargateGuide}];
		}

		case 'batch': {
			return [{step: 'sidecar-in-job', url: fargateGuide}, {step: 'another-cluster'}];
		}

		case 'no-instances': {
			return [{step: 'add-instance'}, thenAgain(run)];
		}

		case 'not-ours': {
			const [step, existing] =
				standing.others === 0 ? (['install-there', undefined] as const) : (['adopt-first', 'adopt'] as const);
			const command = installing(run, {cluster: [cluster], existing});
			return command === undefined ? [] : [{step, command}];
		}
	}
}
