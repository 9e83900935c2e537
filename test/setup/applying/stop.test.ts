import test from 'node:test';
import {deepEqual, equal, match} from 'node:assert/strict';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const args = ['--cluster', 'shop-prod', '--yes'];

function ids(events: readonly SetupEvent[], type: 'change-started' | 'change-done'): readonly string[] {
	return events.flatMap(event => (event.type === type ? [event.change.id] : []));
}

test('Ctrl+C while reading ends before any change', async t => {
	const simulator = await simulated('shop', t);
	const {outcome} = await runSetup(simulator, {
		args,
		onEvent(event, press) {
			if (event.type === 'reading' && event.what === 'clusters') {
				press();
			}
		},
	});
	deepEqual(outcome, {kind: 'stopped', changed: false, clusters: []});
});

test('Ctrl+C at the review ends before any change', async t => {
	const simulator = await simulated('shop', t);
	const {outcome, questions} = await runSetup(simulator, {
		args: ['--cluster', 'shop-prod'],
		answers: {settings: [{entry: {}}], features: [{entry: ['apm']}], approval: ['interrupt']},
	});
	deepEqual([outcome, questions.at(-1)?.id], [{kind: 'stopped', changed: false, clusters: []}, 'approval']);
});

test('Ctrl+C during a change lets it end and begins no other', async t => {
	const simulator = await simulated('shop', t);
	const {events, outcome} = await runSetup(simulator, {
		args,
		onEvent(event, press) {
			if (event.type === 'change-started' && event.change.kind === 'create-role') {
				press();
			}
		},
	});
	deepEqual(ids(events, 'change-started'), ['create-secret-us-east-1', 'create-role']);
	deepEqual(ids(events, 'change-done'), ids(events, 'change-started'));
	equal(events.filter(({type}) => type === 'stopping').length, 1);
	deepEqual(
		[outcome.kind, outcome.kind === 'stopped' && outcome.changed, outcome.clusters.map(({kind}) => kind)],
		['stopped', true, ['not-started']],
	);
	const end = events.at(-1);
	const {resume, watch} = (end?.type === 'finished' ? end.receipt : undefined) ?? {};
	match(resume?.join(' ') ?? '', /^npx dd-ecs-setup install .*--cluster shop-prod .*--yes/v);
	equal(watch, undefined);
});

test('a run after a stopped one goes on where it was stopped', async t => {
	const simulator = await simulated('shop', t);
	await runSetup(simulator, {
		args,
		onEvent(event, press) {
			if (event.type === 'change-done' && event.change.kind === 'create-role') {
				press();
			}
		},
	});
	const {events, exitCode} = await runSetup(simulator, {args, id: 'fedcba9876543210'});
	deepEqual(ids(events, 'change-done'), [
		'attach-role-policy',
		'put-role-policy',
		'register-us-east-1-shop-prod-datadog-agent-task',
		'create-service-us-east-1-shop-prod-datadog-agent',
	]);
	equal(exitCode, 0);
});

test('Ctrl+C while watching ends at once, with what is known', async t => {
	const simulator = await simulated('shop', t);
	const {events, outcome} = await runSetup(simulator, {
		args,
		onEvent(event, press) {
			if (event.type === 'rollout') {
				press();
			}
		},
	});
	equal(events.filter(({type}) => type === 'rollout').length, 1);
	deepEqual([outcome.kind, outcome.clusters.map(({kind}) => kind)], ['stopped', ['going-on']]);
	// What goes on watching stands there as a command: whoever answered questions has none to type again.
	const receipt = events.findLast(event => event.type === 'finished')?.receipt;
	match(receipt?.watch?.join(' ') ?? '', /^npx dd-ecs-setup install .*--cluster shop-prod .*--yes/v);
});

test('the second Ctrl+C drops the request in flight and says that it was cut off', async t => {
	const simulator = await simulated('shop', t);
	const {events, outcome, exitCode} = await runSetup(simulator, {
		args,
		onEvent(event, press) {
			if (!(event.type === 'change-started' && event.change.kind === 'create-role')) {
				return;
			}

			press();
			press();
		},
	});
	deepEqual(ids(events, 'change-done'), ['create-secret-us-east-1']);
	deepEqual([outcome.kind, exitCode], ['stopped', 5]);
});

test('a second Ctrl+C while watching does not forget the changes', async t => {
	const simulator = await simulated('shop', t);
	const {outcome, exitCode} = await runSetup(simulator, {
		args,
		onEvent(event, press) {
			if (event.type !== 'rollout') {
				return;
			}

			press();
			press();
		},
	});
	deepEqual([outcome.kind, exitCode], ['stopped', 5]);
});
