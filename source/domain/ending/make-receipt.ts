import {answersOf, argumentsOf} from '../questions/answers-of.ts';
import type {Plan} from '../plan/plan.ts';
import {awsCommand} from '../plan/changes/aws-command.ts';
import {takingBack} from '../plan/taking-back.ts';
import type {Rollout} from '../choices/problem/rollout.ts';
import type {Decided} from '../choices/complete-choices.ts';
import {exposedRevisions} from './exposed-revisions.ts';
import type {Receipt} from './receipt.ts';
import {applicationAdvice} from './application-advice.ts';

/**
What stays at the end: where it runs, what applications need, the same install unattended, and how to take it back.
*/
export function makeReceipt(plan: Plan, decided: Decided, rollouts: readonly Rollout[]): Receipt {
	const {choices} = decided;
	const seen = new Map(rollouts.map(({target, counts}) => [target, counts]));
	const advice = plan.targets.map(({group}) => applicationAdvice(group, choices));
	const exposed = exposedRevisions(plan, decided);
	return {
		site: choices.site,
		services: plan.targets.map(({id, group, name, forecast}) => ({
			cluster: group.cluster,
			region: group.region,
			name,
			running: seen.get(id)?.running ?? 0,
			eligible: seen.get(id)?.total ?? forecast.eligible,
		})),
		applications: advice.filter(
			(one, index) => advice.findIndex(other => JSON.stringify(other) === JSON.stringify(one)) === index,
		),
		again: ['npx', 'dd-ecs-setup', 'install', ...argumentsOf(answersOf(plan, decided)), '--yes'],
		undo: undo(plan, decided.observed),
		...(exposed.length > 0 && {exposed}),
	};
}

/**
Back to what was there before the run, with AWS's own commands: what it made goes, what it changed gets its revision,
constraints, percentages and tags again. Nothing where nothing was changed.
*/
function undo({changes, targets}: Plan, {clusters}: Decided['observed']): Receipt['undo'] {
	return targets.flatMap(target => {
		const {clusterArn, region} = target.group;
		const cluster = clusters.find(({arn}) => arn === clusterArn);
		return takingBack(changes, target, cluster).map(back => awsCommand(back, region));
	});
}
