import {spawnSync} from 'node:child_process';
import {performance} from 'node:perf_hooks';
import process from 'node:process';
import {PassThrough, Writable} from 'node:stream';
import {setTimeout} from 'node:timers/promises';
import {register} from 'tsx/esm/api';
import type {ChoicesSoFar} from '../../source/domain/choices/choices.ts';
import type {SetupEvent} from '../../source/domain/ending/event.ts';
import {nextQuestion} from '../../source/domain/questions/next-question.ts';
import type {Question} from '../../source/domain/questions/question.ts';
import {Session} from '../../source/front/tui/session.ts';
import {theme} from '../../source/front/tui/theme.ts';
import {en} from '../../source/text/en.ts';
import {clustersOf, situationOf} from './growth/accounts.ts';

/*
From a key to the last byte that it leads to, and until the program is free again: the lists of clusters and of features
in a terminal in memory, on an account with so many clusters that have instances each. Where the machine has other work,
the processor's time tells more. React is the one that users get. An argument is another number of clusters.
*/
process.env.NODE_ENV = 'production';
const count = Number(process.argv[2] ?? 10_000);
const aim = 16;
/** Ink draws thirty times a second at most: a key that comes sooner waits for its turn. */
const pause = 45;
const screen = {columns: 120, rows: 40};

const clusters = clustersOf(count);
const {choices, ...rest} = situationOf(clusters);
const signedIn = {credentials: {kind: 'profile', name: 'prod', type: 'sso'}, regions: ['us-east-1']} as const;
const asked = {
	clusters: questionAt(signedIn),
	features: questionAt({...signedIn, ...choices, existing: 'leave', site: 'datadoghq.com'}),
};
const films: ReadonlyArray<{readonly name: string; readonly question: Question; readonly keys: readonly string[]}> = [
	{name: 'clusters: down', question: asked.clusters, keys: times(80, ['\u{1B}[B'])},
	{name: 'clusters: space and down', question: asked.clusters, keys: times(40, [' ', '\u{1B}[B'])},
	{
		name: 'clusters: page down and end',
		question: asked.clusters,
		keys: times(20, ['\u{1B}[6~', '\u{1B}[F', '\u{1B}[H']),
	},
	{
		name: 'clusters: the filter',
		question: asked.clusters,
		keys: ['/', ...times(12, [...'clu99', ...times(5, ['\u{7F}'])])],
	},
	{name: 'features: down', question: asked.features, keys: times(20, ['\u{1B}[B', '\u{1B}[B', '\u{1B}[A'])},
	{name: 'features: space and down', question: asked.features, keys: times(20, ['\u{1B}[B', ' '])},
];

const bare = median(Array.from({length: 9}, () => timeOf(() => spawnSync(process.execPath, ['-e', '0']))));
console.log(
	`Node ${process.versions.node}, ${process.platform} ${process.arch}, ${count.toLocaleString('en')} clusters`,
);
console.log(`node -e 0: ${bare.toFixed(0)} ms\n`);
console.log(
	'| keys | drawn, median ms | p95 | of a bare node | free again, median ms | p95 | processor ms a key | aim |',
);
console.log('|---|---:|---:|---:|---:|---:|---:|---:|');
register();
const {show} = await import('../../source/front/tui/show.tsx');
for await (const {name, drawn, free, work} of played()) {
	const half = median(drawn);
	const told = [half, late(drawn), half / bare, median(free), late(free), work];
	const cells = told.map((time, index) => time.toFixed(index === 2 ? 2 : 1));
	console.log(`| ${[name, ...cells, `${aim} ms`].join(' | ')} |`);
}

async function* played() {
	for (const {name, question, keys} of films) {
		const terminal = inMemory();
		const session = new Session(quiet());
		const instance = show({
			session,
			words: en,
			theme: theme({ascii: false, colour: true, motion: false}),
			tools: {page: async () => undefined},
			...terminal.streams,
			onCrash(error) {
				throw error;
			},
		});
		void session.run(asking(session, question));
		await setTimeout(1500);
		const drawn: number[] = [];
		const free: number[] = [];
		const before = process.threadCpuUsage();
		for (const key of keys) {
			const {last, rest: done} = await terminal.press(key);
			// A key at the end of a list changes nothing.
			drawn.push(...(last === undefined ? [] : [last]));
			free.push(done);
		}

		const {user, system} = process.threadCpuUsage(before);
		instance.unmount();
		// The first keys compile what draws.
		yield {name, drawn: drawn.slice(3), free: free.slice(3), work: (user + system) / 1000 / keys.length};
	}
}

async function* asking(session: Session, question: Question): AsyncGenerator<SetupEvent> {
	yield {type: 'started', command: 'install', version: '0', checks: 'notable'};
	await session.ask(question);
}

/** Streams that look like a terminal, and when something was written. */
function inMemory() {
	let last: number | undefined;
	const nothing = () => undefined;
	const stdin = Object.assign(new PassThrough(), {isTTY: true, setRawMode: nothing, ref: nothing, unref: nothing});
	const stdout = Object.assign(
		new Writable({
			write(_chunk, _encoding, done) {
				last = performance.now();
				done();
			},
		}),
		{isTTY: true, ...screen},
	);
	return {
		streams: {stdin, stdout, stderr: stdout},
		/** Milliseconds until the last byte, and until nothing of it is left to do. */
		async press(key: string) {
			await setTimeout(pause);
			last = undefined;
			const begun = performance.now();
			stdin.write(key);
			let idle = begun;
			// What is put off takes its turn between timers; it is over when a timer comes on time.
			for (let isLate = true; isLate;) {
				const before = performance.now();
				await setTimeout(8);
				idle = before;
				isLate = performance.now() - before > 11;
			}

			return {last: last === undefined ? undefined : last - begun, rest: Math.max(idle, last ?? 0) - begun};
		},
	};
}

function questionAt(made: ChoicesSoFar): Question {
	const next = nextQuestion({...rest, choices: made});
	if (next.kind !== 'ask') {
		throw new TypeError('nothing is asked');
	}

	return next.question;
}

function quiet() {
	const {signal} = new AbortController();
	return {graceful: signal, immediate: signal, press: () => undefined};
}

function times(number: number, keys: readonly string[]): readonly string[] {
	return Array.from({length: number}, () => keys).flat();
}

function timeOf(run: () => unknown): number {
	const before = performance.now();
	run();
	return performance.now() - before;
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function late(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? NaN;
}
