import {equal, throws} from 'node:assert/strict';
import test from 'node:test';
import {isHolding} from '../../../../source/simulator/ecs/query-language/is-holding.ts';
import {parseExpression} from '../../../../source/simulator/ecs/query-language/parse-expression.ts';

const instance: Readonly<Record<string, readonly string[]>> = {
	'attribute:ecs.os-type': ['linux'],
	'attribute:ecs.instance-type': ['t3.large'],
	'attribute:ecs.capability.task-eni': [''],
	agentConnected: ['true'],
	agentVersion: ['1.105.1'],
	runningTasksCount: ['4'],
	registeredAt: ['2026-11-19T12:00:00.000Z'],
	'task:group': ['service:cart', 'service:search'],
};

const holding = [
	'attribute:ecs.os-type == linux',
	'attribute:ecs.os-type equals linux',
	'attribute:ecs.os-type != windows',
	'attribute:ecs.capability.task-eni exists',
	'attribute:ecs.capability.external !exists',
	'not(attribute:ecs.capability.external exists)',
	'!(attribute:ecs.os-type == windows)',
	'attribute:ecs.instance-type =~ t3.*',
	'attribute:ecs.instance-type !~ m5.*',
	'attribute:ecs.instance-type in [m5.large, t3.large]',
	'attribute:ecs.instance-type !in [m5.large]',
	'agentConnected == true',
	'agentVersion >= 1.99.0',
	'runningTasksCount < 10',
	'registeredAt > "2026-01-01T00:00:00Z"',
	'task:group == service:cart',
	'attribute:ecs.os-type == windows || runningTasksCount == 4 && agentConnected == true',
	'(attribute:ecs.os-type == windows or attribute:ecs.os-type == linux) and agentConnected == true',
];

for (const expression of holding) {
	test(`holds: ${expression}`, () => {
		equal(
			isHolding(parseExpression(expression), subject => instance[subject] ?? []),
			true,
		);
	});

	test(`does not hold: not(${expression})`, () => {
		equal(
			isHolding(parseExpression(`not(${expression})`), subject => instance[subject] ?? []),
			false,
		);
	});
}

for (const expression of [
	'',
	'attribute:x',
	'attribute:x ==',
	'attribute:x == a b',
	'(attribute:x exists',
	'attribute:x in a',
	'attribute:x in [a',
	'== a',
	'attribute:x == "a',
]) {
	test(`is no expression: ${expression}`, () => {
		throws(() => parseExpression(expression), {code: 'InvalidParameterException'});
	});
}

test('a regular expression matches the whole value', () => {
	equal(
		isHolding(parseExpression('attribute:ecs.instance-type =~ t3'), subject => instance[subject] ?? []),
		false,
	);
});
