import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../../source/domain/account/cluster.ts';
import {planChanges} from '../../../../source/domain/plan/plan-changes.ts';
import {definitionArn, sampleCluster, sampleInstance, sampleRegistered, sampleService} from '../../sample.ts';
import {decided, type Chosen} from '../planners/planning.ts';

const theirs = definitionArn('their-agent:2');

/** A cluster of one host in a region, with somebody else's Agent or without. */
function cluster(name: string, region: string, rest: Partial<Cluster> = {}): Cluster {
	const arn = `arn:aws:ecs:${region}:123456789012:cluster/${name}`;
	return sampleCluster({arn, name, region, instances: [sampleInstance(`${name}-host`)], ...rest});
}

const withAgent: Partial<Cluster> = {
	daemonServices: [sampleService({serviceName: 'dd', taskDefinition: theirs})],
	taskDefinitions: {
		[theirs]: sampleRegistered({
			family: 'their-agent',
			containerDefinitions: [{name: 'dd', image: 'datadog/agent:7.50.0'}],
		}),
	},
};

function planned(clusters: readonly Cluster[], chosen: Chosen = {}) {
	return planChanges(decided({clusters: clusters.map(({arn}) => arn), ...chosen}, {clusters}));
}

test('clusters of a region share its key, and all regions the role that reads their keys', () => {
	const {changes, reads, targets} = planned([
		cluster('shop', 'eu-west-1'),
		cluster('batch', 'us-east-1'),
		cluster('web', 'eu-west-1'),
	]);
	deepEqual(
		{ids: changes.map(({id}) => id), reads: reads.length, targets: targets.map(({group}) => group.cluster)},
		{
			ids: [
				'create-secret-eu-west-1',
				'create-secret-us-east-1',
				'create-role',
				'attach-role-policy',
				'put-role-policy',
				'register-eu-west-1-shop-datadog-agent-task',
				'create-service-eu-west-1-shop-datadog-agent',
				'register-us-east-1-batch-datadog-agent-task',
				'create-service-us-east-1-batch-datadog-agent',
				'create-service-eu-west-1-web-datadog-agent',
			],
			reads: 2,
			targets: ['shop', 'batch', 'web'],
		},
	);
});

test('a revision waits for the key of its region and for the role, and names both', () => {
	const {changes, targets} = planned([cluster('shop', 'eu-west-1'), cluster('batch', 'us-east-1')]);
	const role = ['create-role', 'attach-role-policy', 'put-role-policy'];
	deepEqual(
		changes
			.filter(({kind}) => kind === 'register-task-definition')
			.map(({region, needs, request}) => [region, needs, request.executionRoleArn]),
		['eu-west-1', 'us-east-1'].map(region => [
			region,
			[`create-secret-${region}`, ...role],
			{$ref: 'change', change: 'create-role', field: 'arn'},
		]),
	);
	deepEqual(
		targets.map(({definition}) => definition.containerDefinitions[0]?.secrets),
		['eu-west-1', 'us-east-1'].map(region => [
			{name: 'DD_API_KEY', valueFrom: {$ref: 'change', change: `create-secret-${region}`, field: 'arn'}},
		]),
	);
});

test('a key in plain sight needs no role', () => {
	const {changes} = planned([cluster('shop', 'eu-west-1')], {settings: {store: 'plain'}});
	deepEqual(
		changes.map(({id, needs, request}) => [id, needs.length, request.executionRoleArn]),
		[
			['register-eu-west-1-shop-datadog-agent-task', 0, undefined],
			['create-service-eu-west-1-shop-datadog-agent', 1, undefined],
		],
	);
});

test('a region whose Agents are all left alone needs neither key nor grant', () => {
	const {changes, reads, leftAlone} = planned([
		cluster('theirs', 'eu-west-1', withAgent),
		cluster('shop', 'us-east-1'),
	]);
	deepEqual(
		{
			regions: [...new Set(changes.map(({region}) => region))],
			reads: reads.map(({resource}) => resource),
			leftAlone: leftAlone.map(({cluster: name}) => name),
		},
		{
			regions: ['us-east-1'],
			reads: ['arn:aws:secretsmanager:us-east-1:123456789012:secret:dd-ecs-setup/datadog-api-key-??????'],
			leftAlone: ['theirs'],
		},
	);
});

test('where every Agent is left alone nothing is changed, and the role neither', () => {
	const {changes, reads, targets} = planned([cluster('theirs', 'eu-west-1', withAgent)]);
	deepEqual({changes, reads, targets}, {changes: [], reads: [], targets: []});
});

test('an Agent that is replaced needs the key of its region', () => {
	const {changes} = planned([cluster('theirs', 'eu-west-1', withAgent)], {existing: 'replace'});
	deepEqual(
		changes.slice(0, 1).map(({id}) => id),
		['create-secret-eu-west-1'],
	);
});

test('the fingerprint tells the choices apart, and what the account shows', () => {
	const shop = cluster('shop', 'us-east-1');
	const draining = {...shop, instances: shop.instances.map(one => ({...one, status: 'DRAINING'}))};
	const prints = [
		planned([shop]),
		planned([shop]),
		planned([shop], {settings: {env: 'prod'}}),
		planned([draining]),
	].map(({fingerprint}) => fingerprint);
	deepEqual([prints[0] === prints[1], new Set(prints).size], [true, 3]);
});

test('revisions of one family say for which cluster or region each is, and a lone one needs neither', () => {
	const registered = (...clusters: readonly Cluster[]) =>
		planned(clusters).changes.flatMap(({kind, serves}) => (kind === 'register-task-definition' ? [serves] : []));
	deepEqual(
		[
			registered(cluster('shop', 'eu-west-1')),
			registered(cluster('shop', 'eu-west-1'), cluster('web', 'eu-west-1')),
			registered(cluster('shop', 'eu-west-1'), cluster('web', 'us-east-1'), cluster('batch', 'eu-west-1')),
		],
		[[undefined], [undefined], ['eu-west-1', 'web']],
	);
});
