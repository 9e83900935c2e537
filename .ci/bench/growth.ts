import {performance} from 'node:perf_hooks';
import process from 'node:process';
import {bareMap, type Subject, subjects} from './growth/subjects.ts';

/*
How the time of the pure functions grows with what an account has: for each n the milliseconds of one call, of this
thread's processor time as other programs take turns with it, and the exponent of the power of n that fits them best.
n log n is 1.1 in this range, a square 2; where an index alone grows faster, as it no longer fits into the machine's
caches, the aim is that. Arguments are words of the names of what is measured. No n is tried of which a
call would take too long by how it has grown over all of those before: one step alone may be a pause of the machine.
*/
const sizes = [100, 1000, 10_000, 100_000];
const aim = 1.2;
const longest = 600_000;
/** A call that takes so long is measured at once, without one before it that compiles it. */
const long = 1000;
/** Shorter calls are of the machine and not of the function: they are told and not fitted. */
const shortest = 0.05;

const wanted = process.argv.slice(2);
console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}; processor milliseconds of one call\n`);
console.log(`| function | ${sizes.map(size => `n = ${size.toLocaleString('en')}`).join(' | ')} | exponent | aim |`);
console.log(`|---|${'---:|'.repeat(sizes.length + 2)}`);
const missed: string[] = [];
let bare: number | undefined;
const chosen = subjects.filter(each => each === bareMap || wanted.every(word => each.name.includes(word)));
for (const subject of chosen) {
	const times = measured(subject);
	const exponent = fitted(times);
	bare = subject === bareMap ? exponent : bare;
	if (exponent !== undefined && exponent > Math.max(aim, bare ?? 0)) {
		missed.push(subject.name);
	}

	const cells = sizes.map((_, index) => text(times[index]));
	console.log(`| ${subject.name} | ${cells.join(' | ')} | ${exponent?.toFixed(2) ?? ''} | ${aim} |`);
}

console.log(
	missed.length === 0 ? '\nNone grows faster.' : `\nFaster than the aim and than a bare Map: ${missed.join(', ')}.`,
);

/** A time for each size, until one takes too long. */
function measured({prepare}: Subject): readonly number[] {
	const times: number[] = [];
	for (const size of sizes) {
		const last = times.at(-1) ?? 0;
		// Ten times as many; until it is known how it grows, as the square does.
		if (last * 10 ** (fitted(times) ?? 2) > longest) {
			break;
		}

		times.push(spent(prepare(size), {isLong: last * 10 > long}));
	}

	return times;
}

/** The mean of some calls, as the processor's clock is a coarse one; of a long one a single call. */
function spent(call: () => unknown, {isLong}: {readonly isLong: boolean}): number {
	if (!isLong) {
		call();
	}

	const end = performance.now() + 120;
	const before = process.threadCpuUsage();
	let calls = 0;
	do {
		call();
		calls += 1;
	} while (performance.now() < end);

	const {user, system} = process.threadCpuUsage(before);
	return (user + system) / 1000 / calls;
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
