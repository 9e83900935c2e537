import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {CheckResult} from '../../../../source/domain/choices/problem/check-result.ts';
import type {ClusterOutcome, Outcome} from '../../../../source/domain/ending/outcome.ts';
import {outcome} from '../../../../source/text/en/run/outcome.ts';
import {plain} from '../../../../source/text/letters/plain.ts';

function ended(service: string, fields: Partial<ClusterOutcome> = {}): ClusterOutcome {
	const {cluster = 'shop', region = 'us-east-1'} = fields;
	const target = `arn:aws:ecs:${region}:123456789012:service/${cluster}/${service}`;
	return {target, cluster, region, service, kind: 'removed', running: 2, eligible: 2, ...fields};
}

const cases: ReadonlyArray<readonly [string, readonly ClusterOutcome[], readonly string[]]> = [
	['a cluster alone is named alone', [ended('agent')], ['shop: ']],
	[
		'a cluster with two services names them',
		[ended('agent'), ended('agent-windows'), ended('agent', {cluster: 'batch'})],
		['shop, agent: ', 'shop, agent-windows: ', 'batch: '],
	],
	[
		'a name of two regions is told by its region',
		[ended('agent'), ended('dd', {region: 'eu-west-1', kind: 'left-alone'})],
		['shop in us-east-1: ', 'shop in eu-west-1: '],
	],
	[
		'a name of two regions, one of which has two services',
		[ended('agent'), ended('agent', {region: 'eu-west-1'}), ended('dd', {region: 'eu-west-1', kind: 'left-alone'})],
		['shop in us-east-1: ', 'shop in eu-west-1, agent: ', 'shop in eu-west-1, dd: '],
	],
];

for (const [name, clusters, expected] of cases) {
	test(name, () => {
		const lines = outcome({kind: 'rolled-back', problem: {code: 'stopped'}, clusters}).slice(1);
		deepEqual(
			lines.map(line => plain(line).replace(/: .*$/v, ': ')),
			expected,
		);
	});
}

const left = ended('dd', {kind: 'left-alone', why: 'foreign-agent', owner: {kind: 'terraform'}});

test('what was left alone is said with its reason, and never called as planned', () => {
	const said = (of: Outcome) => outcome(of).map(line => plain(line));
	const because = "shop: left alone, because dd is an Agent that this tool didn't install, owned by Terraform";
	const unchanged = ended('agent', {kind: 'unchanged', cluster: 'batch'});
	deepEqual(
		[
			said({kind: 'nothing-to-do', clusters: [unchanged]}),
			said({kind: 'nothing-to-do', clusters: [left]}),
			said({kind: 'nothing-to-do', clusters: [unchanged, left]}),
			said({kind: 'planned', changes: 0, detailed: false, clusters: []}),
			said({kind: 'planned', changes: 0, detailed: false, clusters: [left]}),
			said({kind: 'planned', changes: 2, detailed: false, clusters: [left]}),
			said({kind: 'done', clusters: []}),
			said({kind: 'done', clusters: [left]}),
		],
		[
			[
				'Nothing to do: everything is as planned already.',
				'batch: unchanged, the Datadog Agent runs on 2 of 2 instances',
			],
			['Nothing to do beside what is left alone.', because],
			[
				'Nothing to do beside what is left alone.',
				'batch: unchanged, the Datadog Agent runs on 2 of 2 instances',
				because,
			],
			['Nothing to do: everything is as planned already.'],
			['Nothing to do beside what is left alone.', because],
			['Planned 2 changes. Nothing has been changed: this was a dry run.', because],
			['Done.'],
			[because],
		],
	);
});

test('what the doctor found ends with how many checks said what, and names those that want attention', () => {
	const check = (id: CheckResult['id'], verdict: CheckResult['verdict']) =>
		({id, verdict, finding: 'ok', subject: 'shop', facts: {}, fixes: []}) as const;
	const found = [
		check('quotas', 'pass'),
		check('clock-skew', 'pass'),
		check('imds', 'warn'),
		check('host-ports', 'fail'),
	];
	deepEqual(
		[found, found.slice(0, 3), found.slice(0, 2)].map(checks =>
			outcome({kind: 'examined', checks, clusters: []}).map(line => plain(line)),
		),
		[
			['1 failed: Host ports free, 1 warning: Instance metadata, 2 passed'],
			['1 warning: Instance metadata, 2 passed'],
			['2 passed'],
		],
	);
});

const fleet = (count: number, fields: Partial<ClusterOutcome>) =>
	Array.from({length: count}, (nothing, index) =>
		ended('agent', {cluster: `${fields.kind ?? ''}-${index}`, kind: 'installed', ...fields}),
	);

const said = (of: Outcome) => outcome(of).map(line => plain(line));

test('of many clusters those that failed come first, and those that ended well and alike are one line', () => {
	const clusters = [...fleet(29, {kind: 'installed'}), ...fleet(1, {kind: 'failed', running: 0})];
	deepEqual(said({kind: 'partial', problems: [{code: 'stopped'}], clusters}), [
		'Of 30 clusters 1 failed. Running the same command again continues with it.',
		'failed-0: failed, the new Agent runs on 0 of 2 instances',
		'29 clusters in us-east-1: the Datadog Agent runs on 58 of 58 instances',
	]);
});

test('clusters that were not begun, and those that still go on, are counted as what is left', () => {
	const clusters = [
		...fleet(1, {kind: 'installed'}),
		...fleet(27, {kind: 'not-started'}),
		...fleet(2, {kind: 'rolled-back'}),
		...fleet(1, {kind: 'going-on', running: 1}),
	];
	deepEqual(said({kind: 'partial', problems: [{code: 'stopped'}], clusters}), [
		"Of 31 clusters 2 failed, 1 still goes on and 27 weren't begun. " +
			'Running the same command again continues with them.',
		'rolled-back-0: rolled back to what ran before',
		'rolled-back-1: rolled back to what ran before',
		'going-on-0: still going on, the Agent runs on 1 of 2 instances so far',
		'installed-0: the Datadog Agent runs on 2 of 2 instances',
		'27 clusters in us-east-1: not started',
	]);
});
