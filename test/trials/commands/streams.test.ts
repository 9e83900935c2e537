import {execFileSync} from 'node:child_process';
import {deepEqual, ok} from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {before, test, type TestContext} from 'node:test';
import type {JsonObject} from '../../../source/domain/kit/json.ts';
import {wireLines} from '../../../source/front/json/wire-lines.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {en} from '../../../source/text/en.ts';
import {schemaFaults} from '../../support/fixtures/event-schema.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {runBuilt} from '../given/run-built.ts';
import {across, streams} from './streams.ts';

const isWhole = process.env.TRIALS === 'all';
const root = path.join(import.meta.dirname, '../../..');
const environment = {DD_APP_KEY: 'c0ffee'.repeat(7).slice(0, 40)};
/** Its time stands still here, and what it throttles waits for it to go on. */
const waiting: ReadonlySet<string> = new Set(['throttled', 'huge']);
const few: ReadonlySet<string> = new Set(['installed', 'mixed', 'denied', 'secret-json', 'upgraded']);

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

async function linesOf(world: string, args: readonly string[], t: TestContext): Promise<readonly JsonObject[]> {
	const {events} = await runSetup(await simulated(world, t), {args, environment, looks: 'few'});
	return events
		.flatMap(event => [...wireLines(event, {words: en, now: 0})])
		.map(line => JSON.parse(line) as JsonObject);
}

const tried = Object.keys(worlds).filter(name => !waiting.has(name) && (isWhole || few.has(name)));

for (const world of tried) {
	for (const [command, args] of streams) {
		test(`${command} ${args[0]} in ${world} writes what the schema has`, async t => {
			const lines = await linesOf(world, [command, ...args], t);
			deepEqual([lines.flatMap(line => schemaFaults(line)), lines.at(-1)?.type], [[], 'finished']);
		});
	}
}

const several = ['install', 'status', 'doctor', 'upgrade', 'uninstall'] as const;

for (const command of several) {
	test(`${command} over several accounts writes what the schema has`, async t => {
		const isDry = command !== 'status' && command !== 'doctor';
		const args = [command, ...across, '--cluster', 'all', ...(isDry ? ['--dry-run'] : [])];
		const lines = await linesOf('accounts', args, t);
		deepEqual(
			lines.flatMap(line => schemaFaults(line)),
			[],
		);
		ok(lines.some(({account}) => account === '111122223333'));
	});
}

const built = streams.filter(([, args]) => isWhole && !args.includes('--yes'));
const builtWorlds = Object.keys(worlds).filter(name => name !== 'huge');

for (const [command, args] of built) {
	for (const world of builtWorlds) {
		test(`the built program writes what the schema has: ${command} in ${world}`, {timeout: 120_000}, async t => {
			const home = mkdtempSync(path.join(tmpdir(), 'streams-'));
			t.after(() => {
				rmSync(home, {recursive: true, force: true});
			});
			const {lines} = await runBuilt([command, '--demo', world, '--json', ...args], home);
			deepEqual([lines.flatMap(line => schemaFaults(line)), lines.at(-1)?.type], [[], 'finished']);
		});
	}
}
