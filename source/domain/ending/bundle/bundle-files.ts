import type {Cluster} from '../../account/cluster.ts';
import type {Observed} from '../../account/observed.ts';
import type {Task} from '../../account/task.ts';
import type {Json} from '../../kit/json.ts';
import type {Plan} from '../../plan/plan.ts';
import type {BundleFile, BundlePart, Missing} from './bundle.ts';
import {redacted} from './redacted.ts';

/** A cluster with the tasks of its Agents that have stopped. */
export type GatheredCluster = {readonly cluster: Cluster; readonly stopped: readonly Task[]};

/** All that a bundle is made of. */
export type Gathered = {
	readonly version: string;
	readonly command: string;
	/** ISO 8601. */
	readonly at: string;
	readonly demo?: string;
	readonly observed: Partial<Observed>;
	readonly clusters: readonly GatheredCluster[];
	readonly plan?: Plan;
	readonly missing: readonly Missing[];
};

/** The files of what was read and planned; journals are files already. */
export function bundleFiles(gathered: Gathered): readonly BundleFile[] {
	const {version, command, at, demo, observed, clusters, plan, missing} = gathered;
	const {identity, regions, enabledRegions, permissions, executionRole, storedKeys, storedKeysUnread} = observed;
	return [
		file('about.json', 'about', {version, command, at, demo}),
		file('account.json', 'account', {
			identity,
			regions,
			enabledRegions,
			permissions,
			executionRole,
			storedKeys,
			storedKeysUnread,
		}),
		...(plan ? [file('checks.json', 'checks', plan.checks), file('plan.json', 'plan', planned(plan))] : []),
		...clusters.flatMap((each, index) => clusterFiles(each, folderOf(each.cluster, index))),
		...(missing.length > 0 ? [file('missing.json', 'missing', missing)] : []),
	];
}

function planned({changes, counts, targets, leftAlone, fingerprint}: Plan): unknown {
	return {
		changes,
		counts,
		leftAlone,
		fingerprint,
		targets: targets.map(({id, name, family, group: {cluster, region, platform}, forecast}) => ({
			id,
			name,
			family,
			cluster,
			region,
			platform,
			forecast,
		})),
	};
}

function clusterFiles({cluster, stopped}: GatheredCluster, folder: string): readonly BundleFile[] {
	const {daemonServices, replicaServices, daemons, tasks, taskDefinitions, families, revisions, ...rest} = cluster;
	return [
		file(`${folder}/cluster.json`, 'cluster', rest),
		file(`${folder}/services.json`, 'services', {daemonServices, replicaServices}),
		file(`${folder}/daemons.json`, 'daemons', daemons),
		file(`${folder}/task-definitions.json`, 'definitions', {taskDefinitions, families, revisions}),
		file(`${folder}/tasks.json`, 'tasks', tasks),
		file(`${folder}/stopped-tasks.json`, 'stopped-tasks', stopped),
	];
}

/** Two regions can have one name. A path of an archive has 100 characters. */
function folderOf({name, region}: Cluster, index: number): string {
	return `${index + 1}-${region}-${name.replaceAll(/[^\w\-]/gv, '_').slice(0, 50)}`;
}

function file(name: string, part: BundlePart, content: unknown): BundleFile {
	// What is no JSON of ours has nothing that is: functions and absent fields go.
	const plain = JSON.parse(JSON.stringify(content, (_, value: unknown) => value ?? undefined)) as Json;
	return {name, part, text: `${JSON.stringify(redacted(plain), undefined, '\t')}\n`};
}
