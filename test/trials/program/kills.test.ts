import {execFileSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test, {before, suite, type TestContext} from 'node:test';
import {oldTasks, stateOf} from '../account/account-state.ts';
import {scenes, type SceneName} from '../account/scenes.ts';
import {stage} from '../account/stage.ts';
import {kills} from './kills.ts';
import {root} from './real-terminal.ts';
import {runUnattended, type Kill} from './unattended.ts';

const isWhole = process.env.TRIALS === 'all';

/** Those of `npm test`: between two writes of a rotation, where the most is at stake. */
const quick: ReadonlySet<string> = new Set(['rotated after write 1']);

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
			const {writes} = await runUnattended(simulator, scenes[scene].run);
			return {state: stateOf(simulator.account), writes};
		})();
	ends.set(scene, known);
	return known;
}

/** The end of a run that was killed, of the next one, and what the one after that finds to do. */
async function endsOf(scene: SceneName, kill: Kill, t: TestContext) {
	const {run} = scenes[scene];
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
		state: stateOf(simulator.account),
		old: oldTasks(simulator.account),
	};
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
	...(length > 0 ? [{scene, kill: 'watching', name: 'while watching', written: length} as const] : []),
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
		test(`${scene}, killed ${name}: the next run ends it, the third writes nothing`, async t => {
			deepEqual(await endsOf(scene, kill, t), {
				first: undefined,
				written,
				second: 0,
				third: ['nothing-to-do'],
				state: (await undisturbed(scene, t)).state,
				old: [],
			});
		});
	}
});
