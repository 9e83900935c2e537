import http from 'node:http';
import {syncBuiltinESMExports} from 'node:module';
import process from 'node:process';
import type {World} from '../../source/simulator/worlds/world.ts';

/*
A simulated account in a process of its own, so that its time and memory are not the product's. Its clock is moved by
who started it, and so is each answer: that process says when the time that AWS takes has passed.
*/

/** What the process that started it says. */
export type Order =
	| {readonly kind: 'start'; readonly clusters: number; readonly instances: number}
	| {readonly kind: 'advance'; readonly seconds: number}
	| {readonly kind: 'release'; readonly id: number}
	| {readonly kind: 'measure'};

/** What it hears. */
export type Note =
	| {
			readonly kind: 'started';
			readonly url: string;
			readonly environment: Readonly<Record<string, string>>;
			readonly apiKey: string;
			readonly now: number;
	  }
	| {readonly kind: 'advanced'}
	| {readonly kind: 'arrived'; readonly id: number}
	| {readonly kind: 'answered'; readonly operation: string; readonly isThrottled: boolean}
	| {readonly kind: 'measured'; readonly cpu: number};

type Listener = (request: http.IncomingMessage, response: http.ServerResponse) => void;

const held = new Map<number, () => void>();
const {createServer} = http;
let ids = 0;

// Before the simulator loads: it takes the function that is there then.
Object.assign(http, {
	createServer(listener: Listener) {
		const server = createServer((request, response) => {
			ids += 1;
			const end = response.end.bind(response);
			Object.assign(response, {
				end(body: string) {
					const operation = operationOf(request, body);
					if (operation !== undefined) {
						const isThrottled = /Rate exceeded|RequestLimitExceeded/.test(body.slice(0, 500));
						tell({kind: 'answered', operation, isThrottled});
					}

					return end(body);
				},
			});
			held.set(ids, () => {
				listener(request, response);
			});
			tell({kind: 'arrived', id: ids});
		});
		// A plan for a thousand clusters takes seconds of real time: a connection closed meanwhile is tried again, and
		// that after a pause which no simulated clock knows of.
		server.keepAliveTimeout = 0;
		return server;
	},
});
syncBuiltinESMExports();

let advance: (seconds: number) => void = () => undefined;

process.on('message', (order: Order) => {
	void obey(order);
});

async function obey(order: Order): Promise<void> {
	switch (order.kind) {
		case 'start': {
			const [{startSimulator}, world] = await Promise.all([
				import('../../source/simulator/start-simulator.ts'),
				worldOf(order.clusters, order.instances),
			]);
			const {url, environment, demo, clock} = await startSimulator({world, speed: 'manual'});
			advance = clock.advance;
			tell({kind: 'started', url, environment, apiKey: demo.apiKey, now: clock.now()});
			return;
		}

		case 'advance': {
			advance(order.seconds);
			tell({kind: 'advanced'});
			return;
		}

		case 'release': {
			held.get(order.id)?.();
			held.delete(order.id);
			return;
		}

		case 'measure': {
			const {user, system} = process.cpuUsage();
			tell({kind: 'measured', cpu: (user + system) / 1e6});
		}
	}
}

/** Clusters of Linux instances; nothing runs on them. */
async function worldOf(clusters: number, instances: number): Promise<World> {
	const [{addCluster}, {addInstances}, {demo}] = await Promise.all([
		import('../../source/simulator/worlds/add-cluster.ts'),
		import('../../source/simulator/worlds/add-instances.ts'),
		import('../../source/simulator/worlds/demo.ts'),
	]);
	return {
		summary: `${clusters} clusters of ${instances} instances`,
		demo: demo('team-0000'),
		build(home) {
			for (let index = 0; index < clusters; index += 1) {
				const cluster = addCluster(`team-${String(index).padStart(4, '0')}`, home);
				addInstances(cluster, {count: instances, kind: 'linux'}, home);
			}
		},
	};
}

/** Of AWS only. JSON services name it in a header, the others in the root of their answer, if it is no error. */
function operationOf({headers, url}: http.IncomingMessage, body: string): string | undefined {
	const target = headers['x-amz-target'];
	if (typeof target === 'string') {
		return target.split('.').at(-1);
	}

	return url === '/' ? (/<(?<name>\w+)Response/.exec(body)?.groups?.name ?? 'error') : undefined;
}

function tell(note: Note): void {
	process.send?.(note);
}
