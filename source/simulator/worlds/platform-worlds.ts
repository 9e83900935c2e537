import {summaries} from './summaries.ts';
import {addWorkload} from './add-workload.ts';
import {addCluster} from './add-cluster.ts';
import {addInstances} from './add-instances.ts';
import {addManagedProvider} from './add-managed-provider.ts';
import {demo} from './demo.ts';
import type {World} from './world.ts';

// What one account may gather over the years. Several ways of installing in one cluster: a service for each system, a
// daemon for Managed Instances.
const mixed: World = {
	summary: summaries.mixed,
	demo: demo('platform'),
	build(home) {
		const cluster = addCluster('platform', home);
		addInstances(cluster, {count: 4, kind: 'linux'}, home);
		addInstances(cluster, {count: 2, kind: 'arm'}, home);
		addInstances(cluster, {count: 2, kind: 'amazonLinux1'}, home);
		addInstances(cluster, {count: 2, kind: 'windows2022'}, home);
		addInstances(cluster, {count: 3, kind: 'external'}, home);
		addManagedProvider(cluster, {name: 'platform-managed', count: 2}, home);
		addWorkload(cluster, {name: 'worker', count: 3, capacityProvider: 'platform-managed'}, home);
		addWorkload(cluster, {name: 'api', count: 6, expression: 'attribute:ecs.os-type == linux'}, home);
		addWorkload(
			cluster,
			{name: 'office', count: 2, cpu: 1024, memory: 2048, expression: 'attribute:ecs.os-type == windows'},
			home,
		);
		addWorkload(cluster, {name: 'gateway', count: 3, launchType: 'EXTERNAL'}, home);
	},
};

// An image runs only on the Windows it was built for, so two versions take two services.
const windows: World = {
	summary: summaries.windows,
	demo: demo('batch'),
	build(home) {
		const cluster = addCluster('batch', home);
		addInstances(cluster, {count: 3, kind: 'windows2022'}, home);
		addInstances(cluster, {count: 2, kind: 'windows2019'}, home);
		addWorkload(cluster, {name: 'invoices', count: 5, cpu: 1024, memory: 2048}, home);
	},
};

// Tills in branches: launch type EXTERNAL, no instance metadata, no image to ask for.
const external: World = {
	summary: summaries.external,
	demo: demo('edge'),
	build(home) {
		const cluster = addCluster('edge', home);
		addInstances(cluster, {count: 5, kind: 'external'}, home);
		addWorkload(cluster, {name: 'till', count: 5, launchType: 'EXTERNAL'}, home);
	},
};

// DAEMON services can't run here; the Agent comes as a daemon, and each change replaces machines.
const managed: World = {
	summary: summaries.managed,
	demo: demo('orders'),
	build(home) {
		const cluster = addCluster('orders', home);
		addManagedProvider(cluster, {name: 'orders-managed', count: 6}, home);
		addWorkload(cluster, {name: 'checkout', count: 9, capacityProvider: 'orders-managed'}, home);
	},
};

// There are no instances, so the honest answer is that nothing can be installed this way.
const fargate: World = {
	summary: summaries.fargate,
	demo: demo('web'),
	build(home) {
		const cluster = addCluster('web', home);
		cluster.capacityProviders = ['FARGATE', 'FARGATE_SPOT'];
		addWorkload(cluster, {name: 'frontend', count: 4, launchType: 'FARGATE'}, home);
	},
};

// AWS Batch makes such clusters by itself, one a compute environment (the form of the name is in a reply of
// ECS quoted in terraform-provider-aws#38050).
const batchName = 'nightly_Batch_6d67ab71-4455-3613-b981-4c30a030fb90';

const awsBatch: World = {
	summary: summaries['aws-batch'],
	demo: demo(batchName),
	build(home) {
		addInstances(addCluster(batchName, home), {count: 3, kind: 'linux'}, home);
	},
};

// The first hour of an account: reading finds nothing, and the run says so without an error.
const empty: World = {
	summary: summaries.empty,
	demo: demo(),
	build() {
		// There is nothing to build.
	},
};

// Two thousand four hundred and seventy instances, more than the read quotas take at once: for paging, the list's speed
// and the time it takes to read. Of many clusters one fails,
// and a later try succeeds: somebody mended its gateway meanwhile.
const cutOff = 'team-407';

const huge: World = {
	summary: summaries.huge,
	demo: demo('team-000'),
	build(home) {
		for (let index = 0; index < 500; index += 1) {
			const cluster = addCluster(`team-${String(index).padStart(3, '0')}`, home);
			cluster.tags = [{key: 'team', value: ['web', 'data', 'platform'][index % 3] ?? ''}];
			const hosts = addInstances(cluster, {count: index % 50 === 0 ? 100 : 3, kind: 'linux'}, home);
			for (const {ec2InstanceId} of cluster.name === cutOff ? hosts : []) {
				home.account.hostTroubles.set(ec2InstanceId, {lostPulls: 3});
			}
		}
	},
};

/** Worlds that differ in what the instances are. */
export const platformWorlds = {
	mixed,
	windows,
	external,
	managed,
	fargate,
	'aws-batch': awsBatch,
	empty,
	huge,
} satisfies Readonly<Record<string, World>>;
