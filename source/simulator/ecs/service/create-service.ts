import type {Operation} from '../../server/call.ts';
import {principalOf} from '../../policy/principal-of.ts';
import {requirePermission} from '../../policy/require-permission.ts';
import {activeTaskDefinition} from '../task-definition/active-task-definition.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {here} from '../scheduler/here.ts';
import {reconcileService} from '../scheduler/reconcile-service.ts';
import {type CreateServiceInput, readService} from './read-service.ts';
import {describeService} from './describe-service.ts';
import {addService} from './add-service.ts';
import {validateNewService} from './validate-service.ts';

// The scheduler counts instances some seconds after the reply, so that a new DAEMON service still wants nothing.
const firstLook = 3;

/** A repeated create with the same token and the same content gets the service that is there. */
export const createService: Operation = (call, account) => {
	const input = readService.create(call.input);
	const cluster = find.cluster(input.cluster, call, account);
	const region = find.region(call, account);
	const name = input.serviceName ?? '';
	if ((input.tags ?? []).length > 0) {
		requirePermission(call, account, {
			action: 'ecs:TagResource',
			resource: find.arn(call, account, 'service', cluster.name, name),
			context: {'ecs:CreateAction': 'CreateService'},
		});
	}

	const definition = activeTaskDefinition(input.taskDefinition, region);
	validateNewService(input, definition, cluster);
	const request = comparable(input);
	const existing = cluster.services.get(name);
	if (existing?.status === 'DRAINING') {
		throw fault.invalid('Unable to Start a service that is still Draining.');
	}

	if (existing?.status === 'ACTIVE') {
		if (
			input.clientToken === undefined ||
			existing.idempotency.clientToken !== input.clientToken ||
			existing.idempotency.request !== request
		) {
			throw fault.invalid('Creation of service was not idempotent.');
		}

		return {service: describeService(existing, cluster, ['TAGS'])};
	}

	const where = here({cluster, region, account});
	const isByDefault = input.launchType === undefined && (input.capacityProviderStrategy ?? []).length === 0;
	const service = addService(
		{
			...input,
			...(isByDefault && {capacityProviderStrategy: cluster.defaultCapacityProviderStrategy}),
			serviceName: name,
			taskDefinitionArn: definition.taskDefinitionArn,
			createdBy: principalOf(call, account).arn,
			idempotency: {clientToken: input.clientToken, request},
		},
		where,
	);
	account.clock.after(firstLook, () => {
		reconcileService(service, where);
	});
	return {service: describeService(service, cluster, ['TAGS'])};
};

// Tags may differ between equal requests.
function comparable({clientToken, tags, ...input}: CreateServiceInput): string {
	return JSON.stringify(Object.entries(input).toSorted(([a], [b]) => a.localeCompare(b)));
}
