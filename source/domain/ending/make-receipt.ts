import {answersOf, argumentsOf} from '../questions/answers-of.ts';
import type {Plan} from '../plan/plan.ts';
import {awsCommand} from '../plan/changes/aws-command.ts';
import {creatingDaemon} from '../plan/changes/ecs/create-daemon.ts';
import {creatingService} from '../plan/changes/ecs/create-service.ts';
import {targetKind} from '../plan/target-id.ts';
import type {Rollout} from '../choices/problem/rollout.ts';
import type {Decided} from '../choices/complete-choices.ts';
import type {Receipt} from './receipt.ts';
import {applicationAdvice} from './application-advice.ts';

/**
What stays at the end: where it runs, what applications need, the same install unattended, and how to take it back.
*/
export function makeReceipt(plan: Plan, decided: Decided, rollouts: readonly Rollout[]): Receipt {
	const {choices} = decided;
	const seen = new Map(rollouts.map(({target, counts}) => [target, counts]));
	const advice = plan.targets.map(({group}) => applicationAdvice(group, choices));
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
		undo: undo(plan),
	};
}

/**
Taking it out with AWS's own commands, one for each service or daemon. A later version of this tool has `uninstall`.
*/
function undo({targets}: Plan): Receipt['undo'] {
	return targets.map(target => {
		const {takenBack} = targetKind(target.group) === 'daemon' ? creatingDaemon : creatingService;
		return awsCommand(takenBack({target}), target.group.region);
	});
}
