import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {ClusterOutcome, Outcome} from '../../../source/domain/ending/outcome.ts';
import {plain} from '../../../source/text/letters/plain.ts';
import {outcome} from '../../../source/text/en/run/outcome.ts';

const cluster: ClusterOutcome = {
	target: 't',
	cluster: 'shop',
	region: 'us-east-1',
	kind: 'installed',
	running: 0,
	eligible: 12,
};

const none = {gaps: 0, drifted: 0, unread: 0};

const cases: ReadonlyArray<readonly [what: string, of: Outcome, lines: readonly string[]]> = [
	[
		'nobody watches what was installed',
		{kind: 'done', clusters: [{...cluster, isUnwatched: true}]},
		['shop: ECS is placing the Datadog Agent on 12 instances'],
	],
	[
		'nobody watches what was updated',
		{kind: 'done', clusters: [{...cluster, kind: 'updated', eligible: 1, isUnwatched: true}]},
		['shop: ECS is placing the updated Datadog Agent on 1 instance'],
	],
	[
		'nobody looked at what is as it was',
		{kind: 'nothing-to-do', clusters: [{...cluster, kind: 'unchanged', isUnwatched: true}]},
		[
			'Nothing to do: everything is as planned already.',
			'shop: unchanged, and nobody looked whether the Datadog Agent runs on its 12 instances',
		],
	],
	[
		'watching was stopped when all was made',
		{kind: 'stopped', changed: true, isAllMade: true, clusters: []},
		[
			'Stopped watching. All changes are made, and ECS continues without this tool. Running the same command ' +
				'again watches it.',
		],
	],
	[
		'watching was stopped where nothing had to be made',
		{kind: 'stopped', changed: false, isAllMade: true, clusters: []},
		[
			'Stopped watching. Nothing had to be changed, and ECS continues without this tool. Running the same ' +
				'command ' +
				'again watches it.',
		],
	],
	[
		'several accounts were looked at, whose tables stand above',
		{
			kind: 'surveyed',
			findings: none,
			agents: 0,
			isCheck: false,
			clusters: [],
			accounts: [
				{of: {profile: 'web'}, kind: 'surveyed'},
				{of: {profile: 'data'}, kind: 'surveyed'},
				{of: {profile: 'bank'}, kind: 'left'},
			],
		},
		['2 accounts looked at. No Agent was found.', 'bank: left'],
	],
	[
		'some changes were made',
		{kind: 'stopped', changed: true, clusters: []},
		['Stopped, with some changes made. Running the same command again continues.'],
	],
];

for (const [what, of, lines] of cases) {
	test(`how a run ends: ${what}`, () => {
		deepEqual(
			outcome(of).map(line => plain(line)),
			lines,
		);
	});
}
