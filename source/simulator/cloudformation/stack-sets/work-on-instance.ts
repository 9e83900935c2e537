import {Fault} from '../../server/call.ts';
import {deleteStack} from '../engine/delete-stack.ts';
import {plannedChanges} from '../engine/planned-changes.ts';
import {startWork} from '../engine/start-work.ts';
import {stacksOf} from '../stacks-of.ts';
import {detectDrift} from '../engine/detect-drift.ts';
import {addStack, hasOtherOutputs} from '../engine/new-stack.ts';
import type {Caller} from '../resources/caller.ts';
import type {Definition, Stack} from '../stack.ts';
import {parameterValues} from '../template/parameters.ts';
import {callerIn} from './caller-in.ts';
import type {StackInstance, StackSet, StackSetOperation} from './stack-set.ts';

/** Hears how an instance ended; with a reason where it failed. */
type End = (reason?: string) => void;

type Task = {
	readonly set: StackSet;
	readonly operation: StackSetOperation;
	readonly instance: StackInstance;
	readonly caller: Caller;
};

// Seconds between two looks at a stack (ours).
const pause = 5;

/** Makes the stack of one instance what the set says, or takes it away. */
export function workOnInstance(task: Task, end: End): void {
	const {set, instance, operation} = task;
	if (operation.action === 'DELETE' && (operation.retainsStacks || instance.stackId === undefined)) {
		end();
		return;
	}

	const caller = callerIn(set, instance, task.caller);
	if (typeof caller === 'string') {
		end(caller);
		return;
	}

	const stack = stacksOf(caller.call, caller.account).get(instance.stackId ?? '');
	if (operation.action === 'DETECT_DRIFT') {
		look(instance, stack, caller);
		end();
	} else if (operation.action === 'DELETE') {
		remove(stack, caller, end);
	} else {
		deploy(task, stack, caller, end);
	}
}

function look(instance: StackInstance, stack: Stack | undefined, caller: Caller): void {
	if (stack === undefined || stack.status === 'DELETE_COMPLETE') {
		return;
	}

	detectDrift(stack, caller);
	if (stack.drift !== undefined) {
		instance.drift = stack.drift;
	}
}

function remove(stack: Stack | undefined, caller: Caller, end: End): void {
	if (stack === undefined || stack.status === 'DELETE_COMPLETE') {
		end();
		return;
	}

	deleteStack({stack}, caller);
	waitFor(stack, caller, () => {
		end(stack.status === 'DELETE_COMPLETE' ? undefined : failureOf(stack));
	});
}

function deploy(task: Task, stack: Stack | undefined, caller: Caller, end: End): void {
	const {set, instance} = task;
	// What never came to be is made anew.
	if (stack !== undefined && /^(?:ROLLBACK|CREATE)_(?:COMPLETE|FAILED)$/v.test(stack.status) && isEmpty(stack)) {
		remove(stack, caller, reason => {
			if (reason === undefined) {
				deploy(task, undefined, caller, end);
			} else {
				end(reason);
			}
		});
		return;
	}

	try {
		const definition = definitionOf(set, instance, caller);
		if (stack === undefined || stack.status === 'DELETE_COMPLETE') {
			const made = addStack(`StackSet-${set.name}-${caller.account.random.uuid()}`, caller.call, caller.account);
			stacksOf(caller.call, caller.account).set(made.id, made);
			instance.stackId = made.id;
			startWork({stack: made, definition, verb: 'CREATE'}, caller);
			waitFor(made, caller, () => {
				end(made.status === 'CREATE_COMPLETE' ? undefined : failureOf(made));
			});
			return;
		}

		if (plannedChanges({stack, definition}, caller).length === 0 && !hasOtherOutputs(stack, definition)) {
			end();
			return;
		}

		startWork({stack, definition, verb: 'UPDATE'}, caller);
		waitFor(stack, caller, () => {
			end(stack.status === 'UPDATE_COMPLETE' ? undefined : failureOf(stack));
		});
	} catch (error) {
		if (!(error instanceof Fault)) {
			throw error;
		}

		end(error.message);
	}
}

function isEmpty({status}: Stack): boolean {
	return status !== 'CREATE_COMPLETE';
}

function definitionOf({definition}: StackSet, {overrides}: StackInstance, caller: Caller): Definition {
	const {template, body, capabilities, tags, parameters} = definition;
	const overridden = new Set(overrides.map(({key}) => key));
	const given = [...parameters.filter(({key}) => !overridden.has(key)), ...overrides];
	return {template, body, capabilities, tags, parameters: parameterValues({template, given}, caller)};
}

function waitFor(stack: Stack, caller: Caller, end: () => void): void {
	caller.account.clock.after(pause, () => {
		if (stack.status.endsWith('_IN_PROGRESS')) {
			waitFor(stack, caller, end);
		} else {
			end();
		}
	});
}

// The first resource that failed, in the form of StackSets.
function failureOf({events, status, statusReason}: Stack): string {
	const failed = events.findLast(
		event =>
			event.status.endsWith('_FAILED') &&
			event.type !== 'AWS::CloudFormation::Stack' &&
			event.reason?.endsWith('cancelled') !== true,
	);
	return failed === undefined
		? (statusReason ?? `Stack is in ${status} state.`)
		: `ResourceLogicalId:${failed.logicalId}, ResourceType:${failed.type}, ResourceStatusReason:${failed.reason}.`;
}
