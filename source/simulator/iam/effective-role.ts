import type {Account} from '../account/account.ts';
import type {Role, RolePolicies} from '../account/role.ts';
import {roleByArn} from './role-by-arn.ts';

// IAM is eventually consistent and promises no time (IAM user guide: troubleshooting). After ten seconds a run that
// waits a little succeeds, and one that doesn't meets the refusal.
const spreadSeconds = 10;

/**
The role as the other services see it at this moment: a change reaches them some seconds after IAM has confirmed it, and
a new role does not exist for them before that.
*/
export function effectiveRole(arn: string, account: Account): RolePolicies | undefined {
	const role = roleByArn(arn, account);
	return role && isSpreading(role, account) ? role.before : role;
}

/** To be called before a role is changed: keeps what is in force until the change has spread. */
export function markChanged(role: Role, account: Account): void {
	// A change during another one keeps the older state: what is in force is what was before both.
	if (!isSpreading(role, account)) {
		role.before = {
			trust: role.trust,
			attached: new Set(role.attached),
			inline: new Map(role.inline),
			...(role.boundaryArn !== undefined && {boundaryArn: role.boundaryArn}),
		};
	}

	role.changedAt = account.clock.now();
}

function isSpreading({changedAt}: Role, {clock}: Account): boolean {
	return clock.now() < changedAt + spreadSeconds;
}
