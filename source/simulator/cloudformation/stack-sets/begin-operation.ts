import {fields} from '../../query/fields.ts';
import {Fault} from '../../server/call.ts';
import type {Caller} from '../resources/caller.ts';
import {requireTrust} from './administering.ts';
import {preferencesInput} from './preferences-input.ts';
import {requireRoomForOperation} from './quotas.ts';
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

const isLive = ({status}: StackSetOperation) => ['RUNNING', 'STOPPING', 'QUEUED'].includes(status);

/**
Begins an operation, or refuses it beside another one. With managed execution those that touch the same instances wait
in the order in which they came, and the others run (API reference: ManagedExecution).
*/
export function beginOperation(
	{set, action, places, retainsStacks = false, prepare}: Beginning,
	caller: Caller,
): string {
	const {call, account} = caller;
	if (set.permissionModel === 'SERVICE_MANAGED') {
		requireTrust(call, account);
	}

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

	requireRoomForOperation(places, set, call, account);
	const operation: StackSetOperation = {
		id,
		action,
		preferences,
		retainsStacks,
		createdAt: account.clock.now(),
		results: places.map(place => ({...place, status: 'PENDING'})),
		status: 'QUEUED',
		begin() {
			prepare?.();
			for (const place of places) {
				const instance = set.instances.get(placeKey(place));
				if (instance !== undefined) {
					Object.assign(instance, {lastOperationId: id, detail: 'PENDING'});
				}
			}
		},
	};
	set.operations.unshift(operation);
	const runNext = (): void => {
		const queued = set.operations.filter(({status}) => status === 'QUEUED').toReversed();
		for (const waiting of queued) {
			const isBlocked = set.operations.some(
				other =>
					other !== waiting &&
					(other.status === 'RUNNING' || other.status === 'STOPPING' || isBefore(other, waiting, set)) &&
					isOverlapping(other, waiting),
			);
			if (isBlocked) {
				continue;
			}

			waiting.begin();
			runOperation({set, operation: waiting, caller, ended: runNext});
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
