import type {Pause, PlacementConstraint, Service} from '../../account/service.ts';
import type {Cause} from '../../choices/problem/rollout.ts';
import {canonical} from '../../kit/canonical.ts';
import {isObject} from '../../kit/shape.ts';
import type {Expected, Snapshot} from './expected.ts';

/**
What keeps a rollout that goes on, where nothing is wrong with any instance: a deployment that waits for a person (ECS
API, `ContinueServiceDeployment`; ECS, "Pause hooks"), or one that ECS has called complete early and doesn't take back
any more (ECS, "Complete Amazon ECS rolling deployments early").
*/
export function standingStill({service, pause}: Snapshot, {region, taskDefinition}: Expected): readonly Cause[] {
	if (pause) {
		return [pausedAt(pause, region)];
	}

	const primary = service?.deployments.find(({status}) => status === 'PRIMARY');
	const isEarly =
		primary?.taskDefinition === taskDefinition &&
		primary.rolloutState === 'COMPLETED' &&
		service !== undefined &&
		hasEarlySuccess(service);
	return isEarly ? [{kind: 'early', detail: ''}] : [];
}

function pausedAt({deployment, hook, until, otherwise}: Pause, region: string): Cause {
	return {
		kind: 'paused',
		command: [
			'aws',
			'ecs',
			'continue-service-deployment',
			'--region',
			region,
			'--service-deployment-arn',
			deployment,
			'--hook-id',
			hook,
			'--action',
			'CONTINUE',
		],
		...(until !== undefined && {until}),
		...(otherwise !== undefined && {otherwise}),
		detail: '',
	};
}

function hasEarlySuccess({deploymentConfiguration}: Service): boolean {
	const criteria = isObject(deploymentConfiguration) ? deploymentConfiguration.earlySuccessCriteria : undefined;
	return isObject(criteria) && criteria.enable === true;
}

/** Whether somebody gave the service other constraints than the plan left it with, in whatever order. */
export function hasOtherConstraints(service: Service, {constraints}: Expected): boolean {
	return constraints !== undefined && sorted(constraints) !== sorted(service.placementConstraints);
}

function sorted(constraints: readonly PlacementConstraint[]): string {
	return constraints
		.map(constraint => canonical({...constraint}))
		.toSorted()
		.join(',');
}
