import type {Account} from '../account/account.ts';
import {Fault, type Call} from '../server/call.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {fields} from '../query/fields.ts';
import type {Role} from '../account/role.ts';
import {noSuchEntity} from './no-such-entity.ts';

/** The role that a call names, if the caller may do this with it. */
export function roleOf(
	call: Call,
	account: Account,
	context: Readonly<Record<string, string | readonly string[]>> = {},
): Role {
	const name = roleName(call);
	const role = account.roles.get(name);
	// Permission is asked before existence, so who may not look can't learn which roles there are. An unknown role has
	// no path to put into the ARN.
	const resource = role?.arn ?? `arn:${account.partition}:iam::${account.id}:role/${name}`;
	requirePermission(call, account, {action: `iam:${call.operation}`, resource, context});
	if (!role) {
		throw noSuchEntity(`The role with name ${name} cannot be found.`);
	}

	return role;
}

/** The name of a role as IAM accepts it. */
export function roleName({input}: Call): string {
	const name = fields.text(input, 'RoleName') ?? '';
	const constraint = constraintBrokenBy(name);
	if (constraint !== undefined) {
		throw new Fault({
			code: 'ValidationError',
			message:
				`1 validation error detected: Value '${name}' at 'roleName' ` +
				`failed to satisfy constraint: ${constraint}`,
		});
	}

	return name;
}

function constraintBrokenBy(name: string): string | undefined {
	// 64 characters of these kinds (API reference: CreateRole, RoleName).
	if (name.length > 64) {
		return 'Member must have length less than or equal to 64';
	}

	return /^[\w+,\-.=@]+$/v.test(name)
		? undefined
		: String.raw`Member must satisfy regular expression pattern: [\w+=,.@-]+`;
}
