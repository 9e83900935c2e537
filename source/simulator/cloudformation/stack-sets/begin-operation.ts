import type {Account} from '../../account/account.ts';
import {fields} from '../../query/fields.ts';
import {type Call, Fault} from '../../server/call.ts';
import {preferencesInput} from './preferences-input.ts';
import {runOperation} from './run-operation.ts';
import {placeKey, type Place, type StackSet, type StackSetOperation} from './stack-set.ts';

type Beginning = {
	readonly set: StackSet;
	readonly action: StackSetOperation['action'];
	readonly places: readonly Place[];
	readonly retainsStacks?: boolean;
	/** What changes in the set when the operation begins to run: those before it must not see it yet. */
	readonly prepare?: () => void;
};

// By operation, for those that wait.
const preparations = new WeakMap<StackSetOperation, () => void>();

const isLive = ({status}: StackSetOperation) => status === 'RUNNING' || status === 'STOPPING' || status === 'QUEUED';

/**
Begins an operation, or refuses it beside another one. With managed execution those that touch the same instances wait in
the order in which they came, and the others run (API reference: ManagedExecution).
*/
export function beginOperation(
	{set, action, places, retainsStacks = false, prepare}: Beginning,
	call: Call,
	account: Account,
): string {
	const preferences = preferencesInput(call);
	const id = fields.text(call.input, 'OperationId') ?? account.random.uuid();
	if (set.operations.some(operation => operation.id === id)) {
		throw new Fault({
			code: 'OperationIdAlreadyExistsException',
			message: `The specified operation ID ${id} already exists.`,
			status: 409,
		});
	}

	const live = set.operations.find(operation => isLive(operation));
	if (live !== undefined && !set.isManaged) {
		throw new Fault({
			code: 'OperationInProgressException',
			message: `Another Operation on StackSet ${set.arn} is in progress: ${live.id}`,
			status: 409,
		});
	}

	const operation: StackSetOperation = {
		id,
		action,
		preferences,
		retainsStacks,
		createdAt: account.clock.now(),
		results: places.map(place => ({...place, status: 'PENDING'})),
		status: 'QUEUED',
	};
	set.operations.unshift(operation);
	preparations.set(operation, () => {
		prepare?.();
		for (const place of places) {
			const instance = set.instances.get(placeKey(place));
			if (instance !== undefined) {
				Object.assign(instance, {lastOperationId: id, detail: 'PENDING'});
			}
		}
	});
	const runNext = (): void => {
		for (const waiting of set.operations.toReversed().filter(({status}) => status === 'QUEUED')) {
			const isBlocked = set.operations.some(
				other =>
					other !== waiting &&
					(other.status === 'RUNNING' || other.status === 'STOPPING' || isBefore(other, waiting, set)) &&
					isOverlapping(other, waiting),
			);
			if (!isBlocked) {
				preparations.get(waiting)?.();
				runOperation({set, operation: waiting, call, account, ended: runNext});
			}
		}
	};

	runNext();
	return id;
}

function isBefore(other: StackSetOperation, waiting: StackSetOperation, {operations}: StackSet): boolean {
	return other.status === 'QUEUED' && operations.indexOf(other) > operations.indexOf(waiting);
}

function isOverlapping(one: StackSetOperation, other: StackSetOperation): boolean {
	const places = new Set(one.results.map(result => placeKey(result)));
	return other.results.some(result => places.has(placeKey(result)));
}
