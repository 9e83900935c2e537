import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test, {before, suite, type TestContext} from 'node:test';
import {oldTasks, stateOf} from '../account/account-state.ts';
import {scenes, type SceneName} from '../account/scenes.ts';
import {stage} from '../account/stage.ts';
import {kills, unwatched} from './kills.ts';
import {root} from './real-terminal.ts';
import {runUnattended, type FoundEvent, type Kill} from './unattended.ts';

const isWhole = process.env.TRIALS === 'all';

/** Those of `npm test`: around the writes of a rotation, where the most is at stake. */
const quick: ReadonlySet<string> = new Set([
	'rotated after write 1',
	'rotated before write 2',
	'rotated while watching',
]);

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

type Undisturbed = {readonly state: unknown; readonly writes: readonly string[]};

/** How an account is after a run that nothing disturbs, and what was written for it. */
const ends = new Map<SceneName, Promise<Undisturbed>>();

async function undisturbed(scene: SceneName, t: TestContext): Promise<Undisturbed> {
	const known =
		ends.get(scene) ??
		(async () => {
			const simulator = await stage(scene, t);
			const {writes} = await runUnattended(simulator, {...scenes[scene].run, home: homeFor(t)});
			return {state: stateOf(simulator.account), writes};
		})();
	ends.set(scene, known);
	return known;
}

/** The end of a run that was killed, of the next one, and what the one after that finds to do. */
async function endsOf(scene: SceneName, kill: Kill, t: TestContext) {
	const run = {...scenes[scene].run, home: homeFor(t)};
	const simulator = await stage(scene, t);
	const first = await runUnattended(simulator, run, kill);
	// Tasks start meanwhile, and some of them with what was there before.
	simulator.clock.advance(3600);
	const second = await runUnattended(simulator, run);
	simulator.clock.advance(3600);
	const third = await runUnattended(simulator, run);
	return {
		first: first.exitCode,
		written: first.writes.length,
		second: second.exitCode,
		third: [third.outcome, ...third.writes],
		found: [first, second, third].map(({found}) => found.map(each => told(each))),
		state: stateOf(simulator.account),
		old: oldTasks(simulator.account),
	};
}

function homeFor(t: TestContext): string {
	const home = mkdtempSync(path.join(tmpdir(), 'unattended-'));
	t.after(() => {
		rmSync(home, {recursive: true, force: true});
	});
	return home;
}

/** What is told of an earlier run: what it did, what it perhaps did, and how much more its plan had. */
function told({done, perhaps, notBegun, perhapsRunning}: FoundEvent): readonly unknown[] {
	return [done.map(({kind}) => kind), perhaps.map(({kind}) => kind), notBegun, perhapsRunning];
}

/** The same of a run that was killed at a write, by what reached AWS. */
function truth(scene: SceneName, {kill, written}: Pick<Row, 'kill' | 'written'>): readonly unknown[] {
	// A write that is tried again is one change.
	const kinds = kills[scene]
		.filter((write, index) => write !== kills[scene][index - 1])
		.map(write =>
			write
				.replace(/^.*:/v, '')
				.replaceAll(/(?<!^)(?=[A-Z])/gv, '-')
				.toLowerCase(),
		);
	const last = kills[scene].slice(0, written).filter((write, index) => write !== kills[scene][index - 1]).length;
	return kill === 'watching'
		? [kinds, [], 0, false]
		: [kinds.slice(0, last - 1), kinds.slice(last - 1, last), kinds.length - last, false];
}

type Row = {readonly scene: SceneName; readonly kill: Kill; readonly name: string; readonly written: number};

const rows = (Object.entries(kills) as ReadonlyArray<[SceneName, readonly string[]]>).flatMap(([scene, {length}]) => [
	...Array.from({length}, (_, index) => index + 1).flatMap(place =>
		(['before', 'after'] as const).map((when): Row => ({
			scene,
			kill: {place, when},
			name: `${when} write ${place}`,
			written: place,
		})),
	),
	...(length > 0 && !unwatched.has(scene)
		? [{scene, kill: 'watching', name: 'while watching', written: length} as const]
		: []),
]);
const tried = rows.filter(({scene, name}) => isWhole || quick.has(`${scene} ${name}`));
const counted = (Object.keys(kills) as SceneName[]).filter(() => isWhole);

// None of them looks at how long something takes.
suite('SIGKILL', {concurrency: 2}, () => {
	for (const scene of counted) {
		test(`${scene} writes what its row says`, async t => {
			deepEqual((await undisturbed(scene, t)).writes, kills[scene]);
		});
	}

	for (const {scene, kill, name, written} of tried) {
		test(`${scene}, killed ${name}: the next run tells of it and ends it, the third does neither`, async t => {
			deepEqual(await endsOf(scene, kill, t), {
				first: undefined,
				written,
				second: 0,
				third: ['nothing-to-do'],
				// The second tells of it, and takes it over.
				found: [[], [truth(scene, {kill, written})], []],
				state: (await undisturbed(scene, t)).state,
				old: [],
			});
		});
	}
});
