import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {test} from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {lines} from '../../../source/front/lines/lines.ts';
import {findingsOf} from '../../../source/domain/estate/findings.ts';
import {estate} from '../../support/fixtures/estates.ts';
import {installPlan} from '../../support/fixtures/plan.ts';
import {scripted, signedIn} from '../../support/fixtures/processes.ts';
import {siteQuestion} from '../../support/fixtures/questions.ts';
import {namesakes} from '../../domain/namesakes.ts';
import {sampleRollout, sampleRun} from '../../domain/sample.ts';
import {failed, finished, rollout} from '../../support/fixtures/runs.ts';
import {golden} from '../../support/golden.ts';
import {createInterrupt} from '../../../source/program/interrupt.ts';
import {failedCheck} from '../../text/samples/facts.ts';
import {told, unattended} from './unattended.ts';

const attempt: readonly SetupEvent[] = [
	...signedIn,
	{
		type: 'answered',
		question: 'clusters',
		value: 'arn:aws:ecs:us-east-1:123456789012:cluster/shop-prod',
		source: 'flag',
	},
	{type: 'answered', question: 'site', value: 'datadoghq.com', source: 'default'},
	{type: 'verified', verdict: {kind: 'valid', site: 'datadoghq.com'}},
	...installPlan.checks.map((check): SetupEvent => ({type: 'checked', check, again: sampleRun})),
	{type: 'checked', check: failedCheck, again: sampleRun},
	{
		type: 'planned',
		plan: {...installPlan, checks: [...installPlan.checks, failedCheck]},
		dryRun: false,
		again: sampleRun,
	},
];

const problem: SetupEvent = {
	type: 'problem',
	problem: {code: 'checks-failed', checks: [failedCheck]},
	done: [],
	again: sampleRun,
};

test('a failed check is told once, with what helps: by the plan that it keeps from being applied', async () => {
	const text = await told([...attempt, problem, ...finished]);
	deepEqual([text.match(/8126\/tcp taken/gv)?.length, text.match(/Stop what holds the port/gv)?.length], [1, 1]);
	match(text, /Failed: Host ports free[\s\S]+Problem: 1 check failed, so nothing is applied\n/v);
});

test('a failed check is told where policies come in the place of a plan', async () => {
	const checked = attempt.filter(({type}) => type !== 'planned');
	match(await told([...checked, {type: 'policies', policies: []}, ...finished]), /Failed: Host ports free/v);
});

test('a whole run is told in lines, fallbacks included', async () => {
	const text = await told([...attempt, ...finished]);
	equal(text, golden('front/lines/installed.txt', text));
});

test('a failed run says what failed, what is done and what to do', async () => {
	const text = await told([...attempt, ...failed]);
	equal(text, golden('front/lines/failed.txt', text));
});

test('without symbols there is nothing but ASCII', async () => {
	const text = await told([...attempt, ...failed], {isAscii: true});
	match(text, /^[\n\u{20}-\u{7E}]+$/v);
});

test('colour changes no character', async () => {
	const coloured = await told([...attempt, ...finished], {hasColour: true});
	match(coloured, /\[1m/v);
	equal(stripVTControlCharacters(coloured), await told([...attempt, ...finished]));
});

test('without colour nothing moves a cursor, whatever a name holds', async () => {
	const text = await told([
		{type: 'observed', facts: {kind: 'region-refused', region: 'eu\u{1B}[2J-west-1', code: 'a\rb'}},
		...finished,
	]);
	doesNotMatch(text, /[\p{Control}--\n]/v);
});

test('a rollout is told only when something changed', async () => {
	const same = rollout({running: 1, starting: 1});
	const text = await told([
		{type: 'rollout', rollout: same, seconds: 5},
		{type: 'rollout', rollout: same, seconds: 10},
		{type: 'rollout', rollout: rollout({running: 2}, {verdict: 'succeeded'}), seconds: 15},
		...finished.slice(-1),
	]);
	equal(text.split('\n').filter(line => /datadog-agent on shop-prod|runs on 2 of 2/v.test(line)).length, 2);
});

test('that one of several clusters is done is said once, and what failed keeps its own line', async () => {
	const state = (name: 'changing' | 'rolling-out' | 'done' | 'failed', done = 0): SetupEvent => ({
		type: 'cluster-state',
		cluster: {cluster: 'shop-prod', region: 'us-east-1', state: name, running: 2, eligible: 2},
		counts: {done, underWay: 1 - done, waiting: 1, failed: 0, of: 2},
	});
	const over: SetupEvent = {type: 'rollout', rollout: rollout({running: 2}, {verdict: 'succeeded'}), seconds: 15};
	const said = async (events: readonly SetupEvent[]) => {
		const text = await told([...events, ...finished.slice(-1)]);
		return text.split('\n').filter(line => /runs on 2 of 2|clusters done/v.test(line));
	};

	deepEqual(
		[
			await said([state('changing'), state('rolling-out'), over, state('done', 1)]),
			await said([state('rolling-out'), state('failed'), over]),
		],
		[
			['✔ 1 of 2 clusters done: shop-prod in us-east-1, the Agent runs on 2 of 2 instances'],
			[
				'✖ 0 of 2 clusters done: shop-prod in us-east-1 failed, the Agent runs on 2 of 2 instances',
				'✔ The Datadog Agent runs on 2 of 2 instances of shop-prod  15s',
			],
		],
	);
});

for (const [name, one, other] of namesakes) {
	test(`${name}: what is news of one is news of the other`, async () => {
		const events = [one, other, one, other].map((target): SetupEvent => ({
			type: 'rollout',
			rollout: sampleRollout(target),
			seconds: 5,
		}));
		const text = await told([...events, ...finished.slice(-1)]);
		equal(text.split('\n').filter(line => line.includes('runs on 2 of 2')).length, 2);
	});
}

test('where nobody can be asked, an answer is missing and nothing waits', async () => {
	const {start, replies} = scripted({questions: [siteQuestion()], after: finished});
	await lines(unattended().options)(start, createInterrupt());
	deepEqual(replies, [{kind: 'missing'}]);
});

test('the doctor lists every check, an install only those that want attention', async () => {
	const checks = attempt.filter(({type}) => type === 'checked');
	const examined = await told([
		{type: 'started', command: 'doctor', version: '0.1.0', checks: 'all'},
		...checks,
		...finished.slice(-1),
	]);
	const installed = await told([...checks, ...finished.slice(-1)]);
	deepEqual(
		[examined, installed].map(text => /^✔ ECS agents connected/mv.test(text)),
		[true, false],
	);
	deepEqual(
		[examined, installed].map(text => /^✖ Failed: Host ports free/mv.test(text)),
		[true, true],
	);
});

test("the doctor's last line has the sign of the worst that it found", async () => {
	const made = attempt.flatMap(event => (event.type === 'checked' ? [event.check] : []));
	const warned = made.map(check => ({...check, verdict: check.verdict === 'fail' ? 'warn' : check.verdict}) as const);
	const ends = [made, warned, []].map(async checks =>
		told([{type: 'finished', outcome: {kind: 'examined', checks, clusters: []}, seconds: 1}]),
	);
	deepEqual(
		(await Promise.all(ends)).map(text => text.trim().slice(0, 10)),
		['✖ 1 failed', '! 1 warnin', '✔ 0 passed'],
	);
});

test('an instance in trouble is named once, and again when its trouble changes', async () => {
	const waiting = (running: number, kind: 'port-taken' | 'infrastructure'): SetupEvent => ({
		type: 'rollout',
		seconds: 5,
		rollout: rollout(
			{running},
			{special: [{instance: 'i-0ff93e', state: 'waiting', cause: {kind, detail: 'gone'}}]},
		),
	});
	const text = await told([
		waiting(1, 'port-taken'),
		waiting(2, 'port-taken'),
		waiting(2, 'infrastructure'),
		...finished.slice(-1),
	]);
	deepEqual(
		text.split('\n').filter(line => line.includes('i-0ff93e')),
		[
			'    i-0ff93e  waiting: a host port is in use',
			'    i-0ff93e  waiting: the instance went away or failed: gone',
		],
	);
});

test('what runs where is a table, and all of what wants attention below it', async () => {
	const front = unattended();
	const findings = findingsOf(estate);
	await lines(front.options)(
		scripted({
			before: [
				{type: 'estate', estate, again: sampleRun},
				{
					type: 'finished',
					outcome: {kind: 'surveyed', findings, agents: 3, isCheck: true, clusters: []},
					seconds: 3,
				},
			],
		}).start,
		createInterrupt(),
	);
	equal(front.text(), golden('front/estate.txt', front.text()));
});
