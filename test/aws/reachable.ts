import type {TestContext} from 'node:test';
import type {Clock} from '../../source/aws/clock.ts';
import {live} from '../../source/aws/live.ts';
import {createNetwork} from '../../source/aws/network/network.ts';
import type {World} from '../../source/simulator/worlds/world.ts';
import {simulated} from '../support/simulated.ts';

/** A clock on which waiting takes no time but is remembered, in seconds. */
export function quickClock(): Clock & {readonly pauses: number[]} {
	const pauses: number[] = [];
	let now = Date.parse('2026-11-22T12:00:00Z');
	return {
		pauses,
		now: () => now,
		async pause(seconds) {
			pauses.push(seconds);
			now += seconds * 1000;
		},
	};
}

/** The gateway on a simulated account. */
export async function gatewayOn(world: string | World, context: TestContext, {write = true}: {readonly write?: boolean} = {}) {
	const simulator = await simulated(world, context);
	const {connection} = simulator;
	const clock = quickClock();
	const aws = live({
		credentials: async () => connection.credentials, network: createNetwork({}), clock, write, endpoint: connection.endpoint,
	});
	return {
		aws, clock, simulator, region: connection.region,
	};
}
