import type {Account} from '../../account/account.ts';
import {addEvent} from './add-event.ts';
import type {Deployment} from './deployment.ts';
import {finishServiceDeployment} from './finish-service-deployment.ts';
import type {Service} from './service.ts';

/**
Ends a deployment whose tasks all run and count as healthy; the older ones leave the service. Called at every look that
finds all in place, so only the first call writes events and the record.
*/
export function completeDeployment(service: Service, primary: Deployment, account: Account): void {
	service.deployments = [primary];
	service.backOff = 0;
	service.startsAgainAt = 0;
	if (primary.rolloutState === 'COMPLETED') {
		return;
	}

	primary.rolloutState = 'COMPLETED';
	primary.rolloutStateReason = `ECS deployment ${primary.id} completed.`;
	// The field counts failures in a row, and success ends the row (API, `Deployment.failedTasks`).
	primary.failedTasks = 0;
	primary.updatedAt = account.clock.now();
	finishServiceDeployment(service, {status: 'SUCCESSFUL'}, account);
	addEvent(service, `(deployment ${primary.id}) deployment completed.`, account);
	addEvent(service, 'has reached a steady state.', account);
}
