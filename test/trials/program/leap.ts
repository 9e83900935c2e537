import {subscribe} from 'node:diagnostics_channel';
import type {ClientRequest} from 'node:http';

/*
Loaded before the built program (`node --import`), so that minutes of a rollout take no time: whenever it waits for
nothing but a timer, time leaps there. Each request says how late it is by then, for the simulated account to follow.
*/
type Waiting = {readonly due: number; readonly ring: () => void};

/** In milliseconds: what waits no longer is not worth a leap. */
const worthIt = 1000;
/** Several looks at once: most find what the one before has found. */
const shortest = 15_000;

const {setTimeout: set, clearTimeout: clear, performance} = globalThis;
const real = performance.now.bind(performance);
const waiting = new Map<NodeJS.Timeout, Waiting>();
let leapt = 0;
let open = 0;
let idle = 0;

performance.now = () => real() + leapt;

const setTimeout = Object.assign(
	(ring: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]) => {
		const timer = set(() => {
			waiting.delete(timer);
			ring(...given);
		}, milliseconds);
		if (milliseconds >= worthIt) {
			waiting.set(timer, {
				due: performance.now() + milliseconds,
				ring() {
					ring(...given);
				},
			});
		}

		return timer;
	},
	{__promisify__: set.__promisify__},
);

const clearTimeout = (timer: NodeJS.Timeout) => {
	waiting.delete(timer);
	clear(timer);
};

Object.assign(globalThis, {setTimeout, clearTimeout});

subscribe('http.client.request.created', message => {
	const {request} = message as {readonly request: ClientRequest};
	open += 1;
	request.setHeader('x-late', String(performance.now()));
	request.once('close', () => {
		open -= 1;
	});
});

setInterval(() => {
	idle = open === 0 && waiting.size > 0 ? idle + 1 : 0;
	// What is about to ask has had its turn by then.
	if (idle < 3) {
		return;
	}

	idle = 0;
	const [next] = [...waiting].toSorted(([, one], [, other]) => one.due - other.due);
	if (next === undefined) {
		return;
	}

	const [timer, {due, ring}] = next;
	leapt += Math.max(shortest, due - performance.now());
	clearTimeout(timer);
	ring();
}, 2).unref();
