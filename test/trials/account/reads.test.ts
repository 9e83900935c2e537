import {deepEqual} from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import process from 'node:process';
import test, {describe} from 'node:test';
import {answers} from '../../../source/aws/reading/answers.ts';
import {startFaultProxy, type Fault} from '../../support/fault-proxy.ts';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {incomplete, paged, reads, type RestsOn} from './reads.ts';
import {scenes, type SceneName} from './scenes.ts';
import {stage} from './stage.ts';

/** Tried in every `npm test`: those that take no time. What is repeated is real time, up to 8 seconds a row. */
const quick: readonly Fault[] = ['denied'];
const all: readonly Fault[] = [
	...quick,
	'empty',
	'explicitly-denied',
	'failed',
	'html',
	'misshapen',
	'garbled',
	'stalled',
	'reset-before',
	'throttled',
	'throttled-thrice',
	'echo',
	'silent',
];
const faults = process.env.TRIALS === 'all' ? all : quick;

/** In milliseconds: for those who wait in vain; a busy machine answers in less. */
const impatience = {noticed: 500, read: 2000, readAfter: 1500, write: 5000, budget: 1000};

/** How a run ended: whether it wrote, and whether a check or a verdict said that something was not seen. */
type Ended = {readonly exitCode: number; readonly changes: readonly string[]; readonly isTold: boolean};

async function ended(scene: SceneName, operation: string, fault: Fault | undefined, t: test.TestContext) {
	const {run} = scenes[scene];
	const simulator = await stage(scene, t);
	const proxy = await startFaultProxy(simulator.url, asked => (asked.operation === operation ? fault : undefined));
	t.after(proxy.close);
	const ran = await runSetup(
		{...simulator, url: proxy.url},
		{...run, looks: 'few', ...((fault === 'silent' || fault === 'stalled') && {patience: impatience})},
	);
	return {ran, isAsked: proxy.asked.includes(operation)};
}

function summary({events, exitCode}: Ran): Ended {
	return {
		exitCode,
		changes: events.flatMap(event => (event.type === 'change-started' ? [event.change.id] : [])),
		isTold: events.some(
			event =>
				(event.type === 'checked' &&
					event.check.verdict !== 'pass' &&
					['unread', 'permissions', 'stored-key', 'key-verdict'].includes(event.check.id)) ||
				(event.type === 'verified' && event.verdict.kind === 'unread') ||
				(event.type === 'planned' &&
					(event.plan.stays ?? []).some(({why}) => why.kind === 'uncounted' || why.kind === 'unread')),
		),
	};
}

function problemOf({outcome}: Ran): string {
	return 'problem' in outcome ? outcome.problem.code : '';
}

const baselines = new Map<SceneName, Promise<Ended>>();

async function baseline(scene: SceneName, t: test.TestContext): Promise<Ended> {
	const known = baselines.get(scene) ?? ended(scene, '', undefined, t).then(({ran}) => summary(ran));
	baselines.set(scene, known);
	return known;
}

type Promised = {readonly rests: RestsOn; readonly goes?: readonly string[]};

/** What the row promises. What is refused only three times is repeated, and nobody sees it. */
function expected({rests, goes = []}: Promised, fault: Fault, usual: Ended): Ended {
	if (fault === 'throttled-thrice' || rests === 'show') {
		return usual;
	}

	if (rests === 'stays') {
		const changes = usual.changes.filter(id => goes.some(beginning => id.startsWith(beginning)));
		return {...usual, changes, isTold: true};
	}

	const isDenied = fault === 'denied' || fault === 'explicitly-denied';
	return rests === 'run' || rests === 'plan'
		? {exitCode: isDenied ? 77 : 1, changes: [], isTold: false}
		: {...usual, isTold: true};
}

const broken = Object.entries(reads).flatMap(([operation, rows]) =>
	rows.flatMap(row => faults.map(fault => ({...row, operation, fault}))),
);
/** One of each protocol in every `npm test`. */
const quickCircles: ReadonlySet<string> = new Set([
	'ecs:ListServices',
	'ec2:DescribeInstances',
	'iam:ListRolePolicies',
]);
const isWhole = process.env.TRIALS === 'all';
const circles = paged
	.filter(operation => isWhole || quickCircles.has(operation))
	.flatMap(operation => reads[operation].map(row => ({...row, operation, fault: 'circle'}) as const));
const gaps = incomplete.flatMap(({operation, scene, faults: those}) =>
	those.map(fault => ({operation, scene, fault, rests: restsOn(operation, scene)})),
);
const trials = [...broken, ...circles, ...gaps];

function restsOn(operation: keyof typeof reads, scene: SceneName): RestsOn {
	return reads[operation].find(row => row.scene === scene)?.rests ?? 'plan';
}

// Most of a row is waiting for the next try.
describe('reads', {concurrency: process.env.TRIALS === 'all' ? 6 : 2}, () => {
	for (const {operation, scene, rests, fault, ...more} of trials) {
		test(`${operation} on ${scene}, ${fault}: ${rests}`, async t => {
			const usual = await baseline(scene, t);
			const {isAsked, ran} = await ended(scene, operation, fault, t);
			const found = summary(ran);
			const {isTold, ...wanted} = expected({rests, ...more}, fault, usual);
			deepEqual(
				{...found, isAsked, isBug: problemOf(ran) === 'bug'},
				// Where there is no plan the problem itself tells.
				{
					...wanted,
					isTold: wanted.exitCode === usual.exitCode ? isTold : found.isTold,
					isAsked: true,
					isBug: false,
				},
			);
		});
	}
});

/** A read as the SDK's clients are given it. */
const read = /new (?<operation>(?:Get|List|Describe|Simulate|Detect)\w+)Command\(/gv;

test('every read that is sent says what AWS never leaves out of its answer', () => {
	const sent = globSync('source/aws/**/*.ts').flatMap(name =>
		[...readFileSync(name, 'utf8').matchAll(read)].map(({groups}) => groups?.operation ?? ''),
	);
	const known = new Set(Object.keys(answers).map(name => name.split(':').at(-1)));
	deepEqual(
		[...new Set(sent)].filter(operation => !known.has(operation)),
		[],
	);
});
