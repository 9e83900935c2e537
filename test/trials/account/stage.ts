import type {TestContext} from 'node:test';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {scenes, type Scene, type SceneName} from './scenes.ts';

/** An account as a scene begins. */
export async function stage(name: SceneName, t: TestContext): Promise<Simulator> {
	const {world, before, since}: Scene = scenes[name];
	const simulator = await simulated(world, t);
	if (before) {
		await runSetup(simulator, {...before, looks: 'few'});
	}

	await since?.(simulator);
	// What a run before has begun is long over.
	simulator.clock.advance(3600);
	return simulator;
}
