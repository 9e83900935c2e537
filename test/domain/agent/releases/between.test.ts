import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {compareVersions} from 'compare-versions';
import {between, newestOf} from '../../../../source/domain/agent/releases/between.ts';
import {newestKnown, releaseNotes} from '../../../../source/domain/agent/releases/known-releases.ts';
import type {FeatureId} from '../../../../source/domain/choices/feature-id.ts';

type Case = readonly [
	from: string | undefined,
	to: string,
	features: readonly FeatureId[],
	expected: readonly string[],
];

const cases: readonly Case[] = [
	['7.62.1', '7.62.1', ['logs'], []],
	['7.62.1', '7.64.0', ['core'], ['instance-id-hostname arrives']],
	['7.64.0', '7.62.1', ['core'], ['instance-id-hostname leaves']],
	['7.52.0', '7.85.4', ['core'], ['instance-id-hostname arrives']],
	['7.81.0', '7.84.0', ['logs'], ['multi-line-logs arrives', 'log-senders arrives']],
	['7.81.0', '7.84.0', ['apm'], []],
	// A fault that was mended in between harms nobody who passes it.
	['7.56.2', '7.57.1', ['core'], []],
	['7.56.2', '7.57.0', ['core'], ['memory-and-start arrives']],
	['7.57.0', '7.57.1', ['core'], ['memory-and-start leaves']],
	['7.57.0-jmx', '7.57.0', ['core'], ['memory-and-start stays']],
	// What runs is not known: what the target has of faults is all there is to say.
	['7', '7.82.0', ['logs'], ['gpu-kernel-panic arrives']],
	[undefined, '7.85.4', ['logs'], []],
	['7.81.0', '7', ['logs'], ['multi-line-logs arrives', 'log-senders arrives']],
	['7.81.0', 'latest-jmx', ['logs'], ['multi-line-logs arrives', 'log-senders arrives']],
	['7.81.0', 'nightly', ['logs'], []],
];

for (const [from, to, features, expected] of cases) {
	test(`from ${from ?? 'an unknown one'} to ${to} with ${features.join(', ')}`, () => {
		deepEqual(
			between({from, to}, {features, hasProxy: false}).map(({note, effect}) => `${note.id} ${effect}`),
			expected,
		);
	});
}

test('what is about a proxy is for those who send through one', () => {
	const ids = (hasProxy: boolean) =>
		between({from: '7.42.0', to: '7.43.0'}, {features: ['core'], hasProxy}).map(({note}) => note.id);
	deepEqual(ids(true), ['key-in-header']);
	deepEqual(ids(false), []);
});

test('a tag that moves is the newest known of its line', () => {
	deepEqual(
		['7', 'latest', '7-jmx', 'latest-fips', '6', '7.62', 'nightly'].map(tag => newestOf(tag) ?? 'unknown'),
		['7.85.4', '7.85.4', '7.85.4', '7.85.4', 'unknown', 'unknown', 'unknown'],
	);
});

test('the table is in the order of the versions, and knows none that is newer than the newest', () => {
	const versions = releaseNotes.map(({since}) => since);
	deepEqual(versions.toReversed(), versions.toSorted(compareVersions).toReversed());
	equal(
		versions.every(version => compareVersions(version, newestKnown.version) < 0),
		true,
	);
	equal(
		releaseNotes.every(({since, until}) => until === undefined || compareVersions(since, until) < 0),
		true,
	);
});
