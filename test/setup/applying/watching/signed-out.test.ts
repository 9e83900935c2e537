import {deepEqual, equal} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import {ProblemError} from '../../../../source/domain/choices/problem/problem.ts';
import {runSetup, withAws, type Ran, type Run} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';
import {expire} from './expiry.ts';

const args = ['--cluster', 'shop-prod', '--yes'];

/** When sessions end, and when those who have them are signed in again: at a question, or at an event. */
type Outage = Run & {
	readonly ends: (event: SetupEvent) => boolean;
	readonly renewedAt?: (event: SetupEvent) => boolean;
	/** What happens while the question stands open. */
	readonly meanwhile?: (advance: (seconds: number) => void) => void;
	/** By default it is where somebody answers. */
	readonly isRenewedWhenAsked?: () => boolean;
};

async function runThrough(t: TestContext, outage: Outage): Promise<Ran & {readonly services: readonly string[]}> {
	const {ends, renewedAt, meanwhile, isRenewedWhenAsked = () => outage.answers !== undefined, ...run} = outage;
	const simulator = await simulated('shop', t);
	let renew: (() => void) | undefined;
	let hasEnded = false;
	const ran = await runSetup(simulator, {
		args,
		...run,
		onEvent(event, press) {
			run.onEvent?.(event, press);
			if (!hasEnded && ends(event)) {
				hasEnded = true;
				({renew} = expire(simulator));
			} else if (renewedAt?.(event)) {
				renew?.();
			}
		},
		onQuestion(question, press) {
			run.onQuestion?.(question, press);
			if (question.id !== 'credentials') {
				return;
			}

			meanwhile?.(seconds => {
				simulator.clock.advance(seconds);
			});
			if (isRenewedWhenAsked()) {
				renew?.();
			}
		},
	});
	const {regions} = simulator.account;
	const services = [...regions.values()]
		.flatMap(({clusters}) => [...clusters.values()])
		.filter(({name}) => name === 'shop-prod')
		.flatMap(cluster => [...cluster.services.values()].map(({name}) => name));
	return {
		...ran,
		questions: ran.questions.filter(({id}) => id === 'credentials'),
		services: services.filter(name => name.startsWith('datadog')),
	};
}

const isWatching = ({type}: SetupEvent) => type === 'rollout';
const afterChange = (kind: string) => (event: SetupEvent) => event.type === 'change-done' && event.change.kind === kind;

function signedOutFor({events}: Ran): readonly number[] {
	return events.flatMap(event =>
		event.type === 'rollout' && event.rollout.unseen?.isSignedOut ? [event.rollout.unseen.seconds] : [],
	);
}

test('signed out while watching, a person signs in again and the watching goes on', async t => {
	const {outcome, exitCode, questions, events} = await runThrough(t, {
		ends: isWatching,
		answers: {credentials: [{entry: 'demo'}]},
	});
	deepEqual([outcome.kind, exitCode], ['done', 0]);
	deepEqual(
		questions.map(({id, holdsUp, complaint}) => [id, holdsUp, complaint?.code]),
		[['credentials', 'rollout', 'session-expired']],
	);
	deepEqual(
		events.flatMap(event => (event.type === 'answered' && event.question === 'credentials' ? [event.source] : [])),
		['person'],
	);
});

test('credentials that are others by the time of the next try are taken without a word', async t => {
	let isRenewed = false;
	const {outcome, questions} = await runThrough(t, {
		ends: () => false,
		ports: withAws(aws => ({
			async readService(at, signal) {
				if (isRenewed) {
					return aws.readService(at, signal);
				}

				// They are others from here on, and those that are open by now have ended.
				isRenewed = true;
				throw new ProblemError({code: 'session-expired', repair: {kind: 'new-keys'}, detail: ''});
			},
		})),
	});
	deepEqual([outcome.kind, questions.length], ['done', 0]);
});

test('the hour that a person takes to sign in is not that of the watching', async t => {
	const {outcome, events} = await runThrough(t, {
		args: [...args, '--timeout', '5m'],
		ends: isWatching,
		answers: {credentials: [{entry: 'demo'}]},
		meanwhile(advance) {
			advance(3600);
		},
	});
	equal(outcome.kind, 'done');
	const last = events.findLast(event => event.type === 'rollout');
	equal(last?.type === 'rollout' && last.seconds < 300, true);
});

test('who chooses credentials that have ended as well is told so and asked again', async t => {
	let asked = 0;
	const {outcome, questions} = await runThrough(t, {
		ends: isWatching,
		answers: {credentials: [{entry: 'demo'}, {entry: 'demo'}]},
		isRenewedWhenAsked() {
			asked += 1;
			return asked === 2;
		},
	});
	deepEqual(
		[outcome.kind, questions.map(({complaint}) => complaint?.code)],
		['done', ['session-expired', 'session-expired']],
	);
});

test('credentials of another account are not gone on with', async t => {
	let identified = 0;
	const {outcome, questions} = await runThrough(t, {
		ends: isWatching,
		answers: {credentials: [{entry: 'demo'}, {entry: 'demo'}]},
		ports: withAws(aws => ({
			async identify(region, signal) {
				const identity = await aws.identify(region, signal);
				identified += 1;
				return identified === 2 ? {...identity, account: '999999999999'} : identity;
			},
		})),
	});
	deepEqual(
		[outcome.kind, questions[1]?.complaint],
		['done', {code: 'other-account', account: '999999999999', wanted: '123456789012'}],
	);
});

test('who leaves instead ends the watching as Ctrl+C does', async t => {
	const {outcome, exitCode, events} = await runThrough(t, {
		ends: isWatching,
		answers: {credentials: ['leave']},
		isRenewedWhenAsked: () => false,
	});
	deepEqual([outcome.kind, outcome.kind === 'stopped' && outcome.isAllMade, exitCode], ['stopped', true, 5]);
	equal(
		events.some(({type}) => type === 'problem'),
		false,
	);
});

test('where nobody can be asked, it is said, and the watching goes on with the next credentials', async t => {
	const ran = await runThrough(t, {
		ends: isWatching,
		renewedAt: event => event.type === 'rollout' && (event.rollout.unseen?.seconds ?? 0) >= 60,
	});
	deepEqual([ran.outcome.kind, ran.exitCode, signedOutFor(ran).slice(0, 3)], ['done', 0, [20, 40, 60]]);
	equal(ran.questions.length, 1);
	equal(
		ran.events.some(({type}) => type === 'problem'),
		false,
	);
});

test('where nobody can be asked, the time of the watching is the limit', async t => {
	const ran = await runThrough(t, {ends: isWatching, args: [...args, '--timeout', '3m']});
	const {outcome, exitCode, events} = ran;
	deepEqual([outcome.kind, exitCode], ['going-on', 6]);
	const problem = events.find(event => event.type === 'problem');
	equal(
		problem?.type === 'problem' && problem.problem.code === 'rollout-unseen' && problem.problem.problem.code,
		'session-expired',
	);
	equal(signedOutFor(ran).length >= 5, true);
});

for (const change of ['create-secret', 'register-task-definition']) {
	test(`signed out after ${change}, a person signs in again and the changes go on`, async t => {
		const {outcome, exitCode, questions, services, events} = await runThrough(t, {
			ends: afterChange(change),
			answers: {credentials: [{entry: 'demo'}]},
		});
		deepEqual([outcome.kind, exitCode, services], ['done', 0, ['datadog-agent']]);
		deepEqual(
			questions.map(({id, holdsUp}) => [id, holdsUp]),
			[['credentials', 'changes']],
		);
		equal(
			events.some(({type}) => type === 'problem'),
			false,
		);
	});

	test(`signed out after ${change} with nobody to ask, the changes go on with the next credentials`, async t => {
		const {outcome, exitCode, services, events} = await runThrough(t, {
			ends: afterChange(change),
			renewedAt: event =>
				event.type === 'change-note' && event.note.kind === 'signed-out' && event.note.seconds >= 60,
		});
		deepEqual([outcome.kind, exitCode, services], ['done', 0, ['datadog-agent']]);
		deepEqual(
			events
				.flatMap(event => (event.type === 'change-note' ? [event.note] : []))
				.filter(({kind}) => kind === 'signed-out'),
			[
				{kind: 'signed-out', seconds: 0},
				{kind: 'signed-out', seconds: 60},
			],
		);
	});
}

test('signed out between two changes for good, the run fails with what is done told', async t => {
	const {outcome, exitCode, services} = await runThrough(t, {ends: afterChange('create-secret')});
	deepEqual([outcome.kind, exitCode, services], ['failed', 5, []]);
});

test('signed out before the first change, where nobody can be asked, nothing is waited for', async t => {
	const {outcome, exitCode, events} = await runThrough(t, {ends: ({type}) => type === 'planned'});
	deepEqual([outcome.kind, exitCode], ['failed', 77]);
	equal(
		events.some(({type}) => type === 'change-note'),
		false,
	);
});

test('signed out between two changes, leaving ends the run as Ctrl+C does', async t => {
	const {outcome, exitCode, services, events} = await runThrough(t, {
		ends: afterChange('create-secret'),
		answers: {credentials: ['leave']},
		isRenewedWhenAsked: () => false,
	});
	deepEqual([outcome.kind, exitCode, services], ['stopped', 5, []]);
	equal(
		events.some(({type}) => type === 'problem'),
		false,
	);
});

test('signed out while reading the plan, a person signs in again after the yes', async t => {
	const {outcome, questions} = await runThrough(t, {
		args: ['--cluster', 'shop-prod', '--features', 'default', '--site', 'datadoghq.com'],
		ends: ({type}) => type === 'planned',
		answers: {approval: [{entry: ''}], credentials: [{entry: 'demo'}]},
	});
	deepEqual([outcome.kind, questions.map(({holdsUp}) => holdsUp)], ['done', ['changes']]);
});
