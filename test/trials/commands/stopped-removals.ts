import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {startSimulator, type Simulator} from '../../../source/simulator/start-simulator.ts';
import {startFaultProxy} from '../../support/fault-proxy.ts';
import {startReal, type RealTerminal} from '../program/real-terminal.ts';
import {runUnattended} from '../program/unattended.ts';
import {compileCache} from '../../support/compile-cache.ts';

/** Where a removal is when the signal comes: at its first write, waiting for its service, or at its last write. */
export type Place = 'first write' | 'waiting' | 'last write';

export type StopRow = {
	readonly world: 'shared' | 'installed';
	readonly front: 'json' | 'tui';
	readonly signal: 'SIGINT' | 'SIGTERM';
	readonly place: Place;
};

const last = {shared: 'DeregisterTaskDefinition', installed: 'DeleteSecret'} as const;

/** All that can happen. */
export const stopRows: readonly StopRow[] = (['shared', 'installed'] as const).flatMap(world =>
	(['json', 'tui'] as const).flatMap(front =>
		(['SIGINT', 'SIGTERM'] as const).flatMap(signal =>
			(['first write', 'waiting', 'last write'] as const).map((place): StopRow => ({
				world,
				front,
				signal,
				place,
			})),
		),
	),
);

const args = ['uninstall', '--cluster', 'shop-prod', '--yes'];

/** How a removal ends that a signal stopped, the next one, and the one after that. */
export async function stopsOf(row: StopRow) {
	const home = mkdtempSync(path.join(tmpdir(), 'stopped-'));
	const simulator = await startSimulator({world: row.world, speed: 'manual'});
	try {
		const stopped = await stop(simulator, row, home);
		simulator.clock.advance(3600);
		const second = await runUnattended(simulator, {args, home});
		simulator.clock.advance(3600);
		const third = await runUnattended(simulator, {args, home});
		return {
			stopped,
			second: [second.exitCode, second.outcome, second.writes.length > 0],
			third: [third.outcome, ...third.writes],
			// Each said itself how it ended.
			found: [...second.found, ...third.found],
		};
	} finally {
		await simulator.close();
		rmSync(home, {recursive: true, force: true});
	}
}

/** Runs up to the place, sends the signal, and lets a write through once the run says that it stops. */
async function stop(simulator: Simulator, {world, front, signal, place}: StopRow, home: string) {
	const held = Promise.withResolvers<void>();
	const released = Promise.withResolvers<void>();
	let isDeleted = false;
	let isReleased = false;
	const proxy = await startFaultProxy(simulator.url, async ({operation}) => {
		const holds: Readonly<Record<Place, boolean>> = {
			'first write': operation === 'ecs:DeleteService',
			waiting: isDeleted && operation === 'ecs:DescribeServices',
			'last write': operation.endsWith(`:${last[world]}`),
		};
		isDeleted ||= operation === 'ecs:DeleteService';
		if (!isReleased && holds[place]) {
			held.resolve();
			await released.promise;
		} else if (isDeleted && (isReleased || place === 'last write')) {
			// Tasks have two minutes to end, and the change that was begun is ended with them.
			simulator.clock.advance(60);
		}

		return undefined;
	});
	const terminal = startReal({
		args: [...args, ...(front === 'json' ? ['--json'] : [])],
		line: front === 'json' ? 'exec "$@" </dev/null >out 2>err' : 'exec "$@"',
		hasJournal: false,
		environment: {
			...simulator.environment,
			AWS_ENDPOINT_URL: proxy.url,
			HOME: home,
			NODE_COMPILE_CACHE: compileCache,
			XDG_STATE_HOME: path.join(home, '.local/state'),
		},
	});
	try {
		await held.promise;
		terminal.signal(signal);
		await (front === 'json' ? saidIn(terminal) : terminal.until(/[Ss]topping|Stopped/v));
		isReleased = true;
		released.resolve();
		const {exitCode} = await terminal.ended();
		return {
			exitCode,
			stack: /^ +at [^\n]+:\d+:\d+\)?$/mv.exec(`${terminal.scrollback()}\n${terminal.file('err')}`),
		};
	} finally {
		released.resolve();
		terminal.close();
		await proxy.close();
	}
}

async function saidIn(terminal: RealTerminal): Promise<void> {
	while (!/"type":"(?:stopping|finished)"/v.test(terminal.file('out'))) {
		await new Promise(resolve => {
			setTimeout(resolve, 10);
		});
	}
}
