import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {mergeDefinition} from '../../../../source/domain/plan/merge/merge.ts';
import type {JsonObject} from '../../../../source/domain/kit/json.ts';
import type {ContainerDefinition, TaskDefinition} from '../../../../source/domain/account/task-definition.ts';
import {keyReference, resultOf} from '../../../../source/domain/kit/reference.ts';

const image = 'public.ecr.aws/datadog/agent:7';

const of = (container: Partial<ContainerDefinition>, fields: JsonObject = {}): TaskDefinition => ({
	family: 'datadog-agent-task',
	...fields,
	containerDefinitions: [{name: 'datadog-agent', image, ...container}],
});

type Case = {
	readonly ours: TaskDefinition;
	readonly theirs: TaskDefinition;
	readonly earlier?: TaskDefinition;
	readonly insistsOn?: ReadonlyArray<'cpu' | 'memory'>;
	readonly merged: TaskDefinition;
};

const variables = (...names: readonly string[]) => names.map(name => ({name, value: name.toLowerCase()}));
const host = (name: string, sourcePath: string) => ({name, host: {sourcePath}});

const cases: Readonly<Record<string, Case>> = {
	'ours wins, in the place of theirs': {
		ours: of({
			image: `${image}.1`,
			environment: [
				{name: 'B', value: 'ours'},
				{name: 'N', value: 'new'},
			],
		}),
		theirs: of({
			environment: [
				{name: 'A', value: 'a'},
				{name: 'B', value: 'theirs'},
				{name: 'C', value: 'c'},
			],
		}),
		merged: of({
			image: `${image}.1`,
			environment: [
				{name: 'A', value: 'a'},
				{name: 'B', value: 'ours'},
				{name: 'C', value: 'c'},
				{name: 'N', value: 'new'},
			],
		}),
	},
	'what an earlier run wrote and this one does not want goes': {
		ours: of({environment: variables('A')}),
		theirs: of(
			{
				environment: variables('A', 'B', 'THEIRS'),
				portMappings: [{containerPort: 8126, hostPort: 8126}],
				linuxParameters: {capabilities: {add: ['SYS_ADMIN', 'THEIRS']}},
			},
			{pidMode: 'host'},
		),
		earlier: of(
			{
				environment: variables('A', 'B'),
				portMappings: [{containerPort: 8126, hostPort: 8126}],
				linuxParameters: {capabilities: {add: ['SYS_ADMIN']}},
			},
			{pidMode: 'host'},
		),
		merged: of({environment: variables('A', 'THEIRS'), linuxParameters: {capabilities: {add: ['THEIRS']}}}),
	},
	'fields we do not know stay': {
		ours: of({}),
		theirs: of(
			{logConfiguration: {logDriver: 'awslogs'}, ulimits: [{name: 'nofile', softLimit: 1}], user: 'root'},
			{ephemeralStorage: {sizeInGiB: 30}},
		),
		merged: of(
			{logConfiguration: {logDriver: 'awslogs'}, ulimits: [{name: 'nofile', softLimit: 1}], user: 'root'},
			{ephemeralStorage: {sizeInGiB: 30}},
		),
	},
	'sizes that people set stay': {
		ours: of({cpu: 256, memory: 512}),
		theirs: of({cpu: 100, memory: 1024}),
		merged: of({cpu: 100, memory: 1024}),
	},
	'sizes are filled in where none are set': {
		ours: of({cpu: 256, memory: 512}),
		theirs: of({cpu: 0}),
		merged: of({cpu: 256, memory: 512}),
	},
	'sizes that we suggested follow our suggestion': {
		ours: of({cpu: 256, memory: 1024}),
		theirs: of({cpu: 100, memory: 512}),
		earlier: of({cpu: 100, memory: 512}),
		merged: of({cpu: 256, memory: 1024}),
	},
	'sizes that the person asks for win': {
		ours: of({cpu: 256, memory: 512}),
		theirs: of({cpu: 100, memory: 1024}),
		insistsOn: ['memory'],
		merged: of({cpu: 100, memory: 512}),
	},
	'our network follows the answers': {
		ours: of({}, {networkMode: 'bridge'}),
		theirs: of({}, {networkMode: 'host'}),
		earlier: of({}, {networkMode: 'host'}),
		merged: of({}, {networkMode: 'bridge'}),
	},
	'a network that was asked for wins': {
		ours: of({}, {networkMode: 'host'}),
		theirs: of({}, {networkMode: 'bridge'}),
		merged: of({}, {networkMode: 'host'}),
	},
	'a reservation without a limit stays without': {
		ours: of({memory: 512}),
		theirs: of({memoryReservation: 256}),
		merged: of({memoryReservation: 256}),
	},
	'a limit is never below the reservation': {
		ours: of({memory: 256}),
		theirs: of({memory: 512, memoryReservation: 400}),
		earlier: of({memory: 512}),
		merged: of({memory: 400, memoryReservation: 400}),
	},
	'a limit that is asked for takes the reservation along': {
		ours: of({memory: 256}),
		theirs: of({memory: 512, memoryReservation: 400}),
		insistsOn: ['memory'],
		merged: of({memory: 256, memoryReservation: 256}),
	},
	'a health check of theirs stays': {
		ours: of({healthCheck: {command: ['CMD', 'ours']}}),
		theirs: of({healthCheck: {command: ['CMD', 'theirs']}}),
		merged: of({healthCheck: {command: ['CMD', 'theirs']}}),
	},
	'a plain key makes room for the secret': {
		ours: of({secrets: [{name: 'DD_API_KEY', valueFrom: resultOf('create-secret')}]}),
		theirs: of({environment: [{name: 'DD_API_KEY', value: 'k'}, ...variables('A')]}),
		merged: of({
			environment: variables('A'),
			secrets: [{name: 'DD_API_KEY', valueFrom: resultOf('create-secret')}],
		}),
	},
	'a secret makes room for the plain key': {
		ours: of({environment: [{name: 'DD_API_KEY', value: keyReference}]}),
		theirs: of({secrets: [{name: 'DD_API_KEY', valueFrom: 'arn'}]}),
		merged: of({environment: [{name: 'DD_API_KEY', value: keyReference}]}),
	},
	'a volume that a sidecar uses keeps its path, whatever it is called': {
		ours: of(
			{mountPoints: [{sourceVolume: 'proc', containerPath: '/host/proc', readOnly: true}]},
			{volumes: [host('proc', '/proc/')]},
		),
		theirs: {
			family: 'datadog-agent-task',
			volumes: [host('proc', '/srv/proc')],
			containerDefinitions: [
				{name: 'datadog-agent', image},
				{
					name: 'side',
					image: 'side',
					mountPoints: [{sourceVolume: 'proc', containerPath: '/data', readOnly: false}],
				},
			],
		},
		merged: {
			family: 'datadog-agent-task',
			volumes: [host('proc', '/srv/proc'), host('datadog-proc', '/proc/')],
			containerDefinitions: [
				{
					name: 'datadog-agent',
					image,
					mountPoints: [{sourceVolume: 'datadog-proc', containerPath: '/host/proc', readOnly: true}],
				},
				{
					name: 'side',
					image: 'side',
					mountPoints: [{sourceVolume: 'proc', containerPath: '/data', readOnly: false}],
				},
			],
		},
	},
	'a mount of the same host path is used as it is': {
		ours: of(
			{mountPoints: [{sourceVolume: 'proc', containerPath: '/host/proc', readOnly: true}]},
			{volumes: [host('proc', '/proc/')]},
		),
		theirs: of(
			{mountPoints: [{sourceVolume: 'host-proc', containerPath: '/host/proc', readOnly: true}]},
			{volumes: [host('host-proc', '/proc')]},
		),
		merged: of(
			{mountPoints: [{sourceVolume: 'host-proc', containerPath: '/host/proc', readOnly: true}]},
			{volumes: [host('host-proc', '/proc')]},
		),
	},
	'a volume that we no longer want stays while a sidecar mounts it': {
		ours: of({}),
		theirs: {
			family: 'datadog-agent-task',
			volumes: [host('socket', '/var/run/datadog'), host('gone', '/gone')],
			containerDefinitions: [
				{name: 'datadog-agent', image},
				{name: 'sidecar', image: 'x', mountPoints: [{sourceVolume: 'socket', containerPath: '/s'}]},
			],
		},
		earlier: of({}, {volumes: [host('socket', '/var/run/datadog'), host('gone', '/gone')]}),
		merged: {
			family: 'datadog-agent-task',
			volumes: [host('socket', '/var/run/datadog')],
			containerDefinitions: [
				{name: 'datadog-agent', image},
				{name: 'sidecar', image: 'x', mountPoints: [{sourceVolume: 'socket', containerPath: '/s'}]},
			],
		},
	},
	'the Agent is found under its name there, among its sidecars': {
		ours: of({environment: variables('A')}),
		theirs: {
			family: 'datadog-agent-task',
			containerDefinitions: [
				{name: 'sidecar', image: 'x'},
				{name: 'dd', image: 'gcr.io/datadoghq/agent:7'},
			],
		},
		merged: {
			family: 'datadog-agent-task',
			containerDefinitions: [
				{name: 'sidecar', image: 'x'},
				{name: 'dd', image, environment: variables('A')},
			],
		},
	},
	'what only ECS can say is not sent back': {
		ours: of({}),
		theirs: of(
			{},
			{taskDefinitionArn: 'arn', revision: 3, status: 'ACTIVE', requiresAttributes: [{name: 'x'}], volumes: []},
		),
		merged: of({}),
	},
};

for (const [name, {merged, ...input}] of Object.entries(cases)) {
	test(name, () => {
		deepEqual(mergeDefinition(input), merged);
	});
}

test('where nothing is there ours is all', () => {
	deepEqual(mergeDefinition({ours: of({}), theirs: undefined}), of({}));
});
