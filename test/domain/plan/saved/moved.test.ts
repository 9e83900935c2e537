import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../../source/domain/account/cluster.ts';
import type {Change} from '../../../../source/domain/plan/change.ts';
import {moved} from '../../../../source/domain/plan/saved/moved.ts';
import {sampleCluster, sampleDaemon, sampleInstance, sampleService, sampleTask} from '../../sample.ts';
import {sampleChange} from '../checks/sample-change.ts';

const shop: Partial<Cluster> = {
	instances: [sampleInstance('a')],
	daemonServices: [sampleService()],
	daemons: [sampleDaemon()],
};

const clusters: ReadonlyArray<readonly [what: string, now: Partial<Cluster>, names: readonly string[]]> = [
	['nothing', {}, []],
	['what only decorates', {tasks: [sampleTask('t')], tags: {team: 'web'}}, []],
	['room on an instance', {instances: [{...sampleInstance('a'), agentVersion: '1.99.0'}]}, []],
	['a new instance', {instances: [sampleInstance('a'), sampleInstance('b')]}, ['shop']],
	['an instance that drains', {instances: [sampleInstance('a', {status: 'DRAINING'})]}, ['shop']],
	['an instance whose ECS agent is away', {instances: [sampleInstance('a', {agentConnected: false})]}, ['shop']],
	['another revision of a service', {daemonServices: [sampleService({taskDefinition: 'x:3'})]}, ['shop']],
	['a service that drains', {daemonServices: [sampleService({status: 'DRAINING'})]}, ['shop']],
	['another revision of a daemon', {daemons: [sampleDaemon({taskDefinitionArn: 'x:3'})]}, ['shop']],
	['a cluster that was not looked at', {arn: 'arn:aws:ecs:us-east-1:123456789012:cluster/new', name: 'new'}, ['new']],
];

for (const [what, now, names] of clusters) {
	test(`between two looks: ${what}`, () => {
		deepEqual(
			moved(
				{changes: [], clusters: [sampleCluster(shop)]},
				{changes: [], clusters: [sampleCluster({...shop, ...now})]},
			),
			names,
		);
	});
}

const secret = sampleChange('create-secret', 'dd');
const role = sampleChange('create-role', 'role');

const plans: ReadonlyArray<
	readonly [what: string, before: readonly Change[], after: readonly Change[], names: readonly string[]]
> = [
	['the same', [secret, role], [role, secret], []],
	['a change less', [secret, role], [role], ['dd']],
	['a change more', [role], [secret, role], ['dd']],
	['another request', [secret], [{...secret, request: {Name: 'other'}}], ['dd']],
];

for (const [what, before, after, names] of plans) {
	test(`between two plans for clusters that stayed as they were: ${what}`, () => {
		deepEqual(moved({changes: before, clusters: []}, {changes: after, clusters: []}), names);
	});
}
