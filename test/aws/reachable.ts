import type {TestContext} from 'node:test';
import {createSilence} from '../../source/aws/pace/silence.ts';
import type {Clock} from '../../source/aws/pace/clock.ts';
import type {Aws} from '../../source/aws/gateway.ts';
import {live} from '../../source/aws/live.ts';
import {createNetwork} from '../../source/network/network.ts';
import type {ClusterSummary} from '../../source/domain/account/cluster.ts';
import type {World} from '../../source/simulator/worlds/world.ts';
import {startFaultProxy, type Spoil} from '../support/fault-proxy.ts';
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

type Reached = Awaited<ReturnType<typeof simulated>>['connection'];

/** Whether changes may be sent, which requests go wrong on the way, and who asks. */
export type Door = {
	readonly write?: boolean;
	readonly spoil?: Spoil;
	/** The keys of somebody else than the world's person. */
	readonly keysOf?: (connection: Reached) => Promise<Reached['credentials']>;
};

/** The gateway on a simulated account. */
export async function gatewayOn(world: string | World, context: TestContext, {write = true, spoil, keysOf}: Door = {}) {
	const simulator = await simulated(world, context);
	const {connection} = simulator;
	const proxy = spoil && (await startFaultProxy(simulator.url, spoil));
	context.after(async () => proxy?.close());
	const waiting = quickClock();
	// Who waits for something on AWS sees it happen.
	const clock = {
		...waiting,
		async pause(seconds: number, signal: AbortSignal) {
			await waiting.pause(seconds, signal);
			simulator.clock.advance(seconds);
		},
	};
	const aws = live({
		credentials: async () => keysOf?.(connection) ?? connection.credentials,
		network: createNetwork({}),
		clock,
		silence: createSilence(),
		write,
		endpoint: proxy?.url ?? connection.endpoint,
	});
	return {aws, clock, simulator, region: connection.region, asked: proxy?.asked ?? []};
}

/** Every cluster of a region, the pages joined. */
export async function summariesOf(aws: Aws, region: string): Promise<readonly ClusterSummary[]> {
	const found: ClusterSummary[] = [];
	for await (const page of aws.readClusters(region)) {
		found.push(...page);
	}

	return found;
}
