import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test, {before, suite, type TestContext} from 'node:test';
import {oldTasks, stateOf} from '../account/account-state.ts';
import {scenes, type Scene, type SceneName} from '../account/scenes.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {stage} from '../account/stage.ts';
import {doubled, kills, later, unwatched} from './kills.ts';
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

type Undisturbed = {
	readonly exitCode: number | undefined;
	readonly writes: readonly string[];
	readonly rest: Awaited<ReturnType<typeof followed>>['rest'];
};

/** How a run of a scene ends that nothing disturbs, what was written for it, and how what follows it ends. */
const ends = new Map<SceneName, Promise<Undisturbed>>();

async function undisturbed(scene: SceneName, t: TestContext): Promise<Undisturbed> {
	const known =
		ends.get(scene) ??
		(async () => {
			const home = homeFor(t);
			const simulator = await stage(scene, t);
			const {exitCode, writes} = await runUnattended(simulator, {...scenes[scene].run, home});
			return {exitCode, writes, rest: (await followed(simulator, scene, home)).rest};
		})();
	ends.set(scene, known);
	return known;
}

/** What follows a run of a scene: another that finds nothing to do, or what mends what failed. */
async function followed(simulator: Simulator, scene: SceneName, home: string) {
	const {run, mended}: Scene = scenes[scene];
	const rest: Array<{readonly end: readonly unknown[]; readonly state: unknown}> = [];
	const found: Array<Array<ReturnType<typeof told>>> = [];
	for (const next of mended ?? [run]) {
		simulator.clock.advance(3600);
		const {exitCode, outcome, writes, found: runs} = await runUnattended(simulator, {...next, home});
		// What has been put back already needs nothing that leads back.
		rest.push({end: mended ? [exitCode] : [outcome, ...writes], state: stateOf(simulator.account)});
		found.push(runs.map(each => told(each)));
	}

	return {rest: {later: rest, old: oldTasks(simulator.account)}, found};
}

/** The end of a run that was killed, of the next one, and of what follows that. */
async function endsOf(scene: SceneName, kill: Kill, t: TestContext) {
	const run = {...scenes[scene].run, home: homeFor(t)};
	const simulator = await stage(scene, t);
	const first = await runUnattended(simulator, run, kill);
	// Tasks start meanwhile, and some of them with what was there before.
	simulator.clock.advance(3600);
	const second = await runUnattended(simulator, run);
	const {rest, found} = await followed(simulator, scene, run.home);
	return {
		first: first.exitCode,
		written: first.writes.length,
		isWell: second.exitCode === 0,
		rest,
		found: [...[first, second].map(each => each.found.map(one => told(one))), ...found],
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
	const {writes, isPlanned} = later[scene] ?? {writes: 0, isPlanned: true};
	const kinds = changesOf(kills[scene], scene);
	const begun = changesOf(kills[scene].slice(0, written), scene).length;
	const notBegun = Math.max(0, kinds.length - (isPlanned ? 0 : writes) - begun);
	return kill === 'watching'
		? [kinds.slice(0, begun), [], notBegun, false]
		: [kinds.slice(0, begun - 1), kinds.slice(begun - 1, begun), notBegun, false];
}

function changesOf(writes: readonly string[], scene: SceneName): readonly string[] {
	return writes
		.filter((write, index) => !doubled.has(scene) || write !== writes[index - 1])
		.map(write =>
			write
				.replace(/^.*:/v, '')
				.replaceAll(/(?<!^)(?=[A-Z])/gv, '-')
				.toLowerCase(),
		);
}

/** How a run ends that comes once nothing is left to do, where it isn't that. */
const settledAs: Readonly<Partial<Record<SceneName, string>>> = {wired: 'wired'};

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
		? [{scene, kill: 'watching', name: 'while watching', written: length - (later[scene]?.writes ?? 0)} as const]
		: []),
]);
const tried = rows.filter(({scene, name}) => isWhole || quick.has(`${scene} ${name}`));
const counted = (Object.keys(kills) as SceneName[]).filter(() => isWhole);

// None of them looks at how long something takes.
suite('SIGKILL', {concurrency: 2}, () => {
	for (const scene of counted) {
		test(`${scene} writes what its row says`, async t => {
			const {mended, isRefused}: Scene = scenes[scene];
			const {writes, exitCode, rest} = await undisturbed(scene, t);
			deepEqual(
				{writes, exitCode, later: rest.later.map(({end}) => end), old: rest.old},
				{
					writes: kills[scene],
					exitCode: isRefused ? 1 : mended ? 4 : 0,
					later: mended?.map(() => [0]) ?? [[isRefused ? 'failed' : (settledAs[scene] ?? 'nothing-to-do')]],
					old: [],
				},
			);
		});
	}

	for (const {scene, kill, name, written} of tried) {
		test(`${scene}, killed ${name}: the next run tells of it and ends it, the third does neither`, async t => {
			const {mended}: Scene = scenes[scene];
			const run = truth(scene, {kill, written});
			deepEqual(await endsOf(scene, kill, t), {
				first: undefined,
				written,
				isWell: mended === undefined,
				rest: (await undisturbed(scene, t)).rest,
				// Each tells of it until one takes it over.
				found: mended ? [[], [run], [run], []] : [[], [run], []],
			});
		});
	}
});
