import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {runSetup} from '../../support/run-setup.ts';
import {oldTasks, stateOf} from './account-state.ts';
import {crashes} from './crashes.ts';
import {scenes, type SceneName} from './scenes.ts';
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

/** How an account is after a run that nothing disturbs, and how many changes it took. */
const ends = new Map<SceneName, Promise<{readonly state: unknown; readonly changes: number}>>();

async function undisturbed(scene: SceneName, t: test.TestContext) {
	const known =
		ends.get(scene) ??
		(async () => {
			const simulator = await stage(scene, t);
			const {events} = await runSetup(simulator, {...scenes[scene].run, looks});
			const changes = events.filter(({type}) => type === 'change-done').length;
			return {state: stateOf(simulator.account), changes};
		})();
	ends.set(scene, known);
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
		deepEqual((await undisturbed(scene, t)).changes, changes);
	});
}

for (const {scene, place, when} of tried) {
	test(`${scene}, killed ${when} change ${place + 1}: the next run ends it, the third is empty`, async t => {
		const simulator = await stage(scene, t);
		const isCut = await isCutOff(simulator, {scene, place, when});
		// Tasks start meanwhile, and some of them with what was there before.
		simulator.clock.advance(3600);
		const second = await runSetup(simulator, {...scenes[scene].run, id: 'second', looks});
		simulator.clock.advance(3600);
		const third = await runSetup(simulator, {...scenes[scene].run, id: 'third', looks});
		deepEqual(
			{
				isCut,
				second: second.exitCode,
				third: third.outcome.kind,
				state: stateOf(simulator.account),
				old: oldTasks(simulator.account),
			},
			{isCut: true, second: 0, third: 'nothing-to-do', state: (await undisturbed(scene, t)).state, old: []},
		);
	});
}
