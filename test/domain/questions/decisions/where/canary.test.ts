import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../../../source/domain/account/cluster.ts';
import {nothingObserved} from '../../../../../source/domain/account/observed.ts';
import type {Situation} from '../../../../../source/domain/choices/situation.ts';
import {canary} from '../../../../../source/domain/questions/decisions/where/canary.ts';
import {sampleCluster, sampleInstance} from '../../../sample.ts';
import {entered, situation} from '../../asking.ts';

function cluster(name: string, size: number, fields: Partial<Cluster> = {}): Cluster {
	return sampleCluster({
		arn: `arn:aws:ecs:us-east-1:123456789012:cluster/${name}`,
		name,
		instances: Array.from({length: size}, (_, index) => sampleInstance(`${name}-${index}`)),
		...fields,
	});
}

function asked(clusters: readonly Cluster[], fields: Partial<Situation> = {}) {
	return situation({
		observed: {...nothingObserved, clusters},
		choices: {clusters: clusters.map(({arn}) => arn)},
		...fields,
	});
}

/** The rows by their clusters, with why one goes first. */
function rows(clusters: readonly Cluster[]): ReadonlyArray<readonly unknown[]> {
	const {input} = canary.ask(asked(clusters));
	const options = input.kind === 'one' ? input.options : [];
	return options.map(({id, subject}) =>
		subject.kind === 'canary' ? [subject.cluster, subject.firstAs, id === 'smallest'] : [subject.kind],
	);
}

test('it is asked where several clusters have instances, a rollout is watched, and none was named', () => {
	const two = [cluster('a', 1), cluster('b', 2)];
	const {said} = situation();
	deepEqual(
		[
			asked(two),
			asked(two.slice(1)),
			asked([cluster('a', 0), cluster('b', 2)]),
			asked(two, {said: {...said, answers: {...said.answers, 'no-wait': true}}}),
			asked(two, {given: {entries: {}, choices: {}, approve: false, release: {canary: 'b'}}}),
			asked(two, {intent: 'removal'}),
		].map(one => canary.wanted(one)),
		[true, false, false, false, false, false],
	);
});

test('where no Agent is, the smallest with instances is offered first, and of equal ones the first by name', () => {
	deepEqual(rows([cluster('large', 9), cluster('none', 0), cluster('b', 2), cluster('a', 2)]), [
		['a', 'smallest', true],
		['no-canary'],
		['b', undefined, false],
		['large', undefined, false],
	]);
});

test('what is entered is a cluster by its name or ARN, one of the two words, or refused', () => {
	const clusters = [cluster('a', 1), cluster('b', 2)];
	const {input} = canary.ask(asked(clusters));
	deepEqual(
		['smallest', 'none', 'b', clusters[1]?.arn ?? '', 'c'].map(id => {
			const checked = entered(input, id);
			return checked?.kind === 'ok' ? checked.value : checked?.problem.code;
		}),
		['smallest', 'none', clusters[1]?.arn, clusters[1]?.arn, 'unknown-cluster'],
	);
});
