import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../../source/domain/account/cluster.ts';
import type {Service} from '../../../../source/domain/account/service.ts';
import type {Target} from '../../../../source/domain/plan/plan.ts';
import {canaryRefusal, wavesOf} from '../../../../source/domain/plan/order/waves.ts';
import {sampleChoices, sampleCluster, sampleService} from '../../sample.ts';
import {fleetChange, fleetTarget} from '../../../support/fixtures/fleet-plan.ts';

const [small, medium, large, namesake] = [
	fleetTarget('small', 'us-east-1', {eligible: 2}),
	fleetTarget('medium', 'us-east-1', {eligible: 3}),
	fleetTarget('large', 'us-east-1', {eligible: 9}),
	fleetTarget('medium', 'eu-west-1', {eligible: 4}),
] as const;

/** Region and cluster of each target that goes first; nothing where all go together. */
function first(
	targets: readonly Target[],
	{
		canary,
		changed = targets,
		clusters = [],
	}: {readonly canary?: string; readonly changed?: readonly Target[]; readonly clusters?: readonly Cluster[]} = {},
): readonly string[] | undefined {
	const plan = {targets, changes: changed.map(target => fleetChange(target))};
	const choices = sampleChoices({intent: 'install', release: canary === undefined ? {} : {canary}});
	const [ids] = wavesOf(plan, choices, clusters) ?? [];
	return ids
		?.map(id => targets.find(target => target.id === id)?.group)
		.map(group => `${group?.region}/${group?.cluster}`);
}

/** A cluster whose service runs on so many of the instances that it is to run on. */
function standing({group, name}: Target, running: number): Cluster {
	const counts: Partial<Service> = {desiredCount: group.instances.length, runningCount: running};
	return sampleCluster({
		arn: group.clusterArn,
		name: group.cluster,
		daemonServices: [sampleService({serviceName: name, ...counts})],
	});
}

const all = [large, medium, small, namesake];

test('the smallest goes first, or the one that was named, or none', () => {
	deepEqual(
		[first(all), first(all, {canary: 'large'}), first(all, {canary: 'none'}), first([small])],
		[['us-east-1/small'], ['us-east-1/large'], undefined, undefined],
	);
});

test('a name that stands in two regions means both, and an ARN one', () => {
	deepEqual(
		[first(all, {canary: 'medium'}), first(all, {canary: namesake.group.clusterArn})],
		[['us-east-1/medium', 'eu-west-1/medium'], ['eu-west-1/medium']],
	);
});

test('what an earlier run began and does not run yet comes before the smallest', () => {
	const clusters = [standing(large, 0)];
	deepEqual(first(all, {changed: [medium, small], clusters}), ['us-east-1/large']);
});

test('where another one shows that it can run, the smallest of those that are changed goes first', () => {
	const clusters = [standing(large, 0), standing(namesake, namesake.group.instances.length)];
	deepEqual(first(all, {changed: [medium, small], clusters}), ['us-east-1/small']);
});

test('a canary that is none of the clusters of the plan is refused with those that are, and the nearest', () => {
	const refusal = (canary: string) => canaryRefusal({targets: all, changes: []}, sampleChoices({release: {canary}}));
	const problem = {
		code: 'unknown-cluster',
		regions: ['us-east-1', 'eu-west-1'],
		unmatched: {kind: 'names', there: ['large', 'medium', 'small']},
		isCanary: true,
	};
	deepEqual(
		['smal', 'tools', 's*', 'none', 'smallest', 'small'].map(name => refusal(name)),
		[
			{...problem, cluster: 'smal', nearest: 'small'},
			{...problem, cluster: 'tools'},
			{...problem, cluster: 's*'},
			undefined,
			undefined,
			undefined,
		],
	);
});
