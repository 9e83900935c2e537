import type {Cluster} from '../ecs/cluster/cluster.ts';
import {completeDeployment} from '../ecs/service/complete-deployment.ts';
import {resourceArn} from '../ecs/resource-arn.ts';
import type {Service} from '../ecs/service/service.ts';
import type {Home} from './world.ts';

/** Tasks of a Fargate service that run and never change: there is no machine of the account below them. */
export function addFargateTasks(service: Service, cluster: Cluster, {account, region}: Home): void {
	// Its id goes into `startedBy`, by which clients tell the tasks of one deployment from those of another.
	const [deployment] = service.deployments;
	for (let index = 0; index < service.desiredCount; index += 1) {
		const id = account.random.hex(32);
		cluster.tasks.set(id, {
			id,
			arn: resourceArn(
				{partition: account.partition, region: region.name, accountId: account.id},
				'task',
				cluster.name,
				id,
			),
			taskDefinitionArn: service.taskDefinitionArn,
			launchType: 'FARGATE',
			group: `service:${service.name}`,
			startedBy: deployment?.id,
			// The smallest size of Fargate; nothing here ever measures it.
			cpu: 256,
			memory: 512,
			createdAt: account.clock.now(),
			startedAt: account.clock.now() + 30,
			containers: [],
			enableExecuteCommand: false,
			tags: [],
			lastStatus: 'RUNNING',
			desiredStatus: 'RUNNING',
			// AWS counts the state changes of a task; a running one has been through some.
			version: 4,
		});
	}

	if (deployment === undefined) {
		return;
	}

	deployment.desiredCount = service.desiredCount;
	completeDeployment(service, deployment, account);
}
