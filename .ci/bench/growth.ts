import os from 'node:os';
import {performance} from 'node:perf_hooks';
import process from 'node:process';
import {bareMap, type Subject, subjects} from './growth/subjects.ts';
import {intoReadme} from './readme.ts';

/*
How the time of the pure functions grows with what an account has: for each n the milliseconds of one call, of this
thread's processor time as other programs take turns with it, and the exponent of the power of n that fits them best.
n log n is 1.1 in this range, a square 2; where an index alone grows faster, as it no longer fits into the machine's
caches, the aim is that. Arguments are words of the names of what is measured; `--write` puts the table of all of it
into the README. An n of which a call, or what it is called with, would take too long is not tried: by how it has grown
over all of those before, as one step alone may be a pause of the machine. What it would take is told all the same, with
a tilde.
*/
const sizes = [100, 1000, 10_000, 100_000];
const aim = 1.2;
const longest = 15_000;
/** A call that takes so long is measured at once, without one before it that compiles it. */
const long = 1000;
/** Shorter calls are of the machine and not of the function: they are told and not fitted. */
const shortest = 0.05;

const args = process.argv.slice(2);
const wanted = args.filter(arg => arg !== '--write');
const begun = performance.now();
const lines: string[] = [];
const tell = (line: string) => {
	lines.push(line);
	console.log(line);
};

tell(
	'How the time of the pure functions grows (`npm run bench -- growth --write`), in processor milliseconds of one ' +
		`call on Node ${process.versions.node}, ${process.platform} ${process.arch}, ` +
		`${os.cpus()[0]?.model ?? 'unknown CPU'}:\n`,
);
tell(`| function, n | ${sizes.map(size => size.toLocaleString('en')).join(' | ')} | exponent | aim |`);
tell(`|---|${'---:|'.repeat(sizes.length + 2)}`);
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

	const cells = sizes.map((size, index) => {
		const time = times[index];
		return time === undefined ? `~${text(foreseen(times, size))}` : text(time);
	});
	tell(`| ${subject.name} | ${cells.join(' | ')} | ${exponent?.toFixed(2) ?? ''} | ${aim} |`);
}

tell(
	missed.length === 0
		? '\nNone grows faster than the aim, or than the bare Map.'
		: `\nFaster than the aim and than the bare Map: ${missed.join(', ')}.`,
);
tell(
	'n log n is 1.1 in this range. A tilde: too long to be tried, and foreseen by how it has grown. What is under ' +
		`${shortest} ms is not fitted.`,
);
console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
if (args.includes('--write')) {
	intoReadme('growth', lines.join('\n'));
}

/** A time for each size, until one takes too long. */
function measured({prepare}: Subject): readonly number[] {
	const times: number[] = [];
	let preparing = 0;
	for (const size of sizes) {
		const last = times.at(-1) ?? 0;
		if (times.length > 0 && Math.max(foreseen(times, size), preparing * 10) > longest) {
			break;
		}

		const start = performance.now();
		const call = prepare(size);
		preparing = performance.now() - start;
		times.push(spent(call, {isLong: last * 10 > long}));
	}

	return times;
}

/** What a call of a larger n takes; until it is known how it grows, as is the aim. */
function foreseen(times: readonly number[], size: number): number {
	const last = times.length - 1;
	return (times[last] ?? 0) * (size / (sizes[last] ?? size)) ** (fitted(times) ?? aim);
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

function text(time: number): string {
	return time < 10 ? time.toFixed(2) : Number(time.toPrecision(time < 1000 ? 3 : 2)).toLocaleString('en');
}
