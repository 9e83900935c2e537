import {deepEqual, equal} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {AccountFilterType} from '@aws-sdk/client-cloudformation';
import {stackSetTemplate} from '../../../source/export/stack-set/stack-set.ts';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {addManagedProvider} from '../../../source/simulator/worlds/add-managed-provider.ts';
import {homeIn} from '../../../source/simulator/worlds/build-world.ts';
import type {Home, World} from '../../../source/simulator/worlds/world.ts';
import {accounts} from '../../../source/simulator/worlds/access/accounts.ts';
import {modelCode} from '../../support/fixtures/model-plan.ts';
import {data, fleet, web, workloads} from '../../simulator/cloudformation/fleet.ts';
import {anyKey} from '../code/any-plan.ts';
import {writing} from '../code/writing.ts';

const other = 'eu-west-1';
const intersection: AccountFilterType = 'INTERSECTION';

function addHosts(home: Home, name: string, kind: 'linux' | 'windows2022' = 'linux'): void {
	addInstances(addCluster(name, home), {count: 2, kind}, home);
}

/** The first account with two clusters in one Region and one in another, the second with other hosts. */
const estate: World = {
	...accounts,
	accounts: (accounts.accounts ?? []).map(account => ({
		...account,
		build(home) {
			if (account.id === web) {
				addHosts(home, 'web');
				addHosts(home, 'api');
				const {regions} = home.account;
				addHosts(homeIn(home.account, regions.get(other) ?? home.region), 'far');
			}

			if (account.id !== data) {
				return;
			}

			addHosts(home, 'office', 'windows2022');
			addManagedProvider(addCluster('batch', home), {name: 'own', count: 2}, home);
		},
	})),
};

const {body, parameters} = stackSetTemplate(modelCode({linux: 2, windows: 1, 'managed-instances': 1}), {
	answers: {},
	words: writing.words,
});

/** A stack set of the template in that estate. */
async function stackSet(t: TestContext) {
	const simulator = await fleet(t, estate);
	const {makeSet, finish, cloudformation, StackSetName, account} = simulator;
	await makeSet({
		TemplateBody: body,
		Capabilities: ['CAPABILITY_NAMED_IAM'],
		Parameters: Object.entries(parameters).map(([ParameterKey, value]) => ({
			ParameterKey,
			ParameterValue: typeof value === 'string' ? value : anyKey,
		})),
	});
	const asked = (id: string, region: string, clusters: Readonly<Record<string, string>>) => ({
		StackSetName,
		DeploymentTargets: {OrganizationalUnitIds: [workloads], Accounts: [id], AccountFilterType: intersection},
		Regions: [region],
		ParameterOverrides: Object.entries(clusters).map(([ParameterKey, ParameterValue]) => ({
			ParameterKey,
			ParameterValue,
		})),
	});
	return {
		...simulator,
		async make(id: string, region: string, clusters: Readonly<Record<string, string>>) {
			const {OperationId} = await cloudformation.createStackInstances(asked(id, region, clusters));
			return finish(OperationId, 7200);
		},
		async change(id: string, region: string, clusters: Readonly<Record<string, string>>) {
			const {OperationId} = await cloudformation.updateStackInstances(asked(id, region, clusters));
			return finish(OperationId, 7200);
		},
		/** What there is of ours: Agents by their cluster with what runs of them, the key and the roles. */
		there(id: string, region: string) {
			const home = account.organisation.get(id);
			const clusters = [...(home?.regions.get(region)?.clusters.values() ?? [])];
			return {
				agents: clusters.flatMap(({name, services, daemons, tasks}) =>
					[...services.values(), ...daemons.values()]
						.filter(one => one.name.startsWith('datadog-agent') && one.status === 'ACTIVE')
						.map(one => {
							const running = [...tasks.values()].filter(task => task.lastStatus === 'RUNNING');
							return `${name} ${one.name} ${running.length}`;
						}),
				),
				secrets: [...(home?.regions.get(region)?.secrets.values() ?? [])].map(
					({versions}) => versions.at(-1)?.value,
				),
				roles: [...(home?.roles.keys() ?? [])].filter(name => name.startsWith('DatadogAgent')),
			};
		},
	};
}

test('two Regions of an account have a stack each, whose roles have names of their own', async t => {
	const {make, there} = await stackSet(t);
	deepEqual(await make(web, 'us-east-1', {ClusterLinux1: 'web'}), ['SUCCEEDED', `${web} us-east-1 SUCCEEDED`]);
	deepEqual(await make(web, other, {ClusterLinux1: 'far'}), ['SUCCEEDED', `${web} ${other} SUCCEEDED`]);
	deepEqual(
		[there(web, 'us-east-1'), there(web, other).agents],
		[
			{
				agents: ['web datadog-agent 2'],
				secrets: [anyKey],
				roles: ['DatadogAgentEcsExecution-us-east-1', 'DatadogAgentEcsExecution-eu-west-1'],
			},
			['far datadog-agent 2'],
		],
	);
});

test('another account has other clusters, of other hosts', async t => {
	const {make, there} = await stackSet(t);
	await make(web, 'us-east-1', {ClusterLinux1: 'web', ClusterLinux2: 'api'});
	const provider = `arn:aws:ecs:us-east-1:${data}:capacity-provider/batch/own`;
	deepEqual(
		await make(data, 'us-east-1', {
			ClusterWindows1: 'office',
			ClusterManaged1: 'batch',
			ProvidersManaged1: provider,
		}),
		['SUCCEEDED', `${data} us-east-1 SUCCEEDED`],
	);
	deepEqual(
		[there(web, 'us-east-1').agents, there(data, 'us-east-1').agents],
		[
			['web datadog-agent 2', 'api datadog-agent 2'],
			['office datadog-agent-windows 2', 'batch datadog-agent-managed 2'],
		],
	);
});

test('a stack follows its clusters: none, one, two, another, and none again', async t => {
	const {make, change, there} = await stackSet(t);
	const seen: unknown[] = [];
	const look = ([status]: readonly unknown[]) => {
		const {agents, secrets} = there(web, 'us-east-1');
		seen.push([status, agents, secrets.length]);
	};

	look(await make(web, 'us-east-1', {}));
	look(await change(web, 'us-east-1', {ClusterLinux1: 'web'}));
	look(await change(web, 'us-east-1', {ClusterLinux1: 'web', ClusterLinux2: 'api'}));
	look(await change(web, 'us-east-1', {ClusterLinux1: '', ClusterLinux2: 'api'}));
	look(await change(web, 'us-east-1', {ClusterLinux1: '', ClusterLinux2: ''}));
	look(await change(web, 'us-east-1', {ClusterLinux1: 'api'}));
	deepEqual(seen, [
		['SUCCEEDED', [], 0],
		['SUCCEEDED', ['web datadog-agent 2'], 1],
		['SUCCEEDED', ['web datadog-agent 2', 'api datadog-agent 2'], 1],
		['SUCCEEDED', ['api datadog-agent 2'], 1],
		['SUCCEEDED', [], 0],
		['SUCCEEDED', ['api datadog-agent 2'], 1],
	]);
});

test('a cluster that changes its slot is in its own way: it has to keep the one that it has', async t => {
	const {make, change} = await stackSet(t);
	await make(web, 'us-east-1', {ClusterLinux1: 'web', ClusterLinux2: 'api'});
	const [status] = await change(web, 'us-east-1', {ClusterLinux1: 'api', ClusterLinux2: ''});
	equal(status, 'FAILED');
});
