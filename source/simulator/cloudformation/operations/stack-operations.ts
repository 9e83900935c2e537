import type {StackOperation} from '../resources/caller.ts';
import type {Account} from '../../account/account.ts';
import {fields} from '../../query/fields.ts';
import {type Call, Fault} from '../../server/call.ts';
import {deleteStack} from '../engine/delete-stack.ts';
import {addStack, hasOtherOutputs} from '../engine/new-stack.ts';
import {plannedChanges} from '../engine/planned-changes.ts';
import {startWork} from '../engine/start-work.ts';
import {findStack, requiredText, requireStackPermission, stackOrNothing} from '../find-stack.ts';
import {stacksOf} from '../stacks-of.ts';
import type {Stack} from '../stack.ts';
import {validationError} from '../validation-error.ts';
import {actingCaller} from './acting-caller.ts';
import {definitionInput} from './definition-input.ts';

/** Making, changing and deleting stacks. All of it goes on after the reply, in simulated time. */
export const stackOperations: Readonly<Record<string, StackOperation>> = {
	CreateStack(caller) {
		const {call, account} = caller;
		const name = requiredText(call, 'StackName');
		requireStackPermission(call, account, name);
		const definition = definitionInput(caller);
		requireFree(name, call, account);
		const stack = addStack(name, call, account);
		const acting = actingCaller(stack, caller);
		stacksOf(call, account).set(stack.id, stack);
		stack.onFailure = onFailure(call);
		stack.isProtected = fields.flag(call.input, 'EnableTerminationProtection');
		startWork({stack, definition, verb: 'CREATE', ...tokenOf(call)}, acting);
		return {StackId: stack.id};
	},

	UpdateStack(caller) {
		const {call, account} = caller;
		const stack = findStack(call, account);
		const definition = definitionInput(caller, stack);
		requireUpdatable(stack);
		const acting = actingCaller(stack, caller);
		if (plannedChanges({stack, definition}, acting).length === 0 && !hasOtherOutputs(stack, definition)) {
			throw validationError('No updates are to be performed.');
		}

		startWork(
			{
				stack,
				definition,
				verb: 'UPDATE',
				isRollbackDisabled: fields.flag(call.input, 'DisableRollback'),
				...tokenOf(call),
			},
			acting,
		);
		return {StackId: stack.id};
	},

	// A stack that is not there is deleted already (API reference: DeleteStack).
	DeleteStack(caller) {
		const {call, account} = caller;
		const id = requiredText(call, 'StackName');
		requireStackPermission(call, account, id);
		const stack = stackOrNothing(id, call, account);
		if (stack === undefined || stack.status === 'DELETE_COMPLETE' || stack.status === 'DELETE_IN_PROGRESS') {
			return {};
		}

		if (stack.isProtected) {
			throw validationError(`Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`);
		}

		const retained = fields.texts(call.input, 'RetainResources');
		if (retained.length > 0 && stack.status !== 'DELETE_FAILED') {
			throw validationError(
				`Invalid operation on stack [${stack.id}]. When you delete a stack, specify which resources to ` +
					'retain only when the stack is in the DELETE_FAILED state.',
			);
		}

		if (/^(?:UPDATE|ROLLBACK|UPDATE_ROLLBACK|IMPORT)_.*IN_PROGRESS$/v.test(stack.status)) {
			throw validationError(`Stack [${stack.id}] cannot be deleted while in status ${stack.status}`);
		}

		deleteStack({stack, retained, ...tokenOf(call)}, actingCaller(stack, caller));
		return {};
	},

	UpdateTerminationProtection({call, account}) {
		const stack = findStack(call, account);
		stack.isProtected = fields.flag(call.input, 'EnableTerminationProtection');
		return {StackId: stack.id};
	},
};

function tokenOf({input}: Call): {readonly token?: string} {
	const token = fields.text(input, 'ClientRequestToken');
	return token === undefined ? {} : {token};
}

function onFailure({input}: Call): Stack['onFailure'] {
	const wanted = fields.text(input, 'OnFailure');
	if (wanted !== undefined && input.DisableRollback !== undefined) {
		throw validationError('You can specify either DisableRollback or OnFailure, but not both.');
	}

	if (wanted === 'DELETE' || wanted === 'DO_NOTHING') {
		return wanted;
	}

	return fields.flag(input, 'DisableRollback') ? 'DO_NOTHING' : 'ROLLBACK';
}

/** Refuses a name that a stack has, or that none may have. */
export function requireFree(name: string, call: Call, account: Account): void {
	if (!/^[A-Za-z][\d\-A-Za-z]*$/v.test(name)) {
		throw validationError(
			`1 validation error detected: Value '${name}' at 'stackName' failed to satisfy constraint: Member must ` +
				'satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*',
		);
	}

	if (name.length > 128) {
		throw validationError(
			`1 validation error detected: Value '${name}' at 'stackName' failed to satisfy constraint: Member must ` +
				'have length less than or equal to 128',
		);
	}

	if (stackOrNothing(name, call, account) !== undefined) {
		throw new Fault({code: 'AlreadyExistsException', message: `Stack [${name}] already exists`});
	}
}

const updatable = new Set([
	'CREATE_COMPLETE',
	'UPDATE_COMPLETE',
	'UPDATE_ROLLBACK_COMPLETE',
	'IMPORT_COMPLETE',
	'IMPORT_ROLLBACK_COMPLETE',
	'UPDATE_FAILED',
	'CREATE_FAILED',
]);

export function requireUpdatable({id, status}: Stack): void {
	if (!updatable.has(status)) {
		throw validationError(`Stack:${id} is in ${status} state and can not be updated.`);
	}
}
