import {deepEqual, equal} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {addCluster} from '../../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../../source/simulator/worlds/add-instances.ts';
import {homeIn} from '../../../../source/simulator/worlds/build-world.ts';
import {demo} from '../../../../source/simulator/worlds/demo.ts';
import type {Simulator} from '../../../../source/simulator/start-simulator.ts';
import {startFaultProxy, type Spoil} from '../../../support/fault-proxy.ts';
import {runSetup, type Ran, type Run} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';

const args = ['--cluster', 'fleet', '--yes'];

async function fleetOf(count: number, t: TestContext): Promise<Simulator> {
	return simulated(
		{
			summary: `${count} instances`,
			demo: demo('fleet'),
			build(home) {
				addInstances(addCluster('fleet', home), {count, kind: 'linux'}, home);
			},
		},
		t,
	);
}

/** Something happens to the cluster once the service is there, before the second look. */
function afterFirstLook(meddle: () => void): NonNullable<Run['onEvent']> {
	let isDone = false;
	return event => {
		if (isDone || event.type !== 'rollout') {
			return;
		}

		isDone = true;
		meddle();
	};
}

function fleetIn({account}: Simulator) {
	for (const region of account.regions.values()) {
		const cluster = region.clusters.get('fleet');
		if (cluster) {
			return {cluster, home: homeIn(account, region)};
		}
	}

	throw new Error('no fleet');
}

function lastCounts({events}: Ran) {
	const last = events.findLast(event => event.type === 'rollout');
	return last?.type === 'rollout' && [last.rollout.verdict, last.rollout.counts.running, last.rollout.counts.total];
}

// Tasks are listed twice, running and stopped; lists and descriptions take a hundred at a time.
for (const [instances, calls, pause] of [
	[1, 6, 3],
	[100, 6, 3],
	[600, 26, 10],
] as const) {
	test(`a look at ${instances} instances is ${calls} calls, every ${pause} seconds`, async t => {
		const simulator = await fleetOf(instances, t);
		const looks: Array<readonly [calls: number, pause: number]> = [];
		let isWatching = false;
		let count = 0;
		const proxy = await startFaultProxy(simulator.url, () => {
			count += 1;
			return undefined;
		});
		t.after(proxy.close);
		await runSetup(
			{...simulator, url: proxy.url},
			{
				args,
				looks: 'all',
				ports: ports => ({
					...ports,
					clock: {
						...ports.clock,
						async pause(seconds, signal) {
							if (isWatching) {
								looks.push([count, seconds]);
							}

							// Enough was seen.
							if (looks.length === 3) {
								ports.interrupt.press();
							}

							count = 0;
							await ports.clock.pause(seconds, signal);
						},
					},
				}),
				onEvent({type}) {
					isWatching ||= type === 'rollout';
				},
			},
		);
		// Before the first there were the changes; before the second a task or two was there.
		deepEqual(looks[2], [calls, pause]);
	});
}

test('instances that come while it is watched are waited for too', async t => {
	const simulator = await fleetOf(3, t);
	const {cluster, home} = fleetIn(simulator);
	const ran = await runSetup(simulator, {
		args,
		onEvent: afterFirstLook(() => {
			addInstances(cluster, {count: 2, kind: 'linux'}, home);
		}),
	});
	deepEqual([ran.exitCode, lastCounts(ran)], [0, ['succeeded', 5, 5]]);
});

test('an instance that goes while it is watched holds nothing up', async t => {
	const simulator = await fleetOf(3, t);
	const {cluster} = fleetIn(simulator);
	const ran = await runSetup(simulator, {
		args,
		onEvent: afterFirstLook(() => {
			const [lost] = cluster.instances.keys();
			cluster.instances.delete(lost ?? '');
		}),
	});
	deepEqual([ran.exitCode, lastCounts(ran)], [0, ['succeeded', 2, 2]]);
});

test('the last instance that goes while it is watched leaves no success', async t => {
	const simulator = await fleetOf(1, t);
	const {cluster} = fleetIn(simulator);
	const ran = await runSetup(simulator, {
		args: [...args, '--timeout', '5m'],
		onEvent: afterFirstLook(() => {
			cluster.instances.clear();
			cluster.tasks.clear();
		}),
	});
	deepEqual([ran.exitCode, ran.outcome.kind, lastCounts(ran)], [5, 'failed', ['failing', 0, 0]]);
});

for (const fault of ['throttled', 'failed', 'reset-before'] as const) {
	test(`a while in which every request of the watching is ${fault} ends nothing`, async t => {
		const simulator = await fleetOf(3, t);
		let until: number | undefined;
		const spoil: Spoil = ({operation}) => {
			if (operation === 'ecs:CreateService') {
				until = simulator.clock.now() + 25;
				return undefined;
			}

			return until !== undefined && simulator.clock.now() < until ? fault : undefined;
		};

		const proxy = await startFaultProxy(simulator.url, spoil);
		t.after(proxy.close);
		const ran = await runSetup({...simulator, url: proxy.url}, {args});
		deepEqual([ran.exitCode, lastCounts(ran)], [0, ['succeeded', 3, 3]]);
		equal(
			ran.events.some(event => event.type === 'rollout' && event.rollout.unseen !== undefined),
			true,
		);
	});
}

test('one look that is spoilt is not told as a while without any, however long ago the one before it was', async t => {
	const simulator = await fleetOf(3, t);
	let isSeen = false;
	let spoilt = 0;
	const spoil: Spoil = ({operation}) => {
		// As often as the SDK tries.
		if (operation !== 'ecs:DescribeServices' || !isSeen || spoilt === 4) {
			return undefined;
		}

		simulator.clock.advance(spoilt === 0 ? 25 : 0);
		spoilt += 1;
		return 'failed';
	};

	const proxy = await startFaultProxy(simulator.url, spoil);
	t.after(proxy.close);
	const onEvent = afterFirstLook(() => {
		isSeen = true;
	});
	const ran = await runSetup({...simulator, url: proxy.url}, {args, onEvent});
	const isTold = ran.events.some(event => event.type === 'rollout' && event.rollout.unseen !== undefined);
	deepEqual([spoilt, ran.exitCode, lastCounts(ran), isTold], [4, 0, ['succeeded', 3, 3], false]);
});
