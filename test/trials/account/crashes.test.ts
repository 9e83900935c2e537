import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {runSetup} from '../../support/run-setup.ts';
import {stateOf} from './account-state.ts';
import {crashes} from './crashes.ts';
import {scenes, type SceneName} from './scenes.ts';
import {stage} from './stage.ts';

const isWhole = process.env.TRIALS === 'all';
const looks = 'few';

/** Those of `npm test`: a first installation, a rotation of each store, and an update of a daemon. */
const sample: ReadonlySet<string> = new Set(['fresh', 'rotated', 'rotatedParameter', 'managed']);

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

for (const [scene, changes] of Object.entries(crashes) as ReadonlyArray<[SceneName, number]>) {
	if (changes === 0 || (!isWhole && !sample.has(scene))) {
		continue;
	}

	test(`${scene} sends ${changes} changes`, async t => {
		deepEqual((await undisturbed(scene, t)).changes, changes);
	});

	for (let place = 0; place < changes; place += 1) {
		for (const when of ['before', 'after'] as const) {
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
						old: oldTasks(simulator),
					},
					{
						isCut: true,
						second: 0,
						third: 'nothing-to-do',
						state: (await undisturbed(scene, t)).state,
						old: [],
					},
				);
			});
		}
	}
}

/** Tasks that run since before the key was put where they read it. */
function oldTasks({account}: Simulator): readonly string[] {
	return [...account.regions.values()].flatMap(region => {
		const stored = [
			region.secrets.get('dd-ecs-setup/datadog-api-key'),
			region.parameters.get('/dd-ecs-setup/datadog-api-key'),
		].flatMap(one => one?.changedAt ?? []);
		const reading = new Set(
			[...region.taskDefinitions.values(), ...region.daemonTaskDefinitions.values()]
				.flat()
				.filter(revision => JSON.stringify(revision ?? '').includes('dd-ecs-setup/datadog-api-key'))
				.map(revision =>
					revision && 'taskDefinitionArn' in revision
						? revision.taskDefinitionArn
						: revision?.daemonTaskDefinitionArn,
				),
		);
		return [...region.clusters.values()].flatMap(({tasks}) =>
			[...tasks.values()]
				.filter(
					({taskDefinitionArn, desiredStatus}) =>
						reading.has(taskDefinitionArn) && desiredStatus === 'RUNNING',
				)
				.filter(({createdAt}) => stored.some(at => createdAt < at))
				.map(({id}) => id),
		);
	});
}
