import type {Account} from '../account/account.ts';
import type {Role} from '../account/role.ts';

/** The role of an ARN. Roles are kept by name, and only the whole ARN, with the path, is the role. */
export function roleByArn(arn: string, account: Account): Role | undefined {
	const role = account.roles.get(arn.split('/').at(-1) ?? '');
	return role?.arn === arn ? role : undefined;
}
