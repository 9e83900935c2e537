import type {Account} from '../../account/account.ts';
import {finishServiceDeployment} from '../service-deployment/finish-service-deployment.ts';
import {addEvent} from './add-event.ts';
import type {Deployment} from './deployment.ts';
import type {Service} from './service.ts';

/**
Ends a deployment whose tasks all run and count as healthy; the older ones leave the service. Called at every look that
finds all in place, so only the first call writes events and the record.
*/
export function completeDeployment(service: Service, primary: Deployment, account: Account): void {
	service.deployments = [primary];
	service.backOff = 0;
	service.startsAgainAt = 0;
	if (primary.isEarly === true) {
		primary.isEarly = false;
		addEvent(service, 'has reached a steady state.', account);
	}

	if (primary.rolloutState === 'COMPLETED') {
		return;
	}

	markCompleted(service, primary, account);
	addEvent(service, 'has reached a steady state.', account);
}

/**
Calls a deployment complete by early success criteria: what is still to be started and stopped goes on outside of it,
and its older ones stay in the list until then. No breaker takes it back any more (ECS, "Complete Amazon ECS rolling
deployments early"). That nothing is said of a steady state yet is ours.
*/
export function completeEarly(service: Service, primary: Deployment, account: Account): void {
	if (primary.rolloutState === 'COMPLETED') {
		return;
	}

	primary.isEarly = true;
	markCompleted(service, primary, account);
}

function markCompleted(service: Service, primary: Deployment, account: Account): void {
	primary.rolloutState = 'COMPLETED';
	primary.rolloutStateReason = `ECS deployment ${primary.id} completed.`;
	// The field counts failures in a row, and success ends the row (API, `Deployment.failedTasks`).
	primary.failedTasks = 0;
	primary.updatedAt = account.clock.now();
	finishServiceDeployment(service, {status: 'SUCCESSFUL'}, account);
	addEvent(service, `(deployment ${primary.id}) deployment completed.`, account);
}
