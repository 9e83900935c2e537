import test from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {PassThrough} from 'node:stream';
import {exitCode} from '../../../source/domain/ending/outcome.ts';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {json} from '../../../source/front/json.ts';
import {wireEvent} from '../../../source/front/json/wire-event.ts';
import {lines} from '../../../source/front/lines/lines.ts';
import {openJournal} from '../../../source/journal.ts';
import type {Front} from '../../../source/setup/ports.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {awsCli} from '../../../source/export/aws-cli/aws-cli.ts';
import {en} from '../../../source/text/en.ts';
import {createInterrupt} from '../../../source/program/interrupt.ts';
import {runSetup, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const canary = 'deadbeefcafe0123deadbeefcafe4567';

/** All that leaves the program for one run: both fronts, the journal, the files of the plan. */
async function written(events: readonly SetupEvent[]): Promise<string> {
	const folder = mkdtempSync(path.join(tmpdir(), 'canary-'));
	const parts: string[] = [];
	const write = (text: string) => {
		parts.push(text);
	};

	const fronts: readonly Front[] = [
		json({words: en, write, now: () => 0}),
		lines({
			words: en,
			write,
			now: () => 0,
			stdin: new PassThrough(),
			stdout: new PassThrough(),
			asking: 'nothing',
			hasColour: true,
			isAscii: false,
			every: () => () => undefined,
		}),
	];
	for (const front of fronts) {
		const journal = openJournal(
			path.join(folder, 'journal'),
			async event => `${JSON.stringify(wireEvent(event, en))}\n`,
		);
		await front(() => journal.pass(replayed(events)), createInterrupt());
	}

	const plans = events.flatMap(event => (event.type === 'planned' ? [event.plan] : []));
	parts.push(
		readFileSync(path.join(folder, 'journal'), 'utf8'),
		JSON.stringify(events),
		...plans.flatMap(plan => awsCli(plan, en.script).map(({text}) => text)),
	);
	rmSync(folder, {recursive: true});
	return parts.join('\n');
}

async function* replayed(events: readonly SetupEvent[]): AsyncGenerator<SetupEvent> {
	yield* events;
}

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
