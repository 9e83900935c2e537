import {equal, match} from 'node:assert/strict';
import {test} from 'node:test';
import type {InstanceState, Rollout} from '../../../../../source/domain/choices/problem/rollout.ts';
import type {SetupEvent} from '../../../../../source/domain/ending/event.ts';
import {sampleInstance, samplePlan, sampleRun, sampleTarget} from '../../../../domain/sample.ts';
import {scripted, signedIn} from '../../../../support/fixtures/processes.ts';
import {rollout} from '../../../../support/fixtures/runs.ts';
import {openScreen} from '../../../../support/screen.ts';

const names = ['data', 'edge', 'mine', 'shop', 'web'];
const planned: SetupEvent = {
	type: 'planned',
	plan: samplePlan({
		targets: names.map(cluster => ({
			...sampleTarget('datadog-agent', {clusterArn: `arn:${cluster}`, cluster, instances: [sampleInstance('a')]}),
			id: rollout({}, {cluster}).target,
			forecast: {instances: [], eligible: 120, runsOn: 120},
		})),
	}),
	dryRun: false,
	again: sampleRun,
};

type States = Readonly<Partial<Record<InstanceState, number>>>;

function told(cluster: string, states: States, verdict: Rollout['verdict'] = 'going-on'): SetupEvent {
	return {type: 'rollout', rollout: rollout(states, {cluster, verdict}), seconds: 20};
}

async function shown(events: readonly SetupEvent[], size: {readonly columns: number; readonly rows: number}) {
	const {start} = scripted({before: [...signedIn, planned, ...events], isOpen: true});
	const screen = await openScreen(start, size);
	const text = screen.screen();
	screen.close();
	return text.slice(text.indexOf('── '));
}

const events = [
	told('web', {running: 100, starting: 20}),
	told('shop', {running: 90, starting: 28, failed: 2}, 'failing'),
	told('data', {running: 120}, 'succeeded'),
];

test('the worst cluster stands first, with its instances as a grid below', async () => {
	equal(
		await shown(events, {columns: 80, rows: 24}),
		`── Roll out ─ acme-prod · prod-admin · us-east-1 ──────────────────────────────
· 1 of 5 clusters done, 1 under way, 1 failed                                0s

  shop         us-east-1   failed        runs on 90 of 120 instances
  web          us-east-1   rolling out   runs on 100 of 120 instances
  2 clusters   us-east-1   waiting       runs on 0 of 240 instances
  1 cluster    us-east-1   done          runs on 120 of 120 instances

Roll out datadog-agent on shop
  ✖✖□□□□□□□□□□□□□□□□□□□□□□□□□□□□■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■
  ■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■
  90 running, 28 starting, 2 failed of 120
  ✖ failed  □ starting  ■ running

  i-020000  10.0.2.0  failed
  i-020001  10.0.2.1  failed
  i-010000  10.0.1.0  starting
  i-010001  10.0.1.1  starting
  … 26 more

ctrl+c stop watching`,
	);
});

test('it fits small and large windows, with the hint at its end', async () => {
	for (const size of [
		{columns: 60, rows: 20},
		{columns: 120, rows: 40},
	]) {
		const lines = (await shown(events, size)).split('\n');
		equal(
			lines.length < size.rows && lines.every(line => line.length < size.columns),
			true,
			`${size.columns}x${size.rows}`,
		);
		match(lines.join('\n'), /shop +(?:us-east-1 +)?failed[\s\S]+ctrl\+c stop watching$/v);
	}
});

test('where nothing failed the one that is shown from near stays the same while it lasts', async () => {
	const going = (running: number) => [
		told('web', {running, starting: 120 - running}),
		told('edge', {running: 60, starting: 60}),
	];
	for (const running of [30, 90]) {
		match(await shown(going(running), {columns: 80, rows: 24}), /^Roll out datadog-agent on edge$/mv);
	}
});
