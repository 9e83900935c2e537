import {notFound} from '../engine/import-resource.ts';
import {plannedChanges} from '../engine/planned-changes.ts';
import {type Caller, resourceType} from '../resources/caller.ts';
import {Fault} from '../../server/call.ts';
import {stacksOf} from '../stacks-of.ts';
import type {ChangeSet, Imported, Stack} from '../stack.ts';
import {hasOtherOutputs} from '../engine/new-stack.ts';

/** Works out what a change set would do, or why it can't be carried out. */
export function planChangeSet(stack: Stack, changeSet: ChangeSet, caller: Caller): void {
	const {definition, imports} = changeSet;
	try {
		const problem = imports
			.map(imported => importProblem(imported, stack, caller))
			.find(found => found !== undefined);
		if (problem !== undefined) {
			fail(changeSet, problem);
			return;
		}

		const changes = plannedChanges({stack, definition, imports}, caller);
		if (changes.length === 0 && (changeSet.kind !== 'UPDATE' || !hasOtherOutputs(stack, definition))) {
			fail(
				changeSet,
				"The submitted information didn't contain changes. Submit different information to create a change " +
					'set.',
			);
			return;
		}

		Object.assign(changeSet, {changes, status: 'CREATE_COMPLETE', executionStatus: 'AVAILABLE'});
	} catch (error) {
		if (!(error instanceof Fault)) {
			throw error;
		}

		fail(changeSet, error.message);
	}
}

function fail(changeSet: ChangeSet, statusReason: string): void {
	Object.assign(changeSet, {status: 'FAILED', executionStatus: 'UNAVAILABLE', statusReason});
}

// The resource is looked up before it is asked which stack holds it (SEEN).
function importProblem(imported: Imported, stack: Stack, caller: Caller): string | undefined {
	const site = {...caller, stackName: stack.name, stackId: stack.id, logicalId: imported.logicalId};
	const made = resourceType(caller, imported.type).find?.(site, imported.identifiers);
	if (made === undefined) {
		return notFound(imported);
	}

	const owner = [...stacksOf(caller.call, caller.account).values()].find(
		({status, resources}) =>
			status !== 'DELETE_COMPLETE' &&
			[...resources.values()].some(
				resource =>
					resource.type === imported.type &&
					resource.made?.physicalId === made.physicalId &&
					!['DELETE_COMPLETE', 'DELETE_SKIPPED'].includes(resource.status),
			),
	);
	return owner && `${made.physicalId} already exists in stack ${owner.id}`;
}
