import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import type {Ports} from '../../../source/setup/ports.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {inBoth} from '../accounts/members.ts';

const inDemo = (ports: Ports): Ports => ({...ports, run: {...ports.run, demo: 'shop'}});

test('an uninstall that finds nothing of ours says so, and does in a dry run', async t => {
	const simulator = await simulated('shop', t);
	const args = ['uninstall', '--cluster', 'shop-prod', '--yes'];
	const {outcome} = await runSetup(simulator, {args});
	const {outcome: dry} = await runSetup(simulator, {args: [...args, '--dry-run']});
	const {outcome: install} = await runSetup(simulator, {args: ['--cluster', 'shop-prod', '--dry-run']});
	deepEqual(
		[outcome, dry].map(one => [one.kind, 'isRemoval' in one, 'isDemo' in one]),
		[
			['nothing-to-do', true, false],
			['planned', true, false],
		],
	);
	deepEqual([install.kind, 'isRemoval' in install], ['planned', false]);
});

test('how a demo ended says that it was one, also where a problem ended it', async t => {
	const simulator = await simulated('shop', t);
	for (const [cluster, kind] of [
		['shop-prod', 'planned'],
		['nowhere', 'failed'],
	] as const) {
		const {outcome} = await runSetup(simulator, {args: ['--cluster', cluster, '--dry-run'], ports: inDemo});
		deepEqual([outcome.kind, outcome.isDemo], [kind, true]);
	}
});

test('so does each of its accounts, and an uninstall with nothing to remove in any of them', async t => {
	const simulator = await simulated('accounts', t);
	const {outcome, events} = await runSetup(simulator, {
		args: ['uninstall', ...inBoth('--yes').slice(1)],
		ports: inDemo,
		looks: 'few',
	});
	deepEqual(
		[...events.flatMap(event => (event.type === 'account-finished' ? [event.outcome] : [])), outcome].map(one => [
			one.kind,
			'isRemoval' in one,
			one.isDemo,
		]),
		Array.from({length: 3}, () => ['nothing-to-do', true, true]),
	);
});
