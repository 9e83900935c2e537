import type {StackOperation} from '../resources/caller.ts';
import type {Account} from '../../account/account.ts';
import {requirePermission} from '../../policy/require-permission.ts';
import {fields} from '../../query/fields.ts';
import type {Call} from '../../server/call.ts';
import {exportsOf} from '../exports.ts';
import {findStack, requiredText} from '../find-stack.ts';
import {stacksOf} from '../stacks-of.ts';
import {pageOf} from '../page-of.ts';
import type {Stack, StackResource} from '../stack.ts';
import {validationError} from '../validation-error.ts';
import {dateOf} from './shown.ts';
import {resourceOutput, stackOutput, stackSummary} from './stack-output.ts';

const withId = (id: string) => `Stack with id ${id} does not exist`;

/** Reading stacks, their events and their resources. */
export const describeOperations: Readonly<Record<string, StackOperation>> = {
	DescribeStacks({call, account}) {
		if (fields.text(call.input, 'StackName') !== undefined) {
			return {Stacks: [stackOutput(findStack(call, account, withId))]};
		}

		requireAll(call, account);
		const stacks = newestFirst(call, account).filter(({status}) => status !== 'DELETE_COMPLETE');
		const {items, next} = pageOf(call, stacks);
		return {Stacks: items.map(stack => stackOutput(stack)), ...next};
	},

	// Deleted ones too, for ninety days; here for ever.
	ListStacks({call, account}) {
		requireAll(call, account);
		const statuses = fields.texts(call.input, 'StackStatusFilter');
		const stacks = newestFirst(call, account).filter(
			({status}) => statuses.length === 0 || statuses.includes(status),
		);
		const {items, next} = pageOf(call, stacks);
		return {StackSummaries: items.map(stack => stackSummary(stack)), ...next};
	},

	DescribeStackEvents({call, account}) {
		const stack = findStack(call, account);
		const {items, next} = pageOf(call, stack.events);
		return {
			StackEvents: items.map(({id, logicalId, physicalId, type, status, reason, properties, token, at}) => ({
				StackId: stack.id,
				EventId: id,
				StackName: stack.name,
				LogicalResourceId: logicalId,
				PhysicalResourceId: physicalId,
				ResourceType: type,
				Timestamp: dateOf(at),
				ResourceStatus: status,
				ResourceStatusReason: reason,
				ResourceProperties: properties && JSON.stringify(properties),
				ClientRequestToken: token,
			})),
			...next,
		};
	},

	DescribeStackResources({call, account}) {
		const wanted = fields.text(call.input, 'LogicalResourceId');
		const stack =
			fields.text(call.input, 'StackName') === undefined
				? ownerOf(call, account)
				: findStack(call, account, withId);
		return {
			StackResources: [...stack.resources.values()]
				.filter(({logicalId}) => wanted === undefined || logicalId === wanted)
				.map(resource => ({...resourceOutput(stack, resource), Timestamp: dateOf(resource.at)})),
		};
	},

	ListStackResources({call, account}) {
		const stack = findStack(call, account, withId);
		const {items, next} = pageOf(call, [...stack.resources.values()]);
		return {
			StackResourceSummaries: items.map(resource => {
				const {StackId, StackName, ...summary} = resourceOutput(stack, resource);
				return {...summary, LastUpdatedTimestamp: dateOf(resource.at)};
			}),
			...next,
		};
	},

	DescribeStackResource({call, account}) {
		const stack = findStack(call, account, id => `Stack '${id}' does not exist`);
		const wanted = requiredText(call, 'LogicalResourceId');
		const resource = stack.resources.get(wanted);
		if (resource === undefined) {
			throw validationError(`Resource ${wanted} does not exist for stack ${stack.name}`);
		}

		const {metadata} = resource;
		return {
			StackResourceDetail: {
				...resourceOutput(stack, resource),
				LastUpdatedTimestamp: dateOf(resource.at),
				Metadata: metadata === undefined ? undefined : JSON.stringify(metadata),
			},
		};
	},

	ListExports({call, account}) {
		requireAll(call, account);
		const {items, next} = pageOf(call, exportsOf(call, account));
		return {
			Exports: items.map(({stackId, exportName, value}) => ({
				ExportingStackId: stackId,
				Name: exportName,
				Value: value,
			})),
			...next,
		};
	},
};

function requireAll(call: Call, account: Account): void {
	requirePermission(call, account, {action: `cloudformation:${call.operation}`, resource: '*'});
}

function newestFirst(call: Call, account: Account): readonly Stack[] {
	return [...stacksOf(call, account).values()].toReversed();
}

// By what a resource is called in its own service: whose it is.
function ownerOf(call: Call, account: Account): Stack {
	const id = requiredText(call, 'PhysicalResourceId');
	requireAll(call, account);
	const owner = newestFirst(call, account).find(
		({status, resources}) =>
			status !== 'DELETE_COMPLETE' &&
			[...resources.values()].some((resource: StackResource) => resource.made?.physicalId === id),
	);
	if (owner === undefined) {
		throw validationError(`Stack for ${id} does not exist`);
	}

	return owner;
}
