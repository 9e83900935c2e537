import type {Account} from '../../account/account.ts';
import {fields} from '../../query/fields.ts';
import type {XmlFields} from '../../query/write-xml.ts';
import {type Call, Fault, type Operation} from '../../server/call.ts';
import {deleteStack} from '../engine/delete-stack.ts';
import {plannedChanges} from '../engine/planned-changes.ts';
import {startWork} from '../engine/start-work.ts';
import {findStack, requiredText, requireStackPermission, stackArn, stackOrNothing, stacksOf} from '../find-stack.ts';
import type {Definition, Stack} from '../stack.ts';
import {isSame} from '../template/value.ts';
import {validationError} from '../validation-error.ts';
import {actingCaller} from './acting-caller.ts';
import {definitionInput, noDefinition} from './definition-input.ts';

/** Making, changing and deleting stacks. All of it goes on after the reply, in simulated time. */
export const stackOperations: Readonly<Record<string, Operation<XmlFields>>> = {
	CreateStack(call, account) {
		const name = requiredText(call, 'StackName');
		requireStackPermission(call, account, name);
		const definition = definitionInput(call, account);
		requireFree(name, call, account);
		const stack = addStack(name, call, account);
		const caller = actingCaller(stack, call, account);
		stacksOf(call, account).set(stack.id, stack);
		stack.onFailure = onFailure(call);
		stack.isProtected = fields.flag(call.input, 'EnableTerminationProtection');
		startWork({stack, definition, verb: 'CREATE', ...tokenOf(call)}, caller);
		return {StackId: stack.id};
	},

	UpdateStack(call, account) {
		const stack = findStack(call, account);
		const definition = definitionInput(call, account, stack);
		requireUpdatable(stack);
		const caller = actingCaller(stack, call, account);
		if (plannedChanges({stack, definition}, caller).length === 0 && !hasOtherOutputs(stack, definition)) {
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
			caller,
		);
		return {StackId: stack.id};
	},

	// A stack that is not there is deleted already (API reference: DeleteStack).
	DeleteStack(call, account) {
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

		deleteStack({stack, retained, ...tokenOf(call)}, actingCaller(stack, call, account));
		return {};
	},

	UpdateTerminationProtection(call, account) {
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

/** A stack of nothing yet, which its Region does not have before it is put there. */
export function addStack(name: string, call: Call, account: Account): Stack {
	return {
		id: stackArn(name, account.random.uuid(), call, account),
		name,
		createdAt: account.clock.now(),
		status: 'REVIEW_IN_PROGRESS',
		definition: noDefinition(),
		onFailure: 'ROLLBACK',
		isProtected: false,
		outputs: [],
		resources: new Map(),
		events: [],
		changeSets: [],
		detections: new Map(),
	};
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

/** Outputs alone are worth an update too. */
export function hasOtherOutputs({definition: before}: Stack, after: Definition): boolean {
	return !isSame(before.template.outputs, after.template.outputs);
}
