import type {Account} from '../../account/account.ts';
import type {Call, Operation, Output} from '../../server/call.ts';
import {page} from '../../server/page.ts';
import {principalOf} from '../../policy/principal-of.ts';
import {integer, structure, text} from '../../server/read.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {shortName} from '../resource-arn.ts';
import {requirePassRole} from '../task-definition/require-pass-role.ts';
import {readDaemonTaskDefinition} from './read-daemon-task-definition.ts';
import type {DaemonTaskDefinition} from './daemon-task-definition.ts';
import {validateDaemonTaskDefinition} from './validate-daemon-task-definition.ts';

const readOne = structure({daemonTaskDefinition: text});
const readList = structure({
	familyPrefix: text,
	family: text,
	revision: text,
	status: text,
	sort: text,
	maxResults: integer,
	nextToken: text,
});
// Seconds. As for task definitions, an hour is ours.
const goneAfter = 3600;

/**
Definitions for daemons: a family of API operations of its own, with ARNs, families and numbers of its own. There is no
deregistering: a revision is ACTIVE until it is deleted (API).
*/
export const daemonTaskDefinitionOperations: Readonly<Record<string, Operation>> = {
	RegisterDaemonTaskDefinition(call, account) {
		const {tags = [], ...input} = readDaemonTaskDefinition(call.input);
		requirePassRole(input, call, account);
		validateDaemonTaskDefinition({...input, tags});
		const region = find.region(call, account);
		const family = input.family ?? '';
		const revisions = region.daemonTaskDefinitions.get(family) ?? [];
		region.daemonTaskDefinitions.set(family, revisions);
		const revision = revisions.length + 1;
		const daemonTaskDefinitionArn = find.arn(call, account, 'daemon-task-definition', `${family}:${revision}`);
		revisions.push({
			...input,
			family,
			containerDefinitions: (input.containerDefinitions ?? []).map(container => withDefaults(container)),
			volumes: input.volumes ?? [],
			daemonTaskDefinitionArn,
			revision,
			registeredAt: account.clock.now(),
			registeredBy: principalOf(call, account).arn,
			status: 'ACTIVE',
			tags,
		});
		// Only the ARN, where RegisterTaskDefinition returns all that it made of the definition.
		return {daemonTaskDefinitionArn};
	},

	DescribeDaemonTaskDefinition(call, account) {
		// Tags can only be had from ListTagsForResource.
		const {tags, ...shown} = lookUp(readOne(call.input).daemonTaskDefinition, call, account);
		return {daemonTaskDefinition: shown};
	},

	DeleteDaemonTaskDefinition(call, account) {
		const found = lookUp(readOne(call.input).daemonTaskDefinition, call, account);
		// Straight from ACTIVE, also while a daemon uses it: its tasks go on, and new ones start until it is gone.
		if (found.status === 'ACTIVE') {
			found.status = 'DELETE_IN_PROGRESS';
			found.deleteRequestedAt = account.clock.now();
			const revisions = find.region(call, account).daemonTaskDefinitions.get(found.family) ?? [];
			account.clock.after(goneAfter, () => {
				revisions[found.revision - 1] = undefined;
			});
		}

		return {daemonTaskDefinitionArn: found.daemonTaskDefinitionArn};
	},

	ListDaemonTaskDefinitions(call, account) {
		const {
			familyPrefix = '',
			family,
			revision,
			status = 'ACTIVE',
			sort,
			maxResults,
			nextToken,
		} = readList(call.input);
		const all = [...find.region(call, account).daemonTaskDefinitions]
			.toSorted(([a], [b]) => a.localeCompare(b))
			// Here `familyPrefix` is a real prefix and `family` the whole name, unlike ListTaskDefinitions (API).
			.filter(([name]) => name.startsWith(familyPrefix) && (family === undefined || name === family))
			.flatMap(([, revisions]) => {
				const listed = revisions.flatMap(one =>
					one === undefined || (status !== 'ALL' && one.status !== status) ? [] : [one],
				);
				// The newest of each family among those of the status asked for.
				return revision === 'LAST_REGISTERED' ? listed.slice(-1) : listed;
			});
		const {items, ...more} = page({
			items: sort === 'DESC' ? all.toReversed() : all,
			maxResults,
			nextToken,
			standard: 100,
		});
		return {daemonTaskDefinitions: items.map(one => summary(one)), ...more};
	},
};

function summary(definition: DaemonTaskDefinition): Output {
	return {
		arn: definition.daemonTaskDefinitionArn,
		registeredAt: definition.registeredAt,
		registeredBy: definition.registeredBy,
		deleteRequestedAt: definition.deleteRequestedAt,
		status: definition.status,
	};
}

function lookUp(identifier: string | undefined, call: Call, account: Account): DaemonTaskDefinition {
	const [family = '', revision] = shortName(identifier ?? '').split(':', 2);
	const revisions = find.region(call, account).daemonTaskDefinitions.get(family) ?? [];
	const found =
		revision === undefined ? revisions.findLast(one => one?.status === 'ACTIVE') : revisions[Number(revision) - 1];
	if (found === undefined) {
		throw fault.client('Unable to describe daemon task definition.');
	}

	return found;
}

type DaemonContainer = NonNullable<DaemonTaskDefinition['containerDefinitions']>[number];

// Those of task definitions, as far as daemons have the members; that AWS adds the same is not confirmed.
function withDefaults(container: DaemonContainer): DaemonContainer {
	return {
		...container,
		cpu: container.cpu ?? 0,
		essential: container.essential ?? true,
		environment: container.environment ?? [],
		mountPoints: container.mountPoints ?? [],
		systemControls: container.systemControls ?? [],
		...(container.healthCheck !== undefined && {
			healthCheck: {interval: 30, timeout: 5, retries: 3, ...container.healthCheck},
		}),
	};
}
