import {deepEqual, equal} from 'node:assert/strict';
import {once} from 'node:events';
import test from 'node:test';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {Estate} from '../../../source/domain/estate/estate.ts';
import {createInterrupt} from '../../../source/program/interrupt.ts';
import type {Ask} from '../../../source/setup/ports.ts';
import {setup} from '../../../source/setup/setup.ts';
import {portsOn, runSetup, withAws, type Move} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {expire} from '../applying/watching/expiry.ts';

const again: Move = {entry: ''};

/** Why each look that was told is old, or how many Agents run by it. */
const told = (events: readonly SetupEvent[]) =>
	events.flatMap(event => (event.type === 'estate' ? [toldOf(event.estate)] : []));

const toldOf = ({stale, clusters}: Estate) => stale?.code ?? clusters[0]?.agents[0]?.running;

/** Somebody looks again at what this tool installed, and their session has ended before. */
async function lookedAgain(t: test.TestContext, credentials: readonly Move[]) {
	const account = await simulated('installed', t);
	const ends: {renew?: () => void} = {};
	return runSetup(account, {
		args: ['status', '--cluster', 'shop-prod'],
		answers: {looking: [again, 'leave'], credentials},
		onQuestion({id}) {
			if (id === 'looking') {
				ends.renew ??= expire(account).renew;
			} else if (credentials.some(move => typeof move === 'object')) {
				ends.renew?.();
			}
		},
	});
}

test('whoever looks again after their session ended is asked to sign in, and sees what is there now', async t => {
	const {questions, outcome, events, exitCode} = await lookedAgain(t, [{entry: 'demo'}]);
	deepEqual(
		questions.map(({id, holdsUp}) => `${id} ${holdsUp ?? ''}`),
		['looking ', 'credentials estate', 'looking '],
	);
	// Nothing was another, so that nothing was told anew.
	deepEqual([told(events), outcome.kind, exitCode], [[12], 'surveyed', 0]);
});

test('who leaves at that question ends as they would at the table', async t => {
	const {outcome, exitCode} = await lookedAgain(t, ['leave']);
	deepEqual([outcome.kind, exitCode], ['surveyed', 0]);
	equal(outcome.kind === 'surveyed' && outcome.findings.unread, 1);
});

test('Ctrl+C at that question is Ctrl+C', async t => {
	const {outcome, exitCode} = await lookedAgain(t, ['interrupt']);
	deepEqual([outcome.kind, exitCode], ['stopped', 130]);
});

test('where nobody answers it, the table is told as an old one', async t => {
	const {events, outcome} = await lookedAgain(t, []);
	deepEqual([told(events), outcome.kind], [[12, 'session-expired'], 'surveyed']);
});

test('a table that nobody touches says that it is old, asks nothing, and goes on with new credentials', async t => {
	const account = await simulated('installed', t);
	const interrupt = createInterrupt();
	const left = Promise.withResolvers<undefined>();
	const asked: string[] = [];
	const ask: Ask = async ({id}) => {
		asked.push(id);
		await left.promise;
		return {kind: 'leave'};
	};

	const events: SetupEvent[] = [];
	let renew: (() => void) | undefined;
	for await (const event of setup(portsOn(account, {args: ['status', '--cluster', 'shop-prod'], interrupt}), ask)) {
		events.push(event);
		if (event.type !== 'estate') {
			continue;
		}

		if (event.estate.stale) {
			renew?.();
		} else if (renew) {
			left.resolve(undefined);
		} else {
			({renew} = expire(account));
		}
	}

	deepEqual([told(events), asked], [[12, 'session-expired', 12], ['looking']]);
});

test('a network that is lost, and a permission that is taken away, leave the table as an old one', async t => {
	const account = await simulated('installed', t);
	const faults = [
		{code: 'unreachable', host: 'ecs', why: 'timeout', trace: {}, detail: ''},
		{code: 'access-denied', action: 'ecs:ListClusters', policy: 'scp', explicit: true, trace: {}, detail: ''},
	] as const;
	let looks = 0;
	const {events, exitCode} = await runSetup(account, {
		args: ['status', '--cluster', 'shop-prod'],
		answers: {looking: [again, again, again, 'leave']},
		onQuestion({id}) {
			looks += id === 'looking' ? 1 : 0;
		},
		ports: withAws(aws => ({
			async *readClusters(...given) {
				const fault = faults[looks - 1];
				if (fault) {
					throw new ProblemError(fault);
				}

				yield* aws.readClusters(...given);
			},
		})),
	});
	deepEqual([told(events), exitCode], [[12, 'unreachable', 'access-denied', 12], 0]);
});

test('who leaves while it is read again does not wait for that', async t => {
	const account = await simulated('installed', t);
	const interrupt = createInterrupt();
	const left = Promise.withResolvers<undefined>();
	const ask: Ask = async () => {
		await left.promise;
		return {kind: 'leave'};
	};

	let reads = 0;
	const ports = withAws(aws => ({
		async *readClusters(region, signal) {
			reads += 1;
			if (reads > 1) {
				left.resolve(undefined);
				// It has no end of its own.
				await once(signal!, 'abort');
				throw new ProblemError({code: 'stopped'});
			}

			yield* aws.readClusters(region, signal);
		},
	}))(portsOn(account, {args: ['status', '--cluster', 'shop-prod'], interrupt}));
	const types: string[] = [];
	for await (const event of setup(ports, ask)) {
		types.push(event.type === 'finished' ? event.outcome.kind : event.type);
	}

	deepEqual([types.filter(type => type === 'estate').length, types.at(-1)], [1, 'surveyed']);
});
