import type {Where} from '../scheduler/where.ts';
import {addEvent} from './add-event.ts';
import type {Deployment} from './deployment.ts';
import {rollBack} from './roll-back.ts';
import type {Service} from './service.ts';

// Seconds. ECS's page "Service throttle logic" once said 15 minutes at most and now says 27, "subject to change". The
// simulator keeps the earlier number.
const longestPause = 900;

/**
Counts a failed start, lets the scheduler pause longer each time, and pulls the circuit breaker where one is set. The
page on throttling counts only tasks that never ran; here an essential container's exit counts too, so that an Agent
without a key is seen to fail instead of starting for ever.
*/
export function noteFailure(service: Service, deployment: Deployment, where: Where): void {
	const {account} = where;
	const now = account.clock.now();
	deployment.failedTasks += 1;
	deployment.updatedAt = now;
	const record = service.serviceDeployments.find(({deploymentId}) => deploymentId === deployment.id);
	if (record !== undefined) {
		record.failureCount += 1;
	}

	// Tasks that fail side by side are one round. The first pause of ten seconds and its doubling are ours.
	if (now >= service.startsAgainAt) {
		service.backOff = Math.min(longestPause, service.backOff === 0 ? 10 : service.backOff * 2);
		service.startsAgainAt = now + service.backOff;
	}

	// The sentence is that of the page, with the link that AWS adds to its events (observed). After how many failures
	// it comes is not documented: one for each wanted task, at least three, is ours.
	if (deployment.failedTasks >= Math.max(3, deployment.desiredCount)) {
		addEvent(
			service,
			'is unable to consistently start tasks successfully. For more information, see the ' +
				'Troubleshooting section of the Amazon ECS Developer Guide.',
			account,
		);
	}

	// Whether AWS takes the breaker for DAEMON is not confirmed; here both strategies have it.
	const {deploymentCircuitBreaker: breaker} = service.deploymentConfiguration;
	if (!(
		breaker.enable &&
		deployment.rolloutState === 'IN_PROGRESS' &&
		(record?.failureCount ?? 0) >= breakerThreshold(service, deployment)
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

/**
The failures at which the breaker trips: a share of the wanted tasks within 3 and 200, without bounds, or a plain number
(API, `ThresholdConfiguration` and `ServiceDeploymentCircuitBreaker`). The standard is half. At least one without bounds
is ours: a threshold of 0 would trip at once.
*/
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
