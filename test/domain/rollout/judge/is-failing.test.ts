import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {InstanceRollout} from '../../../../source/domain/choices/problem/rollout.ts';
import {failures} from '../../../../source/domain/rollout/judge/failures.ts';
import {isFailing} from '../../../../source/domain/rollout/judge/is-failing.ts';
import {instanceArn} from '../../sample.ts';
import {failed} from '../sample-rollout.ts';

function instance(name: string, state: InstanceRollout['state'], cause?: InstanceRollout['cause']): InstanceRollout {
	return {instance: `i-${name}`, state, ...(cause && {cause})};
}

type Look = {
	readonly instances: readonly InstanceRollout[];
	/** How many tasks failed, by the name of the instance. */
	readonly failed?: Readonly<Record<string, number>>;
	readonly isStuck?: true;
	readonly isReplacing?: true;
	readonly seconds?: number;
};

function isJudgedFailing({instances, failed: counts = {}, isStuck, isReplacing, seconds = 0}: Look): boolean {
	const all = failures(
		Object.entries(counts).flatMap(([name, count]) =>
			Array.from({length: count}, (_, index) => failed(name, 10 + index)),
		),
	);
	return isFailing({
		instances,
		all,
		failures: new Map(
			instances.map(one => [
				one.instance,
				all.filter(failure => failure.instance === instanceArn(one.instance.replace('i-', ''))),
			]),
		),
		isStuck: isStuck === true,
		isReplacing,
		seconds,
	});
}

const [a, b, c] = [instance('a', 'waiting'), instance('b', 'waiting'), instance('c', 'waiting')];
const port = {kind: 'port-taken', detail: ''} as const;
const held = {...port, heldBy: 'web:7'} as const;
const away = {kind: 'agent-disconnected', detail: ''} as const;
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const eight = names.map(name => instance(name, 'waiting'));

const cases: ReadonlyArray<readonly [what: string, look: Look, isFailing: boolean]> = [
	['one attempt each is no pattern', {instances: [a, b, c], failed: {a: 1, b: 1, c: 1}}, false],
	['three attempts, two of them on one instance', {instances: [a, b], failed: {a: 2, b: 1}}, true],
	['two attempts are too few', {instances: [a, b], failed: {a: 2}}, false],
	['of eight instances three attempts are too few', {instances: eight, failed: {a: 2, b: 1}}, false],
	['of eight instances half is enough', {instances: eight, failed: {a: 2, b: 1, c: 1}}, true],
	['something runs', {instances: [a, b, instance('c', 'running')], failed: {a: 2, b: 1}}, false],
	['what runs drains and does not count', {instances: [a, b, instance('c', 'draining')], failed: {a: 2, b: 1}}, true],
	[
		'the only instance that does not run it failed three times',
		{instances: [a, instance('b', 'running')], failed: {a: 3}},
		true,
	],
	['it failed twice there', {instances: [a, instance('b', 'running')], failed: {a: 2}}, false],
	['no room for a minute', {instances: [instance('a', 'waiting', port)], seconds: 60}, true],
	['no room for less', {instances: [instance('a', 'waiting', port)], seconds: 59}, false],
	[
		'a port that the deleted service still holds for three minutes',
		{instances: [instance('a', 'waiting', port)], isReplacing: true, seconds: 180},
		false,
	],
	[
		"a port that nobody frees in the deleted service's place",
		{instances: [instance('a', 'waiting', port)], isReplacing: true, seconds: 240},
		true,
	],
	[
		'a port that somebody else holds beside the deleted service',
		{instances: [instance('a', 'waiting', held)], isReplacing: true, seconds: 60},
		true,
	],
	['an agent that is away for five minutes', {instances: [instance('a', 'waiting', away)], seconds: 300}, true],
	['an agent that is away for less', {instances: [instance('a', 'waiting', away)], seconds: 299}, false],
	['waiting for no reason that is known', {instances: [a], seconds: 3600}, false],
	['it starts', {instances: [instance('a', 'starting', port)], seconds: 3600}, false],
	[
		'one stands still and another one starts',
		{instances: [instance('a', 'waiting', port), instance('b', 'starting')], seconds: 3600},
		false,
	],
	[
		'a deployment that is stuck for a minute',
		{instances: [instance('a', 'replacing')], isStuck: true, seconds: 60},
		true,
	],
	[
		'a deployment that is stuck for less',
		{instances: [instance('a', 'replacing')], isStuck: true, seconds: 59},
		false,
	],
	['applications that take long to stop', {instances: [instance('a', 'replacing')], seconds: 3600}, false],
	['all runs', {instances: [instance('a', 'running')], seconds: 3600}, false],
	['nothing is there', {instances: [], seconds: 3600}, false],
];

for (const [what, look, expected] of cases) {
	test(`a rollout ${expected ? 'is failing' : 'may still get there'}: ${what}`, () => {
		equal(isJudgedFailing(look), expected);
	});
}
