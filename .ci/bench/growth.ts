import {performance} from 'node:perf_hooks';
import process from 'node:process';
import {type Subject, subjects} from './growth/subjects.ts';

/*
How the time of the pure functions grows with what an account has: for each n the milliseconds of one call, and the
exponent of the power of n that fits them best. n log n is 1.1 in this range, a square 2. An argument names the functions
that are meant; no n is tried
of which a call would take too long by how it has grown until then.
*/
const sizes = [100, 1000, 10_000, 100_000];
const aim = 1.2;
const longest = 20_000;
/** Shorter calls are of the machine and not of the function: they are told and not fitted. */
const shortest = 0.2;

const wanted = process.argv.slice(2);
console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}; milliseconds of one call\n`);
console.log(`| function | ${sizes.map(size => `n = ${size.toLocaleString('en')}`).join(' | ')} | exponent | aim |`);
console.log(`|---|${'---:|'.repeat(sizes.length + 2)}`);
const missed: string[] = [];
for (const subject of subjects.filter(({name}) => wanted.every(word => name.includes(word)))) {
	const times = measured(subject);
	const exponent = fitted(times);
	if (exponent !== undefined && exponent > aim) {
		missed.push(subject.name);
	}

	const cells = sizes.map((_, index) => text(times[index]));
	console.log(`| ${subject.name} | ${cells.join(' | ')} | ${exponent?.toFixed(2) ?? ''} | ${aim} |`);
}

console.log(missed.length === 0 ? '\nNone grows faster.' : `\nFaster than the aim: ${missed.join(', ')}.`);

/** A time for each size, until one takes too long. */
function measured({prepare}: Subject): readonly number[] {
	const times: number[] = [];
	for (const size of sizes) {
		const [before = 1, last = 0] = times.slice(-2);
		// By the last step: what grows with the square would take a hundred times as long.
		if (times.length > 1 && (last / before) * last > longest) {
			break;
		}

		times.push(best(prepare(size)));
	}

	return times;
}

/** The shortest of some calls, as whatever else runs only adds; of a long one a single call. */
function best(call: () => unknown): number {
	const end = performance.now() + 300;
	let shortestCall = Infinity;
	do {
		const before = performance.now();
		call();
		shortestCall = Math.min(shortestCall, performance.now() - before);
	} while (performance.now() < end);

	return shortestCall;
}

/** The slope of the line through the logarithms, by least squares. */
function fitted(times: readonly number[]): number | undefined {
	const points = times.flatMap((time, index) => {
		const size = sizes[index];
		return size === undefined || time < shortest ? [] : [{x: Math.log(size), y: Math.log(time)}];
	});
	if (points.length < 2) {
		return undefined;
	}

	const mean = (of: (point: (typeof points)[number]) => number) =>
		points.reduce((sum, point) => sum + of(point), 0) / points.length;
	const [x, y] = [mean(point => point.x), mean(point => point.y)];
	return mean(point => (point.x - x) * (point.y - y)) / mean(point => (point.x - x) ** 2);
}

function text(time: number | undefined): string {
	return time === undefined ? `over ${longest / 1000} s` : time < 10 ? time.toFixed(2) : time.toFixed(0);
}
