import type {Where} from '../scheduler/where.ts';
import {addEvent} from './add-event.ts';
import type {Deployment} from './deployment.ts';
import {finishServiceDeployment} from './finish-service-deployment.ts';
import type {Service} from './service.ts';

/**
Takes a deployment back: the one before becomes the primary again. Without one before, the deployment ends as failed.
*/
export function rollBack(
	service: Service,
	{reason, wants}: {readonly reason: string; readonly wants: 'rollback' | 'failure'},
	{account}: Where,
): void {
	const [failed, ...older] = service.deployments;
	if (failed === undefined) {
		return;
	}

	const now = account.clock.now();
	failed.rolloutState = 'FAILED';
	failed.rolloutStateReason = reason;
	failed.updatedAt = now;
	const previous: Deployment | undefined = older[0];
	if (previous === undefined || wants === 'failure') {
		finishServiceDeployment(
			service,
			{status: previous === undefined ? 'STOPPED' : 'ROLLBACK_FAILED', statusReason: reason},
			account,
		);
		return;
	}

	const target = service.serviceRevisions.find(({arn}) => arn.endsWith(previous.id.slice('ecs-svc/'.length)));
	const open = service.serviceDeployments[0];
	if (open !== undefined) {
		open.status = 'ROLLBACK_IN_PROGRESS';
		open.statusReason = reason;
		open.updatedAt = now;
		open.rollback = {reason, startedAt: now, serviceRevisionArn: target?.arn ?? ''};
	}

	failed.status = 'ACTIVE';
	previous.status = 'PRIMARY';
	previous.rolloutState = 'IN_PROGRESS';
	previous.rolloutStateReason = `ECS deployment circuit breaker: rolling back to deploymentId ${previous.id}.`;
	previous.updatedAt = now;
	service.deployments = [previous, failed, ...older.slice(1)];
	service.taskDefinitionArn = previous.taskDefinitionArn;
	service.startsAgainAt = 0;
	service.backOff = 0;
	addEvent(service, `rolling back to deployment ${previous.id}.`, account);
}
