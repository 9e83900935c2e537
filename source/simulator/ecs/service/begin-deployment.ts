import {find} from '../find.ts';
import {resourceArn} from '../resource-arn.ts';
import type {Where} from '../scheduler/where.ts';
import {finishServiceDeployment} from '../service-deployment/finish-service-deployment.ts';
import type {Deployment} from './deployment.ts';
import type {Service} from './service.ts';

/**
Starts a deployment of the service's task definition: the one before stays beside it until its tasks are replaced. It
writes three records, as AWS does: the deployment inside the service, the revision, and the entry of
ListServiceDeployments. No task is touched here.
*/
export function beginDeployment(service: Service, where: Where): Deployment {
	const {account, cluster, region} = where;
	const now = account.clock.now();
	// The shape of captured replies: 19 digits, and the ARN of the revision ends with the same ones.
	const digits = account.random.digits(19);
	const id = `ecs-svc/${digits}`;
	const place = {partition: account.partition, region: region.name, accountId: account.id};
	const definition = find.taskDefinition(service.taskDefinitionArn, region);
	const deployment: Deployment = {
		id,
		taskDefinitionArn: service.taskDefinitionArn,
		createdAt: now,
		placementConstraints: service.placementConstraints,
		status: 'PRIMARY',
		updatedAt: now,
		desiredCount: 0,
		failedTasks: 0,
		rolloutState: 'IN_PROGRESS',
		rolloutStateReason: `ECS deployment ${id} in progress.`,
	};
	const targetRevisionArn = resourceArn(place, 'service-revision', cluster.name, service.name, digits);
	// Before the new one is put in front: what runs until now is the source.
	const sourceRevisionArns = service.serviceRevisions.slice(0, 1).map(({arn}) => arn);
	// A deployment that still runs is superseded, not failed. The sentence is ours.
	finishServiceDeployment(service, {status: 'STOPPED', statusReason: 'A newer deployment started.'}, account);
	service.serviceRevisions.unshift({
		arn: targetRevisionArn,
		taskDefinitionArn: service.taskDefinitionArn,
		createdAt: now,
		described: {
			launchType: service.launchType,
			networkConfiguration: service.networkConfiguration,
			containerImages: definition?.containerDefinitions.map(({name, image}) => ({containerName: name, image})),
		},
	});
	service.serviceDeployments.unshift({
		arn: resourceArn(
			place,
			'service-deployment',
			cluster.name,
			service.name,
			// Captured ids have 21 or 22 of these characters.
			account.random.characters(21, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'),
		),
		deploymentId: id,
		sourceRevisionArns,
		targetRevisionArn,
		deploymentConfiguration: service.deploymentConfiguration,
		createdAt: now,
		startedAt: now,
		updatedAt: now,
		status: 'IN_PROGRESS',
		failureCount: 0,
		isTriggered: false,
		hooks: [],
	});
	// ACTIVE: still has tasks, and they are being replaced (API, `Deployment.status`).
	for (const older of service.deployments) {
		older.status = 'ACTIVE';
	}

	service.deployments = [deployment, ...service.deployments];
	// A new task definition ends the pauses at once (ECS, "Service throttle logic"). That a forced deployment does so
	// too is ours.
	service.backOff = 0;
	service.startsAgainAt = 0;
	return deployment;
}
