import {deepEqual, doesNotMatch, equal, match, ok} from 'node:assert/strict';
import {test} from 'node:test';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import {createSummary} from '../../../../source/front/actions/summary/summary.ts';
import {en} from '../../../../source/text/en.ts';
import {sampleRun as again} from '../../../domain/sample.ts';
import {agentOf, clusterOf, estate} from '../../../support/fixtures/estates.ts';
import {fleetRun} from '../../../support/fixtures/fleet-events.ts';
import {plannedFleet, smallFleet} from '../../../support/fixtures/fleets.ts';
import {installPlan} from '../../../support/fixtures/plan.ts';
import {recordings} from '../../../support/fixtures/recordings.ts';
import {golden} from '../../../support/golden.ts';

function summarised(events: readonly SetupEvent[]): string {
	const summary = createSummary(en);
	return events.map(event => summary(event)).join('');
}

function checkedIn(name: string) {
	return (recordings()[name] ?? []).flatMap(event => (event.type === 'checked' ? [event] : []));
}

test('what runs where is a table, a row an Agent, and what wants attention is folded below it', () => {
	const text = summarised([{type: 'estate', estate, again}]);
	equal(text, golden('front/actions/estate.md', text));
});

test('coverage, health and what was changed by hand have columns of their own', () => {
	const line = {
		mark: '~',
		noun: 'memory',
		path: 'datadog-agent/memory',
		depth: 0,
		before: '512',
		after: '256',
		risk: false,
	} as const;
	const agent = agentOf('datadog-agent', {
		platforms: ['linux', 'windows'],
		version: '7.60.1',
		tag: '7.60.1',
		running: 9,
		drift: [{line, isKept: true}],
	});
	const clusters = [clusterOf('shop-prod', {agents: [agent]}), clusterOf('web', {agents: []})];
	const text = summarised([{type: 'estate', estate: {...estate, clusters, unread: []}, again}]);
	deepEqual(
		text
			.split('\n')
			.filter(row => row.startsWith('|'))
			.map(row =>
				row
					.slice(2, -2)
					.split(' | ')
					.map(cell => cell.trim()),
			),
		[
			['Cluster', 'Platform', 'Agent', 'Version', 'Runs on', 'State', 'Changed', 'Owner'],
			Array.from({length: 8}, () => '---'),
			[
				'`shop-prod`',
				'Linux, Windows',
				'datadog-agent',
				'7.60.1',
				'9 of 12',
				'healthy',
				'1 difference',
				'this tool',
			],
			['`web`', 'Linux', '', '', '0 of 12', 'no Agent', '', ''],
		],
	);
});

const forged = 'x|`y`<img src=z> [a](https://a.b) @octocat #12 \u{1B}[31m\n## forged';

test('what a cluster, a service or an image is called makes no markup, mention or row', () => {
	const agents = [agentOf(forged, {version: forged, health: 'failing', image: forged})];
	const clusters = [clusterOf(forged, {agents, region: forged, unread: []})];
	const text = summarised([{type: 'estate', estate: {...estate, clusters, unread: []}, again}]);
	const rows = text.split('\n').filter(row => row.startsWith('|'));
	equal(rows.length, 3);
	// Bars that end no cell are escaped, in code too.
	equal(rows[2]?.match(/(?<!\\)\|/gv)?.length, rows[0]?.match(/\|/gv)?.length);
	// The first cell is code; the others are text, and what folds is HTML.
	const cells = rows[2]?.split(/(?<!\\)\|/v).slice(2) ?? [];
	doesNotMatch(cells.join(' '), /(?<!\\)<img|@octocat|#12/v);
	doesNotMatch(/<summary>.*<\/summary>/v.exec(text)?.[0] ?? '', /<img|@octocat|#12/v);
	doesNotMatch(text, /^## forged/mv);
	equal(text.includes('\u{1B}'), false);
});

test('of a thousand clusters fifty have rows, and the others are counted', () => {
	const clusters = Array.from({length: 1000}, (_, index) =>
		clusterOf(`team-${index}`, {agents: [agentOf('datadog-agent', {health: 'failing'})]}),
	);
	const text = summarised([{type: 'estate', estate: {...estate, clusters, unread: []}, again}]);
	match(text, /950 more rows in the log\./v);
	ok(text.length < 30_000, String(text.length));
});

test('what doctor checked is told once, with what helps, and what passed in a line each', () => {
	const checked = checkedIn('port-taken.json');
	const started = {type: 'started', command: 'doctor', version: '0.1.0', checks: 'all'} as const;
	const outcome = {kind: 'examined', checks: checked.map(({check}) => check), clusters: []} as const;
	const finished = {type: 'finished', outcome, seconds: 8} as const;
	const text = summarised([started, ...checked, finished]);
	equal(text, golden('front/actions/doctor.md', text));
	// A command that plans tells them with its plan.
	doesNotMatch(summarised([{...started, checks: 'notable'}, ...checked, finished]), /What was checked/v);
});

test('each account has its own', () => {
	const one = {account: '111122223333', alias: 'one'};
	const other = {account: '444455556666', alias: 'other'};
	const checked = checkedIn('port-taken.json')
		.slice(0, 1)
		.map(event => ({...event, of: one}));
	const started = {type: 'started', command: 'doctor', version: '0.1.0', checks: 'all'} as const;
	const text = summarised([
		started,
		...checked,
		{type: 'estate', estate: {...estate, clusters: [], unread: []}, again, of: other},
		{type: 'account-finished', outcome: {kind: 'examined', checks: [], clusters: []}, seconds: 1, of: one},
	]);
	deepEqual(text.match(/^## .*$/gmv), [
		'## What runs where in other',
		'## What was checked in one',
		'## How it ended in one',
	]);
});

test('a fleet is a table of accounts that are alike, of its plan and of how it ended', () => {
	const text = summarised([
		{
			type: 'planned',
			plan: {...installPlan, changes: [], checks: [], targets: []},
			fleet: plannedFleet,
			dryRun: false,
			again: fleetRun,
		},
		{type: 'fleet', fleet: smallFleet, again: fleetRun},
		{
			type: 'finished',
			outcome: {kind: 'partial', problems: [], clusters: [], fleet: smallFleet.counts},
			seconds: 70,
		},
	]);
	equal(text, golden('front/actions/fleet.md', text));
});
