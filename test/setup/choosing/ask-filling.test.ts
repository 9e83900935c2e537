import {deepEqual, equal, ok} from 'node:assert/strict';
import test from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import type {Question} from '../../../source/domain/questions/question.ts';
import {fleetOf} from '../../support/fixtures/fleet-world.ts';
import {chosen, guided, unseenIn, type Guided} from './guided.ts';

const leave: Guided['answer'] = async () => ({kind: 'leave'});

test('of a thousand clusters somebody is asked when they are listed, and before any is looked into', async t => {
	const {reads, questions} = await guided(fleetOf(1000), {answer: leave}, t);
	deepEqual(reads, ['us-east-1', 'asked after 0 s']);
	deepEqual(
		questions.map(question => unseenIn(question)),
		[{rows: 1000, looked: {unseen: 1000, of: 1000, regions: []}}],
	);
});

test('a few are looked into first, so that nothing is missing when they are asked for', async t => {
	const {questions, events} = await guided(fleetOf(3), {answer: leave}, t);
	deepEqual(
		questions.map(question => unseenIn(question)),
		[{rows: 0, looked: undefined}],
	);
	deepEqual(
		events.flatMap(event => (event.type === 'observed' ? [event.facts.kind] : [])),
		['cluster', 'cluster', 'cluster', 'region'],
	);
});

test('rows are filled while somebody chooses, those at the top first, and several at a time', async t => {
	const renewals: Array<ReturnType<typeof unseenIn>> = [];
	const {reads} = await guided(
		fleetOf(60),
		{
			async answer(question, renewed) {
				for await (const next of renewed) {
					renewals.push(unseenIn(next));
				}

				return {kind: 'leave'};
			},
		},
		t,
	);
	deepEqual(reads.slice(2, 4), ['team-00 list', 'team-01 list']);
	deepEqual(renewals.at(-1), {rows: 0, looked: {unseen: 0, of: 60, regions: []}});
	ok(renewals.length < 60, `${renewals.length} questions`);
});

test('what was chosen is read next and in full, and what nobody chose is dropped', async t => {
	let dropped: AbortSignal | undefined;
	const {reads, questions} = await guided(
		fleetOf(60),
		{
			// The first of the list never comes.
			async onRead(name, signal) {
				if (name !== 'team-00 list') {
					return;
				}

				dropped = signal;
				await Promise.withResolvers().promise;
			},
			async answer(question, renewed) {
				await renewed[Symbol.asyncIterator]().next();
				return chosen(question, 'team-42');
			},
		},
		t,
	);
	equal(dropped?.aborted, true);
	deepEqual(
		[reads.filter(name => name.endsWith('full')), reads.at(-1), questions.map(({id}) => id)],
		[['team-42 full'], 'team-42 full', ['clusters', 'site']],
	);
});

test('who leaves while the list is filled has left', async t => {
	const {events} = await guided(
		fleetOf(60),
		{
			async onRead(name) {
				await (name.endsWith('list') ? Promise.withResolvers().promise : undefined);
			},
			async answer(question, renewed) {
				void renewed[Symbol.asyncIterator]().next();
				await setImmediate();
				return {kind: 'leave'};
			},
		},
		t,
	);
	const last = events.at(-1);
	equal(last?.type === 'finished' && last.outcome.kind, 'left');
});

test('where nobody takes what comes in, nothing is read beside the question', async t => {
	const {reads} = await guided(fleetOf(60), {answer: async question => chosen(question, 'team-42')}, t);
	deepEqual(reads, ['us-east-1', 'asked after 0 s', 'team-42 full']);
});

test('clusters chosen unseen that have no Agent to upgrade are taken out together, with the reason', async t => {
	const {questions} = await guided(
		fleetOf(60),
		{
			args: ['upgrade', '--dry-run'],
			answer: async (question, renewed, turn) =>
				turn === 1 ? chosen(question, 'team-42', 'team-43') : {kind: 'leave'},
		},
		t,
	);
	const standing = {kind: 'not-ours', others: 0};
	deepEqual(
		questions.map(({id, complaint}) => [id, complaint]),
		[
			['clusters', undefined],
			[
				'clusters',
				{code: 'clusters-taken-out', clusters: ['team-42', 'team-43'].map(cluster => ({cluster, standing}))},
			],
		],
	);
	const [, again] = questions;
	const rows = again?.input.kind === 'many' ? again.input.options : [];
	// Those two, and all of them, which nobody knows yet.
	equal(rows.filter(({selectable}) => !selectable).length, 3);
	equal(again && unseenIn(again).rows, 58);
});

test('a sign-in that ends while the list is filled is said below it, and ends no run', async t => {
	const expired = {code: 'session-expired', repair: {kind: 'run', command: ['aws', 'login']}, detail: ''} as const;
	const said: unknown[] = [];
	const {events} = await guided(
		fleetOf(60),
		{
			onRead(name) {
				if (name === 'team-15 list') {
					throw new ProblemError(expired);
				}
			},
			async answer(question, renewed) {
				for await (const next of renewed) {
					said.push([next.complaint?.code, unseenIn(next).rows < 60]);
				}

				return {kind: 'leave'};
			},
		},
		t,
	);
	deepEqual(said.at(-1), ['session-expired', true]);
	equal(
		events.some(({type}) => type === 'problem'),
		false,
	);
});

test('a region that is slow keeps nobody from the others, and is added when it is there', async t => {
	const slow = Promise.withResolvers<undefined>();
	const seen: Question[] = [];
	await guided(
		fleetOf(2, ['us-east-1', 'eu-west-1']),
		{
			args: ['install', '--dry-run', '--region', 'us-east-1,eu-west-1'],
			beat: async () => setImmediate(),
			async onRead(name, signal) {
				await (name === 'eu-west-1' && !signal?.aborted ? slow.promise : undefined);
			},
			async answer(question, renewed) {
				slow.resolve(undefined);
				seen.push(question);
				for await (const next of renewed) {
					seen.push(next);
				}

				return {kind: 'leave'};
			},
		},
		t,
	);
	deepEqual(
		[seen[0], seen.at(-1)].map(one => [
			one?.input.kind === 'many' ? one.input.options.length : 0,
			one?.looked?.regions.includes('eu-west-1'),
		]),
		[
			[3, true],
			[5, false],
		],
	);
});
