import type {Where} from '../scheduler/where.ts';
import {addEvent} from './add-event.ts';
import type {Deployment} from './deployment.ts';
import {rollBack} from './roll-back.ts';
import type {Service} from './service.ts';

const longestPause = 900;

/** Counts a failed start, lets the scheduler pause longer each time, and pulls the circuit breaker where one is set. */
export function noteFailure(service: Service, deployment: Deployment, where: Where): void {
	const {account} = where;
	const now = account.clock.now();
	deployment.failedTasks += 1;
	deployment.updatedAt = now;
	const record = service.serviceDeployments.find(({deploymentId}) => deploymentId === deployment.id);
	if (record !== undefined) {
		record.failureCount = deployment.failedTasks;
	}

	// Tasks that fail side by side are one round.
	if (now >= service.startsAgainAt) {
		service.backOff = Math.min(longestPause, service.backOff === 0 ? 10 : service.backOff * 2);
		service.startsAgainAt = now + service.backOff;
	}

	if (deployment.failedTasks >= Math.max(3, deployment.desiredCount)) {
		addEvent(
			service,
			'is unable to consistently start tasks successfully. For more information, see the ' +
				'Troubleshooting section of the Amazon ECS Developer Guide.',
			account,
		);
	}

	const {deploymentCircuitBreaker: breaker} = service.deploymentConfiguration;
	if (!(
		breaker.enable &&
		deployment.rolloutState === 'IN_PROGRESS' &&
		deployment.failedTasks >= breakerThreshold(service, deployment)
	)) {
		return;
	}

	if (record !== undefined) {
		record.isTriggered = true;
	}

	addEvent(service, `(deployment ${deployment.id}) deployment failed: tasks failed to start.`, account);
	rollBack(
		service,
		{
			reason: 'ECS deployment circuit breaker: tasks failed to start.',
			wants: breaker.rollback ? 'rollback' : 'failure',
		},
		where,
	);
}

export function breakerThreshold(
	{deploymentConfiguration}: Service,
	{desiredCount}: Pick<Deployment, 'desiredCount'>,
): number {
	const {type, value} = deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration;
	if (type === 'COUNT') {
		return value;
	}

	const share = Math.ceil((desiredCount * value) / 100);
	return type === 'UNBOUNDED_PERCENT' ? Math.max(1, share) : Math.min(200, Math.max(3, share));
}
