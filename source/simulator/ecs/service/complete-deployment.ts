import type {Account} from '../../account/account.ts';
import {addEvent} from './add-event.ts';
import type {Deployment} from './deployment.ts';
import {finishServiceDeployment} from './finish-service-deployment.ts';
import type {Service} from './service.ts';

/** Ends a deployment whose tasks all run and count as healthy; the older ones leave the service. */
export function completeDeployment(service: Service, primary: Deployment, account: Account): void {
	service.deployments = [primary];
	service.backOff = 0;
	service.startsAgainAt = 0;
	if (primary.rolloutState === 'COMPLETED') {
		return;
	}

	primary.rolloutState = 'COMPLETED';
	primary.rolloutStateReason = `ECS deployment ${primary.id} completed.`;
	primary.failedTasks = 0;
	primary.updatedAt = account.clock.now();
	finishServiceDeployment(service, {status: 'SUCCESSFUL'}, account);
	addEvent(service, `(deployment ${primary.id}) deployment completed.`, account);
	addEvent(service, 'has reached a steady state.', account);
}
