import type {Where} from '../scheduler/where.ts';
import {finishServiceDeployment} from '../service-deployment/finish-service-deployment.ts';
import {addEvent} from './add-event.ts';
import type {Deployment} from './deployment.ts';
import type {Service} from './service.ts';

type Retreat = {
	/** Shown as the rollout's and the record's reason. */
	readonly reason: string;
	/** `failure` where the breaker has no rollback: the deployment only ends, and nothing takes its place. */
	readonly wants: 'rollback' | 'failure';
};

/**
Takes a deployment back: the one before becomes the primary again, and the service names its task definition again. So a
client tells a rollback by a definition that isn't the one it set; there is no error. Without one before, the first
deployment ever, it ends as failed (ECS, "How the deployment circuit breaker detects failures").
*/
export function rollBack(service: Service, {reason, wants}: Retreat, {account}: Where): void {
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
			// The API has no status for "failed and not taken back"; which one AWS gives then is not confirmed.
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

	// Its tasks are replaced like those of any older deployment.
	failed.status = 'ACTIVE';
	previous.status = 'PRIMARY';
	previous.rolloutState = 'IN_PROGRESS';
	// Observed words of the breaker; a deployment that was stopped by hand gets them too, which is ours.
	previous.rolloutStateReason = `ECS deployment circuit breaker: rolling back to deploymentId ${previous.id}.`;
	previous.updatedAt = now;
	service.deployments = [previous, failed, ...older.slice(1)];
	service.taskDefinitionArn = previous.taskDefinitionArn;
	// The revision that ran before isn't punished for the one that failed.
	service.startsAgainAt = 0;
	service.backOff = 0;
	addEvent(service, `rolling back to deployment ${previous.id}.`, account);
}
