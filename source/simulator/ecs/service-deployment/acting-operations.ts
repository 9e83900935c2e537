import {Fault, type Operation} from '../../server/call.ts';
import {structure, text} from '../../server/read.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {here, reconcileService} from '../scheduler/here.ts';
import {rollBack} from '../service/roll-back.ts';
import {requireServiceDeployment} from './find-service-deployment.ts';
import {resolveHook} from './lifecycle-hook.ts';

const readStop = structure({serviceDeploymentArn: text, stopType: text});
const readContinue = structure({serviceDeploymentArn: text, hookId: text, action: text});

// A deployment that already stops or goes back is told again without harm (ECS, "Stopping service deployments").
const stopping: ReadonlySet<string> = new Set(['STOP_REQUESTED', 'ROLLBACK_REQUESTED', 'ROLLBACK_IN_PROGRESS']);

/** What is done to a deployment that runs: it is stopped, or goes on from where it waits. */
export const actingOperations: Readonly<Record<string, Operation>> = {
	StopServiceDeployment(call, account) {
		const {serviceDeploymentArn = '', stopType = 'ROLLBACK'} = readStop(call.input);
		const found = requireServiceDeployment(serviceDeploymentArn, call, account);
		if (stopping.has(found.deployment.status)) {
			return {serviceDeploymentArn};
		}

		if (found.deployment.status !== 'IN_PROGRESS' && found.deployment.status !== 'PENDING') {
			throw new Fault({
				code: 'ConflictException',
				message: 'The service deployment is not in a state that can be stopped.',
			});
		}

		// A rollback works without a breaker that asks for one (API). The enum also has ABORT, which no page explains:
		// taken here as "leave it where it is". Whether DAEMON services can be stopped is not confirmed.
		const where = here({cluster: found.cluster, region: find.region(call, account), account});
		rollBack(
			found.service,
			{reason: 'Service deployment stopped by user.', wants: stopType === 'ABORT' ? 'failure' : 'rollback'},
			where,
		);
		reconcileService(found.service, where);
		return {serviceDeploymentArn};
	},

	ContinueServiceDeployment(call, account) {
		const {serviceDeploymentArn = '', hookId = '', action = 'CONTINUE'} = readContinue(call.input);
		const {cluster, service, deployment} = requireServiceDeployment(serviceDeploymentArn, call, account);
		const hook = deployment.hooks.find(candidate => candidate.hookId === hookId);
		// "The pause hook must be in AWAITING_ACTION status", and the deployment IN_PROGRESS (ECS, "Continuing service
		// deployments"). The sentence is ours.
		if (hook?.status !== 'AWAITING_ACTION' || deployment.status !== 'IN_PROGRESS') {
			throw fault.invalid('The lifecycle hook is not awaiting an action.');
		}

		if (action !== 'CONTINUE' && action !== 'ROLLBACK') {
			throw fault.invalid(`action ${action} is not valid.`);
		}

		resolveHook(
			hook,
			{service, action, status: action === 'CONTINUE' ? 'SUCCEEDED' : 'FAILED'},
			here({cluster, region: find.region(call, account), account}),
		);
		return {serviceDeploymentArn};
	},
};
