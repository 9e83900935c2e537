import type {Where} from '../scheduler/where.ts';
import {isSettled} from '../task/is-settled.ts';
import type {Task} from '../task/task.ts';
import type {Service} from './service.ts';

/**
Ends the row of failures of each deployment that has a task which counts as healthy since the last look: `failedTasks`
are those in a row (API, `Deployment`). The count of the circuit breaker begins anew only where it shall (API,
`resetOnHealthyTask`).
*/
export function noteHealthy(service: Service, tasks: readonly Task[], {account}: Where): void {
	const {resetOnHealthyTask} = service.deploymentConfiguration.deploymentCircuitBreaker;
	for (const task of tasks) {
		if (service.settled.has(task.id) || !isSettled(task, account.clock.now())) {
			continue;
		}

		service.settled.add(task.id);
		const deployment = service.deployments.find(({id}) => id === task.startedBy);
		if (deployment !== undefined) {
			deployment.failedTasks = 0;
		}

		// What a deployment has failed by stays in its record, and so does the count of one that is over.
		const record = service.serviceDeployments.find(
			({deploymentId, isTriggered, finishedAt}) =>
				deploymentId === task.startedBy && !isTriggered && finishedAt === undefined,
		);
		if (record !== undefined && resetOnHealthyTask) {
			record.failureCount = 0;
		}
	}
}
