import type {Account} from '../account/account.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {fields} from '../query/fields.ts';
import type {Call} from '../server/call.ts';
import {stackArn} from './engine/new-stack.ts';
import {stacksOf} from './stacks-of.ts';
import type {Stack} from './stack.ts';
import {validationError} from './validation-error.ts';

/** By its ARN, deleted or not, or by the name that no deleted stack has. */
export function stackOrNothing(id: string, call: Call, account: Account): Stack | undefined {
	const stacks = stacksOf(call, account);
	return stacks.get(id) ?? [...stacks.values()].find(({name, status}) => name === id && status !== 'DELETE_COMPLETE');
}

/** What policies call a stack: by its ARN, whose last part is not known before there is one. */
export function requireStackPermission(call: Call, account: Account, nameOrId: string): void {
	const found = stackOrNothing(nameOrId, call, account);
	requirePermission(call, account, {
		action: `cloudformation:${call.operation}`,
		resource: found?.id ?? (nameOrId.startsWith('arn:') ? nameOrId : stackArn(nameOrId, '*', call, account)),
	});
}

/** The stack that a call names, if the caller may do this with it. Operations say in two ways that it is not there. */
export function findStack(
	call: Call,
	account: Account,
	absent = (id: string) => `Stack [${id}] does not exist`,
): Stack {
	const id = requiredText(call, 'StackName');
	requireStackPermission(call, account, id);
	const stack = stackOrNothing(id, call, account);
	if (stack === undefined) {
		throw validationError(absent(id));
	}

	return stack;
}

export function requiredText({input}: Call, name: string): string {
	const text = fields.text(input, name);
	if (text === undefined || text === '') {
		const member = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
		throw validationError(
			`1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be ` +
				'null',
		);
	}

	return text;
}
