import type {Account} from '../account/account.ts';
import type {Principal} from '../account/principal.ts';

/**
What a policy may call a principal: a session has its own ARN and that of its role (IAM user guide: principal elements).
*/
export function namesOf({arn}: Pick<Principal, 'arn'>, account: Account): readonly string[] {
	const roleName = /:assumed-role\/(?<name>[^\/]+)\//v.exec(arn)?.groups?.name;
	const role = roleName === undefined ? undefined : account.roles.get(roleName);
	return role ? [arn, role.arn] : [arn];
}

/** What a policy may call the whole account by. */
export function namesOfAccount({id, partition}: Account): readonly string[] {
	return [id, `arn:${partition}:iam::${id}:root`];
}
