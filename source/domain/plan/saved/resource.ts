import type {ExecutionRole} from '../../account/execution-role.ts';
import type {Cluster} from '../../account/cluster.ts';
import type {Daemon} from '../../account/daemon.ts';
import type {Observed} from '../../account/observed.ts';
import type {Registered} from '../../account/registered.ts';
import type {Service} from '../../account/service.ts';
import type {StoredKey} from '../../account/stored-key.ts';
import {canonical} from '../../kit/canonical.ts';
import {fingerprint} from '../../kit/fingerprint.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {printable} from '../../kit/mask.ts';
import {uniqueBy} from '../../kit/unique-by.ts';
import type {Plan} from '../plan.ts';
import {targetId} from '../target-id.ts';

/** What of an account a plan rests on, and somebody else may change before it is carried out. */
export type ResourceKind = 'service' | 'daemon' | 'task-definition' | 'secret' | 'parameter' | 'role';

/** A resource as it was when a plan was made: `state` tells two states apart, and says nothing of either. */
export type Resource = {
	readonly kind: ResourceKind;
	/** Its ARN; of a role its name. */
	readonly id: string;
	/** The name that people know it by. */
	readonly name: string;
	readonly region?: string;
	/** The cluster's name, where it belongs to one. */
	readonly cluster?: string;
	readonly state: string;
};

/** A plan, and what was read for it. */
type Resting = {readonly plan: Plan; readonly observed: Pick<Observed, 'clusters' | 'storedKeys' | 'executionRole'>};

/**
What a plan rests on: the services and daemons that it speaks of, the revisions that they run, the newest of each family
that it writes, and the keys and the role that it names. How many instances there are and what applications run is none
of it: they come and go all the time, and what matters of them is the forecast.
*/
export function resourcesOf({plan, observed}: Resting): readonly Resource[] {
	const spoken = new Set([
		...plan.targets.map(({id}) => id),
		...plan.leftAlone.map(({target}) => target),
		...(plan.removals ?? []).map(({target}) => target),
		...plan.changes.flatMap(({target}) => target ?? []),
	]);
	const families = new Set(plan.targets.map(({group, family}) => `${group.clusterArn} ${family}`));
	const named = canonical([
		...plan.changes.map(({request}) => request),
		...plan.targets.map(({definition}) => definition as Json),
	]);
	return uniqueBy(
		[
			...observed.clusters.flatMap(cluster => inCluster(cluster, spoken, families)),
			...observed.storedKeys.filter(({arn, name}) => isNamed(named, arn, name)).map(key => ofKey(key)),
			...(observed.executionRole && isNamed(named, observed.executionRole.name)
				? [ofRole(observed.executionRole)]
				: []),
		],
		({kind, id}) => `${kind} ${id}`,
	);
}

function inCluster(cluster: Cluster, spoken: ReadonlySet<string>, families: ReadonlySet<string>): readonly Resource[] {
	const {arn, name, region} = cluster;
	const services = [...cluster.daemonServices, ...cluster.replicaServices].filter(({serviceName}) =>
		spoken.has(targetId('service', arn, serviceName)),
	);
	const daemons = cluster.daemons.filter(daemon => spoken.has(targetId('daemon', arn, daemon.name)));
	const run = [...services.map(one => one.taskDefinition), ...daemons.map(one => one.taskDefinitionArn)];
	const newest = Object.entries(cluster.families).filter(([family]) => families.has(`${arn} ${family}`));
	return [
		...services.map((service): Resource => ({
			kind: 'service',
			id: service.serviceArn,
			name: service.serviceName,
			region,
			cluster: name,
			state: fingerprint(stateOfService(service)),
		})),
		...daemons.map((daemon): Resource => ({
			kind: 'daemon',
			id: daemon.arn,
			name: daemon.name,
			region,
			cluster: name,
			state: fingerprint(stateOfDaemon(daemon)),
		})),
		...[...run.flatMap(each => cluster.taskDefinitions[each] ?? []), ...newest.map(([, each]) => each)].map(each =>
			ofDefinition(each, region),
		),
	];
}

/** Its settings, and what of it a rollout does not change by itself. */
function stateOfService({events, deployments, currentDeployment, ...service}: Service): JsonObject {
	const {runningCount, pendingCount, desiredCount, besides, tags, ...settings} = service;
	return {...(settings as JsonObject), tags, ...(besides && {besides: printable(besides)})};
}

function stateOfDaemon({deployment, running, withoutDaemon, tags, ...settings}: Daemon): JsonObject {
	return {...(settings as JsonObject), tags};
}

/** Values that look like secrets count by being there: the state is written into a file. */
function ofDefinition({arn, status, definition, tags}: Registered, region: string): Resource {
	const name = arn.split('/').at(-1) ?? arn;
	const state = fingerprint({status, tags, definition: printable(definition)});
	return {kind: 'task-definition', id: arn, name, region, state};
}

function ofKey({kind, arn, name, region, deletion, changedAt, kmsKey, managed}: StoredKey): Resource {
	const state = fingerprint([managed, deletion ?? '', changedAt ?? '', kmsKey ?? '']);
	return {kind, id: arn, name, region, state};
}

/** By its name: its ARN is not known of one that is not there. What can't be read is the same as long as it can't. */
function ofRole(role: ExecutionRole): Resource {
	const {kind, name} = role;
	if (kind !== 'found') {
		return {kind: 'role', id: name, name, state: kind};
	}

	const {trust, managedPolicies, inlinePolicies, boundary = ''} = role;
	const state = fingerprint({trust, managed: managedPolicies.toSorted(), inline: inlinePolicies, boundary});
	return {kind: 'role', id: name, name, state};
}

function isNamed(text: string, ...names: readonly string[]): boolean {
	return names.some(name => name !== '' && text.includes(JSON.stringify(name).slice(1, -1)));
}
