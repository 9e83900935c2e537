import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {runSetup} from '../../support/run-setup.ts';
import {oldTasks, stateOf} from './account-state.ts';
import {crashes} from './crashes.ts';
import {scenes, type Scene, type SceneName} from './scenes.ts';
import {stage} from './stage.ts';

const isWhole = process.env.TRIALS === 'all';
const looks = 'few';

/** Those of `npm test`: the last change of a first installation, and between two of others. */
const quick: ReadonlySet<string> = new Set([
	'fresh before 6',
	'fresh after 6',
	'rotated after 1',
	'managed after 1',
	'removedBeside after 1',
]);

/** The process is gone: nothing that comes later is sent. */
class Killed extends Error {}

type Cut = {readonly scene: SceneName; readonly place: number; readonly when: 'before' | 'after'};

/**
Runs a scene until its change of that place is about to be sent, or is done and nobody has seen it yet. As far as AWS
can tell, that is a process that was killed there.
*/
async function isCutOff(simulator: Simulator, {scene, place, when}: Cut): Promise<boolean> {
	let seen = 0;
	const wanted: SetupEvent['type'] = when === 'before' ? 'change-started' : 'change-done';
	try {
		await runSetup(simulator, {
			...scenes[scene].run,
			id: 'cut',
			looks,
			onEvent({type}) {
				seen += type === wanted ? 1 : 0;
				if (seen > place) {
					throw new Killed();
				}
			},
		});
		return false;
	} catch (error) {
		if (error instanceof Killed) {
			return true;
		}

		throw error;
	}
}

/** What follows a run of a scene: another that finds nothing to do, or what mends what failed. Its ends, and states. */
async function followed(simulator: Simulator, scene: SceneName) {
	const {run, mended = [run]}: Scene = scenes[scene];
	const ends: Array<{readonly exitCode: number; readonly state: unknown}> = [];
	let last = '';
	for (const [index, later] of mended.entries()) {
		simulator.clock.advance(3600);
		const {exitCode, outcome} = await runSetup(simulator, {...later, id: `later-${index}`, looks});
		ends.push({exitCode, state: stateOf(simulator.account)});
		last = outcome.kind;
	}

	return {ends, last, old: oldTasks(simulator.account)};
}

/** How a run ends that nothing disturbs, how many changes it took, and what follows it. */
type Undisturbed = {
	readonly exitCode: number;
	readonly changes: number;
	readonly rest: Awaited<ReturnType<typeof followed>>;
};

const undisturbedEnds = new Map<SceneName, Promise<Undisturbed>>();

async function undisturbed(scene: SceneName, t: test.TestContext): Promise<Undisturbed> {
	const known =
		undisturbedEnds.get(scene) ??
		(async () => {
			const simulator = await stage(scene, t);
			const {events, exitCode} = await runSetup(simulator, {...scenes[scene].run, looks});
			const changes = events.filter(({type}) => type === 'change-done').length;
			return {exitCode, changes, rest: await followed(simulator, scene)};
		})();
	undisturbedEnds.set(scene, known);
	return known;
}

const counts = Object.entries(crashes) as ReadonlyArray<[SceneName, number]>;
const cuts = counts.flatMap(([scene, changes]) =>
	Array.from({length: changes}, (_, place) => place).flatMap(place =>
		(['before', 'after'] as const).map((when): Cut => ({scene, place, when})),
	),
);
const tried = cuts.filter(({scene, place, when}) => isWhole || quick.has(`${scene} ${when} ${place + 1}`));
const counted = counts.filter(([, changes]) => isWhole && changes > 0);

for (const [scene, changes] of counted) {
	test(`${scene} sends ${changes} changes`, async t => {
		const {mended}: Scene = scenes[scene];
		const {rest, ...like} = await undisturbed(scene, t);
		deepEqual(
			{...like, last: rest.last, later: rest.ends.map(({exitCode}) => exitCode), old: rest.old},
			{
				changes,
				exitCode: mended ? 4 : 0,
				last: mended ? 'done' : 'nothing-to-do',
				later: (mended ?? [0]).map(() => 0),
				old: [],
			},
		);
	});
}

for (const {scene, place, when} of tried) {
	test(`${scene}, killed ${when} change ${place + 1}: the next run ends it, the third is empty`, async t => {
		const simulator = await stage(scene, t);
		const {run, mended}: Scene = scenes[scene];
		const isCut = await isCutOff(simulator, {scene, place, when});
		// Tasks start meanwhile, and some of them with what was there before.
		simulator.clock.advance(3600);
		const second = await runSetup(simulator, {...run, id: 'second', looks});
		deepEqual(
			{isCut, isWell: second.exitCode === 0, rest: await followed(simulator, scene)},
			{isCut: true, isWell: mended === undefined, rest: (await undisturbed(scene, t)).rest},
		);
	});
}
