import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Silence} from '../../source/domain/rollout/arrival/arrival.ts';
import {en} from '../../source/text/en.ts';
import {plain} from '../../source/text/letters/plain.ts';
import {arrival} from '../support/fixtures/runs.ts';

const [target] = arrival.targets;

function said(...silences: readonly Silence[]): readonly string[] {
	const silent = silences.map((silence, index) => ({instance: `i-0${index}`, silence}));
	const targets = target ? [{...target, hosts: 12 - silent.length, silent, data: {}}] : [];
	const {title, details} = en.proof({kind: 'not-yet', ...arrival, hosts: 12 - silent.length, targets});
	return [title, ...details].map(line => plain(line));
}

const reasons: ReadonlyArray<readonly [Silence, string]> = [
	[{kind: 'not-running'}, 'no Agent runs there'],
	[
		{kind: 'wrong-site', site: 'us5.datadoghq.com'},
		'the Agent there sends to us5.datadoghq.com, and datadoghq.com was asked',
	],
	[{kind: 'other-key'}, 'the key of these Agents may be of another organization than the one that was asked'],
	[{kind: 'clock', ahead: 400}, 'its clock is 6m 40s ahead'],
	[{kind: 'clock', ahead: -900}, 'its clock is 15m behind'],
	[{kind: 'clock'}, 'its clock is probably wrong by so much that Datadog takes none of its data'],
	[
		{kind: 'no-egress'},
		"the Agent runs there and nothing arrives; it probably can't reach *.datadoghq.com on port 443",
	],
	[{kind: 'too-early'}, 'the Agent there started a moment ago; the first data takes some minutes'],
];

for (const [silence, reason] of reasons) {
	test(`why a host does not report: ${reason}`, () => {
		deepEqual(said(silence), [
			'Datadog receives data from 11 of 12 hosts, Agent 7.85.4',
			`i-00 doesn't report: ${reason}`,
		]);
	});
}

test('hosts with one reason are told together', () => {
	deepEqual(said({kind: 'not-running'}, {kind: 'not-running'}).slice(1), [
		"i-00 and i-01 don't report: no Agent runs there",
	]);
});

test('where nobody reports there is no version, and what can be asked for no data is told', () => {
	const targets = target
		? [
				{
					...target,
					hosts: 0,
					versions: [],
					unnamed: 2,
					data: {logs: {kind: 'unknown', why: 'not-permitted'}} as const,
				},
			]
		: [];
	const {title, details} = en.proof({kind: 'not-yet', ...arrival, hosts: 0, targets});
	deepEqual(
		[title, ...details].map(line => plain(line)),
		[
			'Datadog receives no data yet from 12 hosts',
			"2 more instances of shop-prod don't report; Datadog knows them by names that ECS doesn't have, so " +
				"which can't be told",
			"Whether logs arrive isn't known: the application key lacks the permission logs_read_data.",
		],
	);
});

test('what is not known names the page to look at', () => {
	const {title} = en.proof({kind: 'unknown', site: 'datadoghq.eu', why: 'stopped'});
	equal(
		plain(title),
		"datadoghq.eu wasn't asked to the end whether data arrives; see https://app.datadoghq.eu/infrastructure",
	);
});
