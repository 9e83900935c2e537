import type {Operation, Output} from '../../server/call.ts';
import {page} from '../../server/page.ts';
import {principalOf} from '../../policy/principal-of.ts';
import {requirePermission} from '../../policy/require-permission.ts';
import {integer, listOf, structure, text} from '../../server/read.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {addTaskDefinition} from './add-task-definition.ts';
import {deleteTaskDefinitions} from './delete-task-definitions.ts';
import {readTaskDefinition} from './read-task-definition.ts';
import {requirePassRole} from './require-pass-role.ts';
import type {TaskDefinition} from './task-definition.ts';

const readOne = structure({taskDefinition: text, include: listOf(text)});
const readList = structure({familyPrefix: text, status: text, sort: text, maxResults: integer, nextToken: text});

/**
Task definitions by `family:revision`, by ARN, or a family for its newest active revision. Deregistered ones can be
described for ever (API), deleted ones until they are gone.
*/
export const taskDefinitionOperations: Readonly<Record<string, Operation>> = {
	DeleteTaskDefinitions: deleteTaskDefinitions,

	RegisterTaskDefinition(call, account) {
		const input = readTaskDefinition(call.input);
		requirePassRole(input, call, account);
		// Tags at creation are a permission of their own; the revision isn't known yet, hence the star.
		if ((input.tags ?? []).length > 0) {
			requirePermission(call, account, {
				action: 'ecs:TagResource',
				resource: find.arn(call, account, 'task-definition', `${input.family ?? ''}:*`),
				context: {'ecs:CreateAction': 'RegisterTaskDefinition'},
			});
		}

		const definition = addTaskDefinition(input, principalOf(call, account).arn, {
			region: find.region(call, account),
			account,
		});
		return {taskDefinition: described(definition), tags: definition.tags};
	},

	DescribeTaskDefinition(call, account) {
		const {taskDefinition = '', include = []} = readOne(call.input);
		const found = find.taskDefinition(taskDefinition, find.region(call, account));
		if (found === undefined) {
			throw fault.client('Unable to describe task definition.');
		}

		return {taskDefinition: described(found), ...(include.includes('TAGS') && {tags: found.tags})};
	},

	DeregisterTaskDefinition(call, account) {
		const {taskDefinition = ''} = readOne(call.input);
		// Unlike describing, deregistering takes no bare family: it would be unclear which revision ends (observed
		// message).
		if (!/:\d+$/v.test(taskDefinition)) {
			throw fault.client('Revision is missing');
		}

		const found = find.taskDefinition(taskDefinition, find.region(call, account));
		if (found === undefined) {
			throw fault.client('Unable to deregister task definition.');
		}

		if (found.status === 'DELETE_IN_PROGRESS') {
			throw fault.client(
				'The task definition could not be deregistered because it is in the process of being deleted.',
			);
		}

		// A repeat changes nothing and is no error.
		if (found.status === 'ACTIVE') {
			found.status = 'INACTIVE';
			found.deregisteredAt = account.clock.now();
		}

		return {taskDefinition: described(found)};
	},

	ListTaskDefinitions(call, account) {
		// `familyPrefix` is a whole family here, whatever it is called; ListTaskDefinitionFamilies takes a real prefix
		// (API). DESC with one result is the newest revision.
		const {familyPrefix = '', status = 'ACTIVE', sort, maxResults, nextToken} = readList(call.input);
		const all = [...find.region(call, account).taskDefinitions]
			.toSorted(([a], [b]) => a.localeCompare(b))
			.filter(([family]) => ['', family].includes(familyPrefix))
			.flatMap(([, revisions]) => revisions)
			.flatMap(definition => (definition?.status === status ? [definition.taskDefinitionArn] : []));
		const {items, ...more} = page({
			items: sort === 'DESC' ? all.toReversed() : all,
			maxResults,
			nextToken,
			standard: 100,
		});
		return {taskDefinitionArns: items, ...more};
	},

	ListTaskDefinitionFamilies(call, account) {
		const {familyPrefix = '', status = 'ALL', maxResults, nextToken} = readList(call.input);
		const families = [...find.region(call, account).taskDefinitions]
			.filter(([family, revisions]) => family.startsWith(familyPrefix) && isOfStatus(revisions, status))
			.map(([family]) => family)
			.toSorted((a, b) => a.localeCompare(b));
		const {items, ...more} = page({items: families, maxResults, nextToken, standard: 100});
		return {families: items, ...more};
	},
};

/** A definition as it is shown; tags stand beside it (captured replies). */
export function described({tags, ...definition}: TaskDefinition): Output {
	return definition;
}

function isOfStatus(revisions: ReadonlyArray<TaskDefinition | undefined>, status: string): boolean {
	// One active revision makes an active family; INACTIVE are those without any (API, `TaskDefinitionFamilyStatus`).
	const isActive = revisions.some(definition => definition?.status === 'ACTIVE');
	return ['ALL', isActive ? 'ACTIVE' : 'INACTIVE'].includes(status);
}
