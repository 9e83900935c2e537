import type {Operation} from '../../server/call.ts';
import {principalOf} from '../../policy/principal-of.ts';
import {requirePermission} from '../../policy/require-permission.ts';
import {activeTaskDefinition} from '../task-definition/active-task-definition.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {here, reconcileService} from '../scheduler/here.ts';
import {type CreateServiceInput, readService} from './read-service.ts';
import {describeService} from './describe-service.ts';
import {addService} from './add-service.ts';
import {validateNewService} from './validate-service.ts';

// In seconds. A new DAEMON service wants 0 tasks until the scheduler has counted the instances, so that "running equals
// desired" holds before anything runs. What people see, not documented; the length is ours.
const firstLook = 3;

/**
CreateService. A repeat with the same token and the same content gets the service that is there, so that a retry after a
lost reply does no harm (captured replies).
*/
export const createService: Operation = (call, account) => {
	const input = readService.create(call.input);
	const cluster = find.cluster(input.cluster, call, account);
	const region = find.region(call, account);
	const name = input.serviceName ?? '';
	// Tags at creation need a permission of their own, and the refusal names it instead of CreateService (ECS, account
	// setting `tagResourceAuthorization`, which is on here).
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
	// The name is taken until the last task has stopped (observed message). An INACTIVE service gives its name away:
	// the new one takes its place below.
	if (existing?.status === 'DRAINING') {
		throw fault.invalid('Unable to Start a service that is still Draining.');
	}

	if (existing?.status === 'ACTIVE') {
		if (
			// No token is no promise of sameness: the same name is refused then even with equal content (captured
			// reply).
			input.clientToken === undefined ||
			existing.idempotency.clientToken !== input.clientToken ||
			existing.idempotency.request !== request
		) {
			throw fault.invalid('Creation of service was not idempotent.');
		}

		return {service: describeService(existing, cluster, ['TAGS'])};
	}

	const where = here({cluster, region, account});
	// Without a launch type and a strategy the cluster's default strategy applies (API). DAEMON doesn't get here with
	// one.
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

// Tags may differ between equal requests (captured reply). The order of members says nothing, so they are sorted.
function comparable({clientToken, tags, ...input}: CreateServiceInput): string {
	return JSON.stringify(Object.entries(input).toSorted(([a], [b]) => a.localeCompare(b)));
}
