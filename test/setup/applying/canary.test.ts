import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {exitCode} from '../../../source/domain/ending/exit-code.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {clearKeys, clearWorld} from '../clear-world.ts';
import {runSetup, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {written} from './written.ts';

const canary = 'deadbeefcafe0123deadbeefcafe4567';

type Case = {readonly name: string; readonly world: string; readonly isKnown: boolean; readonly run: Run};

const demoArgs = (world: string) => [
	...(worlds[world]?.demo.clusters.flatMap(cluster => ['--cluster', cluster]) ?? []),
	'--linux',
	'linux',
	'--replace-instances',
	'--yes',
];

const cases: readonly Case[] = [
	...Object.keys(worlds)
		.filter(world => world !== 'huge')
		.map((world): Case => ({name: `in the world ${world}`, world, isKnown: true, run: {args: demoArgs(world)}})),
	...['plain', 'ssm', 'secrets-manager'].map((store): Case => ({
		name: `stored in ${store}`,
		world: 'shop',
		isKnown: true,
		run: {args: [...demoArgs('shop'), '--store-key', store]},
	})),
	{name: 'refused by every site', world: 'shop', isKnown: false, run: {args: demoArgs('shop')}},
	{
		name: 'with something behind it',
		world: 'shop',
		isKnown: true,
		run: {args: demoArgs('shop'), key: `${canary} ${canary}`},
	},
];

for (const {name, world, isKnown, run} of cases) {
	test(`the key is in nothing that is written: ${name}`, async t => {
		const simulator = await simulated(world, t);
		if (isKnown) {
			simulator.account.datadogKeys.set('datadoghq.com', new Set([canary]));
		}

		const {events, outcome} = await runSetup(simulator, {key: canary, ...run});
		const text = await written(events);
		deepEqual([text.indexOf(canary), text.indexOf(canary.slice(0, 16)), exitCode(outcome) >= 0], [-1, -1, true]);
	});
}

const adopting = ['--cluster', 'plain-1', '--existing', 'adopt', '--yes'];

/** An adopted definition with three secrets in clear, one of them the key. */
const inClear: ReadonlyArray<readonly [name: string, args: readonly string[], world?: World]> = [
	['that is adopted as it is', []],
	['whose next revision keeps them', ['--env', 'prod']],
	['whose rollout fails', ['--agent-version', '7.999.0']],
	['whose key moves into a secret', ['--store-key', 'secrets-manager']],
	['whose key moves into a parameter', ['--store-key', 'ssm', '--features', 'default']],
	['that is only planned', ['--store-key', 'secrets-manager', '--dry-run']],
	['of Agent 5', ['--store-key', 'ssm'], clearWorld({image: 'datadog/docker-dd-agent', variable: 'API_KEY'})],
];

for (const [name, args, world = clearWorld()] of inClear) {
	test(`no secret in clear of a definition ${name} is in anything that is written`, async t => {
		const {events, outcome, questions} = await runSetup(await simulated(world, t), {
			key: '',
			args: [...adopting, ...args],
		});
		const text = `${await written(events)}${JSON.stringify(questions)}`;
		deepEqual(
			Object.values(clearKeys).flatMap(secret => [text.indexOf(secret), text.indexOf(secret.slice(0, 16))]),
			[-1, -1, -1, -1, -1, -1],
		);
		equal(['done', 'nothing-to-do', 'rolled-back', 'planned'].includes(outcome.kind), true);
	});
}
