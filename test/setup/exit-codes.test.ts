import test from 'node:test';
import {equal} from 'node:assert/strict';
import {runSetup, type Run} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';

type Case = {
	readonly name: string;
	readonly code: number;
	readonly world: string;
	readonly run: Run;
	readonly before?: Run;
};

const shop = ['--cluster', 'shop-prod'];
const installed: Run = {args: [...shop, '--yes']};

/** Every code of the contract, from a run that ends with it. */
const cases: readonly Case[] = [
	{name: 'done', code: 0, world: 'shop', run: {args: [...shop, '--yes']}},
	{name: 'done without watching', code: 0, world: 'shop', run: {args: [...shop, '--yes', '--no-wait']}},
	{name: 'nothing to do', code: 0, world: 'shop', before: installed, run: installed},
	{name: 'a dry run', code: 0, world: 'shop', run: {args: [...shop, '--dry-run']}},
	{name: 'left by choice before approval', code: 0, world: 'shop', run: {args: shop, answers: {approval: ['leave']}}},
	{name: 'failed before anything changed', code: 1, world: 'empty', run: {args: ['--cluster', 'any', '--yes']}},
	{name: 'a key that no site knows', code: 1, world: 'shop', run: {args: [...shop, '--yes'], key: 'a'.repeat(32)}},
	{name: 'a page of a proxy instead of AWS', code: 1, world: 'html', run: {args: [...shop, '--yes']}},
	{
		name: 'a cluster of AWS Batch',
		code: 1,
		world: 'aws-batch',
		run: {args: ['--cluster', 'nightly_Batch_6d67ab71-4455-3613-b981-4c30a030fb90', '--yes']},
	},
	{name: 'Fargate only', code: 1, world: 'fargate', run: {args: ['--cluster', 'web', '--yes']}},
	{name: 'a doctor with warnings only', code: 0, world: 'shop', run: {args: ['doctor', ...shop]}},
	{name: 'a doctor with a failed check', code: 1, world: 'denied', run: {args: ['doctor', ...shop]}},
	{name: 'an unknown cluster', code: 2, world: 'shop', run: {args: ['--cluster', 'shop-prd', '--yes']}},
	{name: 'an answer missing where nobody can be asked', code: 2, world: 'shop', run: {args: ['--yes']}},
	{
		name: 'an impossible feature',
		code: 2,
		world: 'windows',
		run: {args: ['--cluster', 'batch', '--features', 'network', '--yes']},
	},
	{
		name: 'a dry run with changes, in detail',
		code: 3,
		world: 'shop',
		run: {args: [...shop, '--dry-run', '--detailed-exitcode']},
	},
	{
		name: 'a dry run without changes, in detail',
		code: 0,
		world: 'shop',
		before: installed,
		run: {args: [...shop, '--dry-run', '--detailed-exitcode']},
	},
	{
		name: 'a failed rollout that was rolled back',
		code: 4,
		world: 'shop',
		before: installed,
		run: {args: [...shop, '--yes', '--agent-version', '7.999.0']},
	},
	{
		name: 'a failed rollout that was left',
		code: 5,
		world: 'shop',
		before: installed,
		run: {args: [...shop, '--yes', '--no-rollback', '--agent-version', '7.999.0']},
	},
	{name: 'a failed first rollout', code: 5, world: 'bad-image', run: {args: [...shop, '--yes']}},
	{name: 'watched until the timeout', code: 6, world: 'shop', run: {args: [...shop, '--yes', '--timeout', '5s']}},
	{name: 'a session that has ended', code: 77, world: 'expired', run: {args: [...shop, '--yes']}},
	{name: 'a permission that is missing', code: 77, world: 'denied', run: {args: [...shop, '--yes']}},
	{
		name: 'interrupted before any change',
		code: 130,
		world: 'shop',
		run: {
			args: [...shop, '--yes'],
			onEvent(event, press) {
				if (event.type === 'observed') {
					press();
				}
			},
		},
	},
	{
		name: 'interrupted after a change',
		code: 5,
		world: 'shop',
		run: {
			args: [...shop, '--yes'],
			onEvent(event, press) {
				if (event.type === 'change-done') {
					press();
				}
			},
		},
	},
];

for (const {name, code, world, run, before} of cases) {
	test(`exit code ${code}: ${name}`, async t => {
		const simulator = await simulated(world, t);
		if (before) {
			await runSetup(simulator, {...before, id: 'before'});
		}

		const {exitCode} = await runSetup(simulator, run);
		equal(exitCode, code);
	});
}
