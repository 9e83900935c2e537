import type {Account} from '../../account/account.ts';
import type {Role} from '../../account/role.ts';

export function storedRole(name: string, {roles}: Account): Role | undefined {
	return roles.get(name);
}
