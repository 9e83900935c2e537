import type {Account} from '../../account/account.ts';
import type {Service} from '../service/service.ts';
import type {ServiceDeploymentStatus} from './service-deployment.ts';

type Finish = {readonly status: ServiceDeploymentStatus; readonly statusReason?: string};

/**
Closes the record of the running deployment of a service, if one is open. There is at most one: a new deployment closes
the one before.
*/
export function finishServiceDeployment(service: Service, {status, statusReason}: Finish, {clock}: Account): void {
	const open = service.serviceDeployments.find(({finishedAt}) => finishedAt === undefined);
	if (open === undefined) {
		return;
	}

	// The record of a failed deployment goes on through its rollback, and keeps the reason of the failure: what has
	// succeeded in the end is the revision before (API, `ServiceDeploymentStatus`).
	open.status = status === 'SUCCESSFUL' && open.status === 'ROLLBACK_IN_PROGRESS' ? 'ROLLBACK_SUCCESSFUL' : status;
	open.statusReason = open.status === 'ROLLBACK_SUCCESSFUL' ? open.statusReason : statusReason;
	open.finishedAt = clock.now();
	open.updatedAt = clock.now();
	if (status === 'STOPPED') {
		open.stoppedAt = clock.now();
	}
}
