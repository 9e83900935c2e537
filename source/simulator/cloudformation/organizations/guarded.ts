import {principalOf} from '../../policy/principal-of.ts';
import {requirePermission} from '../../policy/require-permission.ts';
import {fields} from '../../query/fields.ts';
import {type Call, Fault, type Operation, type Output} from '../../server/call.ts';
import {page} from '../../server/page.ts';
import {isAdministrator, organisationOf, type Organisation} from './organisation.ts';

type Run = (organisation: Organisation, call: Call) => Output;

/** An operation for whoever is in an organisation. */
export function guarded(run: Run): Operation {
	return (call, account) => {
		principalOf(call, account);
		requirePermission(call, account, {action: `organizations:${call.operation}`, resource: '*'});
		const organisation = organisationOf(account);
		if (organisation === undefined) {
			throw new Fault({
				code: 'AWSOrganizationsNotInUseException',
				message: 'Your account is not a member of an organization.',
			});
		}

		return run(organisation, call);
	};
}

/** Delegated administrators may read too (API reference: each operation). */
export function forAdministrators(run: Run): Operation {
	return (call, account) =>
		guarded((organisation, asked) => {
			if (!isAdministrator(organisation, account)) {
				throw refused();
			}

			return run(organisation, asked);
		})(call, account);
}

/** What only the account that manages may do. */
export function forManagement(run: Run): Operation {
	return (call, account) =>
		guarded((organisation, asked) => {
			if (organisation.management !== account) {
				throw refused();
			}

			return run(organisation, asked);
		})(call, account);
}

function refused(): Fault {
	return new Fault({code: 'AccessDeniedException', message: "You don't have permissions to access this resource."});
}

/** Twenty at most, and as many by default (API reference). */
export function paged(call: Call, name: string, items: readonly Output[]): Output {
	const {items: shown, nextToken} = page({
		items,
		maxResults: fields.count(call.input, 'MaxResults'),
		nextToken: fields.text(call.input, 'NextToken'),
		standard: 20,
		largest: 20,
	});
	return {[name]: shown, ...(nextToken !== undefined && {NextToken: nextToken})};
}
