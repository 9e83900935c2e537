import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Untold} from '../../../../source/domain/choices/problem/untold.ts';
import {evaluate} from '../../../../source/domain/hosts/query/evaluate.ts';
import {instanceArn, sampleInstance, sampleTask} from '../../sample.ts';

const instance = sampleInstance('a1', {
	agentVersion: '1.99.1',
	registeredAt: Date.parse('2026-06-18T22:28:28.000Z'),
	attributes: {
		'ecs.os-type': 'linux',
		'ecs.instance-type': 'g2.2xlarge',
		'ecs.availability-zone': 'us-east-1a',
		'ecs.capability.task-eni': '',
		monitoring: 'on',
		rack: '12',
	},
});

const on = (group: string, lastStatus = 'RUNNING') =>
	sampleTask(group, {group, lastStatus, instanceArn: instanceArn('a1')});
const tasks = [
	on('service:web'),
	on('family:batch', 'PENDING'),
	on('service:gone', 'STOPPED'),
	sampleTask('other', {group: 'service:other', instanceArn: instanceArn('b')}),
];

const holding = [
	// The examples of AWS's page, for an instance that they select.
	'attribute:ecs.instance-type == g2.2xlarge',
	'attribute:ecs.availability-zone in [us-east-1a, us-east-1b]',
	'attribute:ecs.instance-type =~ g2.* and attribute:ecs.availability-zone != us-east-1d',
	'task:group == service:web',
	'not(task:group == database)',
	'runningTasksCount == 1',
	'agentVersion < 1.100.0',
	'registeredAt < 2026-06-19',
	"ec2InstanceId in ['i-abcd1234', 'i-a1']",
	// Words for signs, no spaces, quotes, and negations in both places.
	'attribute:monitoring equals on',
	'attribute:monitoring not_equals off',
	'attribute:monitoring==on',
	'attribute:monitoring == "on"',
	'attribute:monitoring not_in [off, broken]',
	'attribute:monitoring !in [off]',
	'attribute:monitoring matches o[mn]',
	'attribute:monitoring !~ n',
	'attribute:monitoring not_matches of+',
	'attribute:monitoring =~ "(on|off)"',
	'attribute:monitoring exists',
	'attribute:ecs.capability.task-eni exists',
	'attribute:gpu !exists',
	'attribute:gpu not_exists',
	'!(attribute:gpu exists)',
	'not attribute:gpu exists',
	'!attribute:gpu exists && agentConnected == true',
	// Whoever wants instances without an attribute says so.
	'attribute:drain !exists or attribute:drain != true',
	'(attribute:gpu exists or attribute:monitoring == on) and agentConnected != false',
	'((attribute:monitoring == on))',
	'attribute:gpu == a || attribute:rack == 12 || attribute:gpu == b',
	// In order.
	'agentVersion greater_than 1.9.0',
	'agentVersion >= 1.99.1',
	'agentVersion <= 1.99.1',
	'agentVersion > 1.99',
	'runningTasksCount less_than 10',
	'runningTasksCount greater_than_equal 1',
	'registeredAt >= 2026-06-18T22:28:28Z',
	'registeredAt <= 2026-06-18T22:28:28',
	'registeredAt > 2026-06-18T22:28:28+01:00',
	'attribute:rack > 11',
	'attribute:rack less_than_equal 12',
	'attribute:ecs.os-type >= linux',
	'task:group =~ service:.*',
	'task:group !in [database, cache]',
	'agentConnected in [true]',
];

const failing = [
	'attribute:monitoring == off',
	'attribute:monitoring != on',
	'attribute:monitoring in [off, broken]',
	'attribute:monitoring !exists',
	// A pattern is that of the whole text.
	'attribute:ecs.instance-type =~ g2',
	'attribute:monitoring =~ "off|of"',
	// What isn't there equals nothing; nor does a capability.
	'attribute:gpu == a',
	'attribute:gpu =~ .*',
	'attribute:gpu > 1',
	'attribute:ecs.capability.task-eni == true',
	'attribute:constructor exists',
	'task:group == service:gone',
	'task:group == service:other',
	'agentVersion < 1.99.1',
	'registeredAt > 2026-06-19',
	'runningTasksCount > 1',
	// One that fails decides, whatever can't be told.
	'attribute:gpu != a and attribute:monitoring == off',
	'not(attribute:gpu != a or attribute:monitoring == on)',
];

const untold: ReadonlyArray<readonly [string, Untold]> = [
	['', {kind: 'syntax'}],
	['attribute:monitoring', {kind: 'syntax'}],
	['attribute:monitoring ==', {kind: 'syntax'}],
	['attribute:monitoring = on', {kind: 'syntax'}],
	['attribute:monitoring == on off', {kind: 'syntax'}],
	['(attribute:monitoring == on', {kind: 'syntax'}],
	['attribute:monitoring == on)', {kind: 'syntax'}],
	['attribute:monitoring == on and', {kind: 'syntax'}],
	['attribute:monitoring == "on', {kind: 'syntax'}],
	['attribute:monitoring in on', {kind: 'syntax'}],
	['attribute:monitoring in [on', {kind: 'syntax'}],
	['attribute:monitoring in [on off]', {kind: 'syntax'}],
	['attribute:monitoring in []', {kind: 'syntax'}],
	['"attribute:monitoring" == on', {kind: 'syntax'}],
	['== on', {kind: 'syntax'}],
	// A single expression can't contain parentheses.
	['attribute:monitoring =~ (on|off)', {kind: 'syntax'}],
	['attribute:rack == 1 or attribute:rack == 12 and agentConnected == true', {kind: 'precedence'}],
	['memory > 100', {kind: 'subject', subject: 'memory'}],
	['toString == x', {kind: 'subject', subject: 'toString'}],
	['agentConnected > true', {kind: 'operator', subject: 'agentConnected', operator: '>'}],
	['registeredAt == 2026-06-18', {kind: 'operator', subject: 'registeredAt', operator: '=='}],
	['task:group exists', {kind: 'operator', subject: 'task:group', operator: 'exists'}],
	['agentVersion > new', {kind: 'value', subject: 'agentVersion', value: 'new'}],
	['registeredAt > yesterday', {kind: 'value', subject: 'registeredAt', value: 'yesterday'}],
	['runningTasksCount > many', {kind: 'value', subject: 'runningTasksCount', value: 'many'}],
	// As a text 12 is less than 9.
	['attribute:rack > 9', {kind: 'value', subject: 'attribute:rack', value: '9'}],
	['attribute:rack > 1.5', {kind: 'value', subject: 'attribute:rack', value: '1.5'}],
	['attribute:gpu != a', {kind: 'absent', subject: 'attribute:gpu'}],
	['attribute:gpu !in [a]', {kind: 'absent', subject: 'attribute:gpu'}],
	['not(attribute:gpu !~ a)', {kind: 'absent', subject: 'attribute:gpu'}],
	['attribute:ecs.capability.task-eni != a', {kind: 'absent', subject: 'attribute:ecs.capability.task-eni'}],
	['attribute:monitoring == on and attribute:gpu != a', {kind: 'absent', subject: 'attribute:gpu'}],
	['task:group != service:web', {kind: 'several', subject: 'task:group'}],
	['attribute:monitoring =~ (?i)ON', {kind: 'syntax'}],
	['attribute:monitoring =~ "(?i)ON"', {kind: 'pattern', pattern: '(?i)ON'}],
	['attribute:monitoring =~ o++n', {kind: 'pattern', pattern: 'o++n'}],
	[String.raw`attribute:monitoring =~ \Qon\E`, {kind: 'pattern', pattern: String.raw`\Qon\E`}],
	['attribute:monitoring =~ [a-z&&[^b]]+', {kind: 'pattern', pattern: '[a-z&&[^b]]+'}],
	['attribute:monitoring =~ *n', {kind: 'pattern', pattern: '*n'}],
	['attribute:monitoring =~ "(?=on)on"', {kind: 'pattern', pattern: '(?=on)on'}],
];

for (const [kind, expressions] of [
	['holds', holding],
	['fails', failing],
] as const) {
	for (const expression of expressions) {
		test(`${expression} ${kind}`, () => {
			deepEqual(evaluate(expression)({instance, tasks}), {kind});
		});
	}
}

for (const [expression, why] of untold) {
	test(`it can't be told whether ${expression} holds: ${why.kind}`, () => {
		deepEqual(evaluate(expression)({instance, tasks}), {kind: 'untold', why});
	});
}

test('what was not read is not guessed, and one part that holds is enough for "or"', () => {
	const silent = sampleInstance('a1');
	deepEqual(
		[
			'task:group == service:web',
			'runningTasksCount < 3',
			'agentVersion > 1.0.0',
			'registeredAt > 2020-01-01',
			'runningTasksCount < 3 or agentConnected == true',
		].map(expression => evaluate(expression)({instance: silent})),
		[
			...['task:group', 'runningTasksCount', 'agentVersion', 'registeredAt'].map(subject => ({
				kind: 'untold',
				why: {kind: 'unread', subject},
			})),
			{kind: 'holds'},
		],
	);
});

test('an instance without tasks is in no group, and a negation about that is not told', () => {
	deepEqual(
		['task:group == service:web', 'not(task:group == service:web)', 'task:group != service:web'].map(expression =>
			evaluate(expression)({instance, tasks: []}),
		),
		[{kind: 'fails'}, {kind: 'holds'}, {kind: 'untold', why: {kind: 'absent', subject: 'task:group'}}],
	);
});
