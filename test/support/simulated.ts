import type {TestContext} from 'node:test';
import {startSimulator} from '../../source/simulator/start-simulator.ts';
import type {World} from '../../source/simulator/worlds/world.ts';

/**
A simulator that ends with the test. Its time stands still until the test moves it; `connection` is what every client of
the SDK takes.
*/
export async function simulated(world: string | World, context: TestContext) {
	const simulator = await startSimulator({world, speed: 'manual'});
	context.after(simulator.close);
	const {environment, url} = simulator;
	const region = environment.AWS_REGION ?? '';
	return {
		...simulator,
		connection: {
			endpoint: url,
			region,
			credentials: {
				accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
				secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
				sessionToken: environment.AWS_SESSION_TOKEN,
			},
			maxAttempts: 1,
			// A socket that rested may be closed by the time that something is sent on it, and nothing is sent twice.
			requestHandler: {httpAgent: {keepAlive: false}},
		},
	};
}
