import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {EnvironmentVariable} from '../../../../source/domain/account/task-definition.ts';
import {keyReference} from '../../../../source/domain/kit/reference.ts';
import {closedValues, valueThere} from '../../../../source/domain/plan/planners/closed-values.ts';
import {sampleCluster, sampleRegistered} from '../../sample.ts';

const key = 'deadbeefcafe0123deadbeefcafe4567';
const of = (...environment: readonly EnvironmentVariable[]) => ({
	family: 'f',
	containerDefinitions: [{name: 'a', image: 'datadog/agent:7', environment}],
});
const there = sampleRegistered(
	of(
		{name: 'DD_API_KEY', value: key},
		{name: 'TOKEN', value: 'old'},
		{name: 'TOKEN', value: 'last'},
		{name: 'DD_ENV', value: 'prod'},
	),
);
const reference = (name: string) => ({$ref: 'there', document: there.arn, place: 'a', name}) as const;

function values(definition: ReturnType<typeof of>, inHand?: string) {
	return closedValues(definition, there, inHand).containerDefinitions.flatMap(({environment = []}) =>
		environment.map(({name, value}) => [name, value]),
	);
}

test('what is secret and stays as it was read is a reference, what is new or open stands as it is', () => {
	deepEqual(
		values(
			of(
				{name: 'DD_API_KEY', value: key},
				{name: 'TOKEN', value: 'last'},
				{name: 'PASSWORD', value: 'new'},
				{name: 'DD_ENV', value: 'prod'},
			),
		),
		[
			['DD_API_KEY', reference('DD_API_KEY')],
			['TOKEN', reference('TOKEN')],
			['PASSWORD', 'new'],
			['DD_ENV', 'prod'],
		],
	);
});

test('the key in hand is that, wherever it stands', () => {
	deepEqual(values(of({name: 'DD_API_KEY', value: key}, {name: 'ANY', value: key}), key), [
		['DD_API_KEY', keyReference],
		['ANY', keyReference],
	]);
});

test('a reference leads to the value that Docker would take, in the revision that was read', () => {
	const cluster = sampleCluster({taskDefinitions: {[there.arn]: there}});
	const family = sampleCluster({families: {f: there}});
	equal(valueThere({clusters: [cluster]}, reference('TOKEN')), 'last');
	equal(valueThere({clusters: [sampleCluster(), family]}, reference('DD_API_KEY')), key);
	equal(valueThere({clusters: [sampleCluster()]}, reference('DD_API_KEY')), undefined);
});
