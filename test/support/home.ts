import type {TestContext} from 'node:test';
import {makeHome} from '../../source/program/make-home.ts';
import {startSimulator} from '../../source/simulator/start-simulator.ts';
import {setEnvironment} from './set-environment.ts';

/**
The world `profiles` with its AWS files in a home of their own until the test ends, on a clock that runs as in life: the
SDK compares the ends of sessions with the time of day. The process's own home is the same meanwhile, because the SDK
looks there for tokens.
*/
export async function simulatedHome(context: TestContext) {
	const simulator = await startSimulator({world: 'profiles'});
	context.after(simulator.close);
	const {environment, remove} = await makeHome(folder => simulator.filesFor?.(folder) ?? {});
	context.after(remove);
	setEnvironment(context, environment);
	const folder = environment.HOME ?? '';
	return {
		simulator,
		folder,
		environment: {...environment, DD_ECS_SETUP_DATADOG_URL: simulator.environment.DD_ECS_SETUP_DATADOG_URL},
	};
}
