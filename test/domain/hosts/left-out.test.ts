import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Instance} from '../../../source/domain/account/instance.ts';
import type {TaskDefinition} from '../../../source/domain/account/task-definition.ts';
import type {Obstacle} from '../../../source/domain/choices/problem/obstacle.ts';
import {leftOut, type Placement} from '../../../source/domain/hosts/left-out.ts';
import {withinConstraints} from '../../../source/domain/hosts/within-constraints.ts';
import {instanceArn, sampleGroup, sampleInstance, sampleService, sampleTask} from '../sample.ts';

const plain: TaskDefinition = {family: 'f', containerDefinitions: [{name: 'a', image: 'i'}]};

const member = (expression: string) => ({type: 'memberOf', expression});

const described = (attributes: Instance['attributes']) =>
	sampleInstance('a', {
		attributes: {'ecs.os-type': 'linux', 'ecs.capability.x': '', 'ecs.cpu-architecture': 'x86_64', ...attributes},
	});

type Case = readonly [what: string, placement: Partial<Placement>, left: readonly Obstacle[]];

const off = member('attribute:monitoring != off');
const absent: Obstacle = {
	kind: 'untold',
	expression: off.expression,
	why: {kind: 'absent', subject: 'attribute:monitoring'},
};
const onPlatform = (runtimePlatform: Readonly<Record<string, string>>) => ({definition: {...plain, runtimePlatform}});

const cases: readonly Case[] = [
	['nothing is asked for', {}, []],
	['all constraints hold', {constraints: [member('agentConnected == true'), {type: 'distinctInstance'}]}, []],
	[
		'one of the constraints fails',
		{constraints: [member('agentConnected == true'), member('ec2InstanceId == i-b')]},
		[{kind: 'constraint', expression: 'ec2InstanceId == i-b'}],
	],
	[
		'a constraint of the definition fails',
		{definition: {...plain, placementConstraints: [{...member('ec2InstanceId == i-b')}]}},
		[{kind: 'constraint', expression: 'ec2InstanceId == i-b'}],
	],
	[
		'the same constraint of service and definition is told once',
		{constraints: [off], definition: {...plain, placementConstraints: [{...off}]}},
		[absent],
	],
	['a task of the service proves what is open', {constraints: [off], proven: () => [off.expression]}, []],
	[
		'nothing proves what fails',
		{constraints: [member('ec2InstanceId == i-b')], proven: () => ['ec2InstanceId == i-b']},
		[{kind: 'constraint', expression: 'ec2InstanceId == i-b'}],
	],
	[
		'tasks on the instance are looked at where they were read',
		{
			constraints: [member('task:group == service:web')],
			tasks: [sampleTask('t', {group: 'service:web', instanceArn: instanceArn('a')})],
		},
		[],
	],
	[
		'and nobody knows of them where they were not',
		{constraints: [member('task:group == service:web')]},
		[{kind: 'untold', expression: 'task:group == service:web', why: {kind: 'unread', subject: 'task:group'}}],
	],
	[
		'what ECS lists beats what the definition tells',
		{requiresAttributes: ['ecs.capability.x', 'ecs.capability.y'], definition: {...plain, networkMode: 'awsvpc'}},
		[{kind: 'attribute', attribute: 'ecs.capability.y'}],
	],
	[
		'what the definition tells counts while it is not registered',
		{definition: {...plain, networkMode: 'awsvpc'}},
		[{kind: 'attribute', attribute: 'ecs.capability.task-eni'}],
	],
	['the same processor', onPlatform({cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX'}), []],
	[
		'another processor',
		onPlatform({cpuArchitecture: 'ARM64'}),
		[{kind: 'runtime-platform', needs: 'ARM64', has: 'x86_64'}],
	],
];

for (const [what, placement, left] of cases) {
	test(`an instance and what leaves it out: ${what}`, () => {
		deepEqual(leftOut({definition: plain, constraints: [], ...placement})(described({})), left);
	});
}

test('Windows must be of the same release, Full or Core, and a release that is not known is not judged', () => {
	const on = (family: string) =>
		leftOut({
			constraints: [],
			...onPlatform({operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE'}),
		})(described({'ecs.os-family': family})).length;
	deepEqual(
		['WINDOWS_SERVER_2022_FULL', 'WINDOWS_SERVER_2019_CORE', 'LINUX', 'windows'].map(family => on(family)),
		[0, 1, 1, 0],
	);
});

test('a group within constraints has those of its instances that its service is on or may be on', () => {
	const rack = (name: string, value?: string) =>
		sampleInstance(name, {attributes: value === undefined ? {} : {rack: value}});
	const group = sampleGroup([rack('a', 'r1'), rack('b', 'r2'), rack('c')], {
		constraints: [member('ec2InstanceId != i-b')],
	});
	const service = sampleService({placementConstraints: [member('attribute:rack != r3')]});
	deepEqual(
		withinConstraints(group, service, plain).instances.map(({id}) => id),
		['i-a', 'i-c'],
	);
});
