import type {Operation} from '../../server/call.ts';
import type {Region} from '../../account/region.ts';
import {listOf, structure, text} from '../../server/read.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import type {TaskDefinition} from './task-definition.ts';

const read = structure({taskDefinitions: listOf(text)});
// Seconds. A revision stays DELETE_IN_PROGRESS until its tasks and services are gone (API); an hour, whatever runs, is
// ours.
const goneAfter = 3600;

/**
DeleteTaskDefinitions: only deregistered revisions; they are gone an hour later, and their numbers never come back. What
can't be deleted is an entry of `failures` in a reply of 200, so a client that looks for errors alone sees none.
*/
export const deleteTaskDefinitions: Operation = (call, account) => {
	const {taskDefinitions = []} = read(call.input);
	if (taskDefinitions.length === 0) {
		throw fault.invalid('size of TaskDefinition references list must be greater than 0');
	}

	if (taskDefinitions.length > 10) {
		throw fault.invalid('Size of TaskDefinition references list cannot exceed 10');
	}

	const region = find.region(call, account);
	const found = taskDefinitions.map(identifier => ({
		identifier,
		definition: find.taskDefinition(identifier, region),
		reason: obstacle(identifier, region),
	}));
	const deleted = found.flatMap(({definition, reason}) =>
		definition === undefined || reason !== undefined ? [] : [definition],
	);
	for (const definition of deleted) {
		definition.status = 'DELETE_IN_PROGRESS';
		definition.deleteRequestedAt = account.clock.now();
		account.clock.after(goneAfter, () => {
			remove(definition, region);
		});
	}

	return {
		taskDefinitions: deleted.map(({tags, ...definition}) => definition),
		failures: found.flatMap(({identifier, reason}) =>
			reason === undefined
				? []
				: [
						{
							arn: identifier.startsWith('arn:')
								? identifier
								: find.arn(call, account, 'task-definition', identifier),
							reason,
						},
					],
		),
	};
};

// Observed sentences. A bare family isn't enough: the API deletes revisions, never a family.
function obstacle(identifier: string, region: Region): string | undefined {
	if (!/:\d+$/v.test(identifier)) {
		return 'The specified task definition identifier is invalid. Specify a valid name or ARN and try again.';
	}

	const definition = find.taskDefinition(identifier, region);
	if (definition === undefined) {
		return 'The specified task definition does not exist. Specify a valid account, family, revision and try again.';
	}

	return definition.status === 'ACTIVE'
		? 'The specified task definition is still in ACTIVE status. Please deregister the target and try again.'
		: undefined;
}

function remove({family, revision}: TaskDefinition, region: Region): void {
	const revisions = region.taskDefinitions.get(family);
	if (revisions !== undefined) {
		revisions[revision - 1] = undefined;
	}
}
