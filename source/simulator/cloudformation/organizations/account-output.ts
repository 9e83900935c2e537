import type {Account} from '../../account/account.ts';
import type {Output} from '../../server/call.ts';
import type {Organisation} from './organisation.ts';

export function accountOutput({id, management}: Organisation, account: Account): Output {
	const state = management.organisationSettings.suspended.has(account.id) ? 'SUSPENDED' : 'ACTIVE';
	return {
		Id: account.id,
		Arn: arnOf(management, 'account', `${id}/${account.id}`),
		Email: emailOf(account),
		Name: account.alias ?? account.id,
		Status: state,
		State: state,
		JoinedMethod: 'CREATED',
	};
}

export function arnOf({partition, id}: Account, kind: string, path: string): string {
	return `arn:${partition}:organizations::${id}:${kind}/${path}`;
}

export function emailOf({alias, id}: Account): string {
	return `${alias ?? id}@example.com`;
}
