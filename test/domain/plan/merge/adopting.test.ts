import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {mergeDefinition} from '../../../../source/domain/plan/merge/merge.ts';
import type {JsonObject} from '../../../../source/domain/kit/json.ts';
import type {ContainerDefinition, TaskDefinition} from '../../../../source/domain/account/task-definition.ts';

const image = 'public.ecr.aws/datadog/agent:7';

const of = (container: Partial<ContainerDefinition>, fields: JsonObject = {}): TaskDefinition => ({
	family: 'datadog-agent-task',
	...fields,
	containerDefinitions: [{name: 'datadog-agent', image, ...container}],
});

type Case = {
	readonly ours: TaskDefinition;
	readonly theirs: TaskDefinition;
	readonly today?: TaskDefinition;
	readonly insistsOn?: ReadonlyArray<'cpu' | 'memory'>;
	readonly merged: TaskDefinition;
};

const variables = (...names: readonly string[]) => names.map(name => ({name, value: name.toLowerCase()}));
const host = (name: string, sourcePath: string) => ({name, host: {sourcePath}});

const cases: Readonly<Record<string, Case>> = {
	'an Agent that is adopted keeps its network': {
		ours: of({}, {networkMode: 'bridge'}),
		theirs: of({}, {networkMode: 'host'}),
		today: of({}, {networkMode: 'bridge'}),
		merged: of({}, {networkMode: 'host'}),
	},
	'of what somebody else made only what was asked for is changed': {
		ours: of(
			{
				image: `${image}.1`,
				environment: variables('A', 'B', 'NEW'),
				portMappings: [{containerPort: 8126, hostPort: 8126, protocol: 'tcp'}],
				mountPoints: [{sourceVolume: 'proc', containerPath: '/host/proc', readOnly: true}],
			},
			{volumes: [host('proc', '/proc/')]},
		),
		theirs: of(
			{
				environment: [{name: 'A', value: 'theirs'}],
				portMappings: [{containerPort: 8126, hostPort: 0, protocol: 'tcp'}],
				mountPoints: [{sourceVolume: 'p', containerPath: '/host/proc/'}],
			},
			{volumes: [host('p', '/proc')]},
		),
		today: of(
			{
				environment: variables('A', 'B', 'GONE'),
				portMappings: [{containerPort: 8126, hostPort: 8126, protocol: 'tcp'}],
				mountPoints: [{sourceVolume: 'proc', containerPath: '/host/proc', readOnly: true}],
			},
			{volumes: [host('proc', '/proc/')]},
		),
		merged: of(
			{
				image: `${image}.1`,
				environment: [
					{name: 'A', value: 'theirs'},
					{name: 'NEW', value: 'new'},
				],
				portMappings: [{containerPort: 8126, hostPort: 0, protocol: 'tcp'}],
				mountPoints: [{sourceVolume: 'p', containerPath: '/host/proc/'}],
			},
			{volumes: [host('p', '/proc')]},
		),
	},
	'a mount that is asked for brings its volume, also one that ours has anyway': {
		ours: of(
			{mountPoints: [{sourceVolume: 'debug', containerPath: '/sys/kernel/debug', readOnly: false}]},
			{volumes: [host('debug', '/sys/kernel/debug')]},
		),
		theirs: of({}),
		today: of({}, {volumes: [host('debug', '/sys/kernel/debug')]}),
		merged: of(
			{mountPoints: [{sourceVolume: 'debug', containerPath: '/sys/kernel/debug', readOnly: false}]},
			{volumes: [host('debug', '/sys/kernel/debug')]},
		),
	},
	'a mount of theirs at the same place is the same': {
		ours: of(
			{mountPoints: [{sourceVolume: 'proc', containerPath: '/host/proc', readOnly: true}]},
			{volumes: [host('proc', '/proc/')]},
		),
		theirs: of(
			{mountPoints: [{sourceVolume: 'p', containerPath: '/host//proc/'}]},
			{volumes: [host('p', '/proc')]},
		),
		merged: of(
			{mountPoints: [{sourceVolume: 'p', containerPath: '/host/proc', readOnly: true}]},
			{volumes: [host('p', '/proc')]},
		),
	},
	'a port that is asked for takes the place of the same with the other protocol': {
		ours: of({portMappings: [{containerPort: 8125, hostPort: 8125, protocol: 'udp'}]}),
		theirs: of({
			portMappings: [
				{containerPort: 8125, hostPort: 8125, protocol: 'tcp'},
				{containerPort: 5000, hostPort: 5000},
			],
		}),
		today: of({}),
		merged: of({
			portMappings: [
				{containerPort: 5000, hostPort: 5000},
				{containerPort: 8125, hostPort: 8125, protocol: 'udp'},
			],
		}),
	},
	'what is asked for fits into the task: the container had no size of its own': {
		ours: of({cpu: 256, memory: 1024}),
		theirs: of({}, {cpu: '256', memory: '512'}),
		today: of({cpu: 100, memory: 512}),
		merged: of({}, {cpu: '256', memory: '512'}),
	},
	'what is asked for fits into the task: the container had one': {
		ours: of({memory: 1024}),
		theirs: of({memory: 512}, {memory: '768'}),
		today: of({memory: 512}),
		merged: of({memory: 768}, {memory: '768'}),
	},
	'a size that was insisted on makes the task larger': {
		ours: of({memory: 1024}),
		theirs: of({}, {memory: '512'}),
		today: of({memory: 512}),
		insistsOn: ['memory'],
		merged: of({memory: 1024}, {memory: '1024'}),
	},
};

for (const [name, {merged, ...input}] of Object.entries(cases)) {
	test(name, () => {
		deepEqual(mergeDefinition(input), merged);
	});
}
