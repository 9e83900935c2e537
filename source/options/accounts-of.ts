import type {Command} from '../commands/command.ts';
import {like} from '../domain/choices/problem/expected.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import type {WantedAccount} from '../domain/choices/wishes/wanted-account.ts';
import type {Values} from './read-arguments.ts';

/** Accounts that were named, each once; none where the run is for the usual one. */
export type NamedAccounts = {readonly accounts: readonly WantedAccount[]; readonly faults: readonly UsageFault[]};

/** Account ids are twelve digits, with their leading zeros (AWS: account identifiers). */
const accountId = /^\d{12}$/v;
/** A name of IAM's, behind a path that it may have (IAM quotas: `[\w+=,.@-]`, 64 characters). */
const roleName = /^(?:\/?[\w+,\-.=@]+\/)*[\w+,\-.=@]{1,64}$/v;

/** Several profiles, or a role in several accounts; and what is wrong with how they were named. */
export function accountsOf(command: Command, values: Values): NamedAccounts {
	const profiles = listed(values.profile);
	const ids = listed(values.account);
	const role = values['assume-role']?.[0];
	if (command.purpose === 'fleet') {
		// One account administers the others: the role and the ids are what the fleet is about, together or alone.
		const isSeveral = profiles.length > 1;
		return {accounts: [], faults: [...misnamed(ids, role), ...(isSeveral ? [repeated('--profile')] : [])]};
	}

	const accounts: readonly WantedAccount[] =
		role === undefined
			? profiles.map(profile => ({kind: 'profile', profile}))
			: ids.map(account => ({kind: 'role', account, role: role.replace(/^\//v, '')}));
	return {
		// A single profile is what every run may have.
		accounts: role === undefined && accounts.length === 1 ? [] : accounts,
		faults: [
			...lonely(values),
			...misnamed(ids, role),
			...(role !== undefined && profiles.length > 1
				? [contradiction('--assume-role', ...profiles.map(name => `--profile ${name}`))]
				: []),
			...(accounts.length > 1 ? ofSeveral(command) : []),
		],
	};
}

/** Ids and a role that AWS has none like. */
function misnamed(ids: readonly string[], role: string | undefined): readonly UsageFault[] {
	return [
		...ids.filter(id => !isAccountId(id)).map(id => wrong('--account', id, '111122223333')),
		...(role === undefined || roleName.test(role)
			? []
			: [wrong('--assume-role', role, 'DatadogSetup', 'team/DatadogSetup')]),
	];
}

export function isAccountId(text: string): boolean {
	return accountId.test(text);
}

/** Repeated or with commas between them; each once. */
export function listed(values: readonly string[] = []): readonly string[] {
	return [...new Set(values.flatMap(value => value.split(',')).map(part => part.trim()))].filter(Boolean);
}

/** Each of the two means nothing without the other. */
function lonely({account, 'assume-role': role}: Values): readonly UsageFault[] {
	if (account !== undefined && role === undefined) {
		return [{kind: 'lonely-flag', flag: '--account', needs: '--assume-role'}];
	}

	return role !== undefined && account === undefined
		? [{kind: 'lonely-flag', flag: '--assume-role', needs: '--account'}]
		: [];
}

/** What is printed as one document is about one account. */
function ofSeveral({name, purpose}: Command): readonly UsageFault[] {
	return ['policies', 'wiring', 'bundle'].includes(purpose) ? [{kind: 'one-account', command: name}] : [];
}

function wrong(flag: string, value: string, ...examples: readonly string[]): UsageFault {
	return {kind: 'invalid-value', flag, value, expected: like(...examples)};
}

function repeated(flag: string): UsageFault {
	return {kind: 'repeated', flag};
}

function contradiction(...flags: readonly string[]): UsageFault {
	return {kind: 'contradiction', flags};
}
