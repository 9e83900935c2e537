import {
	type Account,
	DescribeOrganizationCommand,
	ListAccountsForParentCommand,
	ListOrganizationalUnitsForParentCommand,
	ListRootsCommand,
	type Organization as Described,
	type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Organisation, OrganisationRead, Unit} from '../../domain/fleet/organisation.ts';
import type {Connection} from '../connect/connection.ts';
import type {StackSetAddress} from '../gateway.ts';
import {refusal} from '../perform/refusal.ts';
import {allPages} from '../reading/pages.ts';
import {readTrustedAccess} from './read-trusted-access.ts';

/**
Units and accounts of the organisation. A member that neither manages it nor administers for it may ask what it is, and
not who is in it (Organizations API: ListRoots): that is `unread`, as is whatever else could not be read of it.
*/
export async function readOrganisation(
	connection: Connection,
	at: Pick<StackSetAddress, 'region' | 'isDelegate'>,
	signal?: AbortSignal,
): Promise<OrganisationRead> {
	const client = await connection.organizations(at.region);
	const named = described(client, signal);
	try {
		const [organisation, hasTrustedAccess] = await Promise.all([
			read(client, await named, signal),
			readTrustedAccess(connection, at, signal),
		]);
		return {
			kind: 'found',
			organisation: {...organisation, ...(hasTrustedAccess !== undefined && {hasTrustedAccess})},
		};
	} catch (error) {
		if (refusal(error, /^AWSOrganizationsNotInUseException/v) !== undefined) {
			return {kind: 'none'};
		}

		if (error instanceof ProblemError && isAwsProblem(error.problem)) {
			const management = (await named.catch(() => undefined))?.MasterAccountId;
			return {kind: 'unread', problem: error.problem, ...(management !== undefined && {management})};
		}

		throw error;
	}
}

/** A root or a unit, and what stands in it itself. */
type Branch = {
	readonly id: string;
	readonly name: string;
	readonly accounts: readonly Account[];
	readonly below: readonly Branch[];
};

/** What every member may ask (Organizations API: DescribeOrganization). */
async function described(
	client: OrganizationsClient,
	abortSignal: AbortSignal | undefined,
): Promise<Described | undefined> {
	const {Organization: organization} = await client.send(new DescribeOrganizationCommand({}), {abortSignal});
	return organization;
}

async function read(
	client: OrganizationsClient,
	organization: Described | undefined,
	signal: AbortSignal | undefined,
): Promise<Organisation> {
	const roots = await allPages(async token => {
		const {Roots: items, NextToken: next} = await client.send(new ListRootsCommand({NextToken: token}), {
			abortSignal: signal,
		});
		return {items, next};
	});
	const branches = await Promise.all(
		roots.map(async ({Id: id = '', Name: name = ''}) => readBranch(client, {id, name}, signal)),
	);
	const management = organization?.MasterAccountId ?? '';
	return {
		id: organization?.Id ?? '',
		management,
		units: branches.flatMap(branch => unitsOf(branch, management)),
		names: Object.fromEntries(
			branches.flatMap(branch => accountsIn(branch)).map(({Id: id = '', Name: name = ''}) => [id, name] as const),
		),
	};
}

/** Side by side, as far as the pace lets them: an organisation has up to 2,000 units, at most five deep. */
async function readBranch(
	client: OrganizationsClient,
	{id, name}: Pick<Branch, 'id' | 'name'>,
	abortSignal: AbortSignal | undefined,
): Promise<Branch> {
	const [accounts, units] = await Promise.all([
		allPages(async token => {
			const {Accounts: items, NextToken: next} = await client.send(
				new ListAccountsForParentCommand({ParentId: id, NextToken: token}),
				{abortSignal},
			);
			return {items, next};
		}),
		allPages(async token => {
			const {OrganizationalUnits: items, NextToken: next} = await client.send(
				new ListOrganizationalUnitsForParentCommand({ParentId: id, NextToken: token}),
				{abortSignal},
			);
			return {items, next};
		}),
	]);
	const below = await Promise.all(
		units.map(async ({Id: unit = '', Name: unitName = ''}) =>
			readBranch(client, {id: unit, name: unitName}, abortSignal),
		),
	);
	return {id, name, accounts, below};
}

function unitsOf(branch: Branch, management: string): readonly Unit[] {
	return [
		{
			id: branch.id,
			name: branch.name,
			accounts: accountsIn(branch)
				.filter(account => isActive(account) && account.Id !== management)
				.map(({Id: id = ''}) => id),
		},
		...branch.below.flatMap(unit => unitsOf(unit, management)),
	];
}

function accountsIn({accounts, below}: Branch): readonly Account[] {
	return [...accounts, ...below.flatMap(unit => accountsIn(unit))];
}

/** `Status` was retired on 2026-09-09 (Organizations API: Account); older forms of AWS have it alone. */
function isActive({State: state, Status: status}: Account): boolean {
	return (state ?? status) === 'ACTIVE';
}
