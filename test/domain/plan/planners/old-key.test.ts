import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import type {StoredKey} from '../../../../source/domain/account/stored-key.ts';
import type {Intent} from '../../../../source/domain/choices/intent.ts';
import {placementGroups} from '../../../../source/domain/hosts/placement-groups.ts';
import type {ServiceDestination} from '../../../../source/domain/plan/planners/destination.ts';
import {withOldKey} from '../../../../source/domain/plan/planners/old-key.ts';
import {readRegistered} from '../../../../source/domain/found/read-agent.ts';
import {
	sampleCluster,
	sampleInstance,
	sampleRegistered,
	sampleService,
	sampleTask,
	sampleUnread,
} from '../../sample.ts';
import {decided} from './planning.ts';

const arn = (name: string) => `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-AbCdEf`;
const own = arn('dd-ecs-setup/datadog-api-key');
const theirs = arn('prod/datadog-api-key');

const changedAt = '2026-11-26T12:00:00.000Z';
const after = '2026-11-26T12:00:30.000Z';

type Scene = {
	readonly valueFrom: string;
	readonly intent?: Intent;
	readonly stored?: Partial<StoredKey> | 'unlisted';
	readonly deployedAt?: string;
	/** What the plan has the Agent read from now on. */
	readonly reads?: string;
	readonly isUnread?: boolean;
	/** When the task began that runs; none does where it isn't said and what runs is unread. */
	readonly runsSince?: string;
};

/** Whether the Agent is started again for its key, and because of which change of it. */
function outcome(scene: Scene): readonly unknown[] {
	const {valueFrom, intent = 'rotation', stored = {}, deployedAt = '2026-11-26T10:00:00.000Z'} = scene;
	const {reads = valueFrom, isUnread = false, runsSince = '2026-11-26T10:00:10.000Z'} = scene;
	const registered = sampleRegistered({
		family: 'datadog-agent-task',
		containerDefinitions: [
			{
				name: 'datadog-agent',
				image: 'public.ecr.aws/datadog/agent:7',
				secrets: [{name: 'DD_API_KEY', valueFrom}],
			},
		],
	});
	const deployment = {
		id: 'ecs-svc/1',
		status: 'PRIMARY',
		taskDefinition: registered.arn,
		desiredCount: 1,
		pendingCount: 0,
		runningCount: 1,
		failedTasks: 0,
		createdAt: deployedAt,
	};
	const kept = sampleService({taskDefinition: registered.arn, deployments: [deployment]});
	const cluster = sampleCluster({
		instances: [sampleInstance('a')],
		daemonServices: [kept],
		taskDefinitions: {[registered.arn]: registered},
		...(isUnread
			? {unread: [sampleUnread('tasks', 'ecs:ListTasks')]}
			: {tasks: [sampleTask('one', {group: 'service:datadog-agent', createdAt: runsSince})]}),
	});
	const [group] = placementGroups(cluster);
	if (!group) {
		throw new Error('no group');
	}

	const destination: ServiceDestination = {
		kind: 'service',
		group,
		cluster,
		name: kept.serviceName,
		kept,
		replaced: undefined,
		today: readRegistered(group, registered, {}),
		isTheirs: false,
		crowdedBy: undefined,
	};
	const name = valueFrom.split(':').at(-1)?.replace('-AbCdEf', '') ?? '';
	const key: StoredKey = {
		kind: 'secret',
		arn: valueFrom,
		name,
		region: group.region,
		managed: true,
		changedAt,
		...(stored !== 'unlisted' && stored),
	};
	const decisions = decided({intent}, {clusters: [cluster], storedKeys: stored === 'unlisted' ? [] : [key]});
	const planned = {variable: {kind: 'secret', valueFrom: reads}, changes: [], rotated: false} as const;
	const {rotated, changedAt: since} = withOldKey(planned, destination, decisions);
	return since === undefined ? [rotated] : [rotated, since];
}

const scenes: ReadonlyArray<readonly [about: string, scene: Scene, expected: readonly unknown[]]> = [
	['our secret was changed since', {valueFrom: own}, [true, changedAt]],
	['the same, whatever the run is for', {valueFrom: own, intent: 'install'}, [true, changedAt]],
	['it was deployed after the change', {valueFrom: own, deployedAt: after}, [false]],
	['it was deployed in the second of the change', {valueFrom: own, deployedAt: changedAt}, [false]],
	['all that runs began since, as on an instance that joined', {valueFrom: own, runsSince: after}, [false]],
	[
		'a task began a moment after it, by another clock',
		{valueFrom: own, runsSince: '2026-11-26T12:00:03.000Z'},
		[true, changedAt],
	],
	['what runs can not be read', {valueFrom: own, isUnread: true}, [true, changedAt]],
	["somebody's secret is named again and was changed since", {valueFrom: theirs}, [true, changedAt]],
	["somebody's secret is named again and was not", {valueFrom: theirs, deployedAt: after}, [false]],
	['nobody knows when it was changed', {valueFrom: theirs, stored: 'unlisted'}, [true]],
	["somebody's secret is none of an install's business", {valueFrom: theirs, intent: 'install'}, [false]],
	['another secret is named, which a new revision reads', {valueFrom: theirs, reads: own}, [false]],
	['a secret of the same name in another region', {valueFrom: own, stored: {region: 'eu-west-1'}}, [true]],
	[
		'a secret of another name',
		{valueFrom: own, intent: 'install', stored: {name: 'prod/other', arn: theirs}},
		[false],
	],
];

for (const [about, scene, expected] of scenes) {
	test(`${about}: ${expected[0] === true ? 'started again' : 'left running'}`, () => {
		deepEqual(outcome(scene), expected);
	});
}
