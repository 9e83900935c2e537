import {deepEqual, equal, match, ok} from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {test} from 'node:test';
import {refused} from '../../../../source/domain/choices/problem/checked.ts';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import {lines} from '../../../../source/front/lines/lines.ts';
import {en} from '../../../../source/text/en.ts';
import {at} from '../../../support/fixtures/at.ts';
import {clusterFacts} from '../../../support/fixtures/clusters.ts';
import {scripted} from '../../../support/fixtures/processes.ts';
import {
	approvalQuestion,
	clustersQuestion,
	consentQuestion,
	featuresQuestion,
	keyQuestion,
	settingsQuestion,
	siteQuestion,
} from '../../../support/fixtures/questions.ts';
import {installPlan} from '../../../support/fixtures/plan.ts';
import {failedCheck} from '../../../text/samples/facts.ts';
import {golden} from '../../../support/golden.ts';
import {createInterrupt} from '../../../../source/program/interrupt.ts';

/** The end of a run that is left out of hand. */
const left: SetupEvent = {type: 'finished', seconds: 1, outcome: {kind: 'left', clusters: []}};

type Questions = NonNullable<Parameters<typeof scripted>[0]['questions']>;

/** Answers a run's questions with lines that are there before the first is asked, as a pipe has them. */
async function answered(questions: Questions, input: string, stdin = new PassThrough()) {
	let text = '';
	const interrupt = createInterrupt();
	const {start, replies} = scripted({before: [], questions, after: [left]});
	const front = lines({
		words: en,
		write(more) {
			text += more;
		},
		hasColour: false,
		isAscii: true,
		asking: 'readline',
		stdin,
		stdout: new PassThrough(),
		now: () => 0,
		every: () => () => undefined,
	});
	const running = front(start, interrupt);
	stdin.end(input);
	await running;
	return {text, replies, wasInterrupted: interrupt.graceful.aborted};
}

const key = '0123456789abcdef0123456789abcdef';

test('a whole run of questions is answered with numbers and words, one line each', async () => {
	const questions = [
		clustersQuestion(),
		siteQuestion(),
		keyQuestion(),
		featuresQuestion(),
		settingsQuestion(),
		consentQuestion('fleet'),
		approvalQuestion(),
	] as const;
	const {text, replies} = await answered(questions, `2,3\n\n${key}\n1-3\n2\nprod\n1\nfleet\nyes\n`);
	equal(text, golden('front/lines/readline.txt', text));
	deepEqual(
		replies.map(reply => reply.kind),
		['answer', 'answer', 'answer', 'answer', 'answer', 'answer', 'answer'],
	);
});

test("a number that isn't in the list, or a row that can't be taken, is asked for again", async () => {
	const {text, replies} = await answered([clustersQuestion()], '99\n6\n2\n');
	match(text, /The list has no 99\./v);
	match(text, /can't be selected: needs a sidecar in each task/v);
	deepEqual(replies, [
		{kind: 'answer', value: ['arn:aws:ecs:us-east-1:123456789012:cluster/shop-prod'], source: 'person'},
	]);
});

test('what is refused is explained and asked again', async () => {
	const {text, replies} = await answered([keyQuestion()], `too short\n${key}\n`);
	match(text, /This isn't a Datadog API key/v);
	equal(replies[0]?.kind, 'answer');
});

test('< goes back and q leaves, in lists, texts and confirmations', async () => {
	const questions = [
		siteQuestion(),
		siteQuestion(),
		keyQuestion(),
		keyQuestion(),
		approvalQuestion(),
		approvalQuestion(),
		approvalQuestion(),
	] as const;
	const {replies} = await answered(questions, '<\nq\n<\nq\n<\nq\nno\n');
	deepEqual(
		replies.map(({kind}) => kind),
		['back', 'leave', 'back', 'leave', 'back', 'leave', 'leave'],
	);
});

test('< goes back from a setting to the list of them, and q leaves from one', async () => {
	// The 9th row is a choice, the 2nd a text.
	const {replies} = await answered([settingsQuestion(), settingsQuestion()], '2\n<\n9\n<\n1\n9\nq\n');
	deepEqual(
		replies.map(({kind}) => kind),
		['answer', 'leave'],
	);
	equal(at(replies, 0, 'value', 'env'), undefined);
});

test('an empty line never approves', async () => {
	const {replies} = await answered([approvalQuestion()], '\ny\nq\n');
	deepEqual(replies, [{kind: 'leave'}]);
});

test('at a plan whose checks failed, a number changes what failed, and yes does nothing', async () => {
	const plan = {...installPlan, checks: [...installPlan.checks, failedCheck]};
	const question = approvalQuestion(plan);
	const closed: typeof question = {
		...question,
		input: {kind: 'review', plan, of: () => refused({code: 'checks-failed', checks: [failedCheck]})},
	};
	const {text, replies} = await answered([closed, question], 'yes\n2\n1\n1\n');
	match(text, /1\. Take APM traces by socket instead of APM traces\n[\s\S]+Type 1 to change that, or q to leave:/v);
	match(text, /Apply this plan\? Type yes to go on, or 1 to change that first:/v);
	deepEqual(
		replies,
		[1, 2].map(() => ({kind: 'fix', changes: {features: '-apm,+apm-socket'}})),
	);
});

test("a setting that can't be is explained, and - empties one", async () => {
	const {text, replies} = await answered([settingsQuestion()], '5\nmuch\n1024\n2\nprod\n2\n-\n1\n');
	match(text, /doesn't take much/v);
	deepEqual([at(replies, 0, 'value', 'env'), at(replies, 0, 'value', 'cpu')], [undefined, 1024]);
});

test('a long list is shortened by a part of a name first', async () => {
	const many = Array.from({length: 10_000}, (slot, index) => clusterFacts(`team-${index}`, {linux: 1}));
	const {text, replies} = await answered([clustersQuestion(many)], 'team-777\n1\n');
	ok(text.split('\n').length < 50, text);
	deepEqual(replies, [
		{
			kind: 'answer',
			value: ['arn:aws:ecs:us-east-1:123456789012:cluster/team-777'],
			source: 'person',
			filters: ['*team-777*'],
		},
	]);
});

test('Ctrl+C and the end of the input interrupt', async () => {
	const pressed = await answered([siteQuestion()], '\u{3}');
	deepEqual(pressed.replies, [{kind: 'interrupt'}]);
	const {replies, wasInterrupted} = await answered([siteQuestion()], '');
	deepEqual({replies, wasInterrupted}, {replies: [{kind: 'interrupt'}], wasInterrupted: true});
});

test('a key is read in raw mode, shown nowhere, and can be corrected', async () => {
	const modes: boolean[] = [];
	const stdin = Object.assign(new PassThrough(), {
		isTTY: true,
		setRawMode(isRaw: boolean) {
			modes.push(isRaw);
		},
	});
	const {text, replies} = await answered([keyQuestion()], `${key}x\u{7F}\r`, stdin);
	deepEqual(
		{modes, kind: replies[0]?.kind, isShown: text.includes(key.slice(0, 6))},
		{modes: [true, false], kind: 'answer', isShown: false},
	);
});

test('a number adds a row to those that are selected or takes it away, and never replaces them', async () => {
	const {replies} = await answered([featuresQuestion(), featuresQuestion(), featuresQuestion()], '\n7\n7,2\n');
	const chosen = replies.map(reply => (reply.kind === 'answer' ? (reply.value as readonly string[]) : []));
	const [usual = []] = chosen;
	deepEqual(
		chosen.map(ids => ids.includes('logs')),
		[false, true, true],
	);
	deepEqual(
		chosen.map(ids => ids.includes('apm')),
		[true, true, false],
	);
	equal(chosen[1]?.length, usual.length + 1);
	equal(chosen[2]?.length, usual.length);
});

test('all takes every row that can be taken and none takes them away, so far as they can be', async () => {
	const questions = [clustersQuestion(), featuresQuestion(), featuresQuestion()] as const;
	const {text, replies} = await answered(questions, 'all\nALL\nnone\n');
	const [clusters = [], features = [], core] = replies.map(reply =>
		reply.kind === 'answer' ? (reply.value as readonly string[]) : [],
	);
	equal(text.includes('The list has no'), false);
	deepEqual(
		clusters.map(arn => arn.split('/').at(-1)),
		['all', 'shop-prod', 'batch', 'edge', 'payments'],
	);
	deepEqual({hasMany: features.length > 15, core}, {hasMany: true, core: ['core']});
});

test('none of the clusters is explained and asked again', async () => {
	const {text, replies} = await answered([clustersQuestion()], 'none\n2\n');
	match(text, /Select at least one/v);
	equal(replies.length, 1);
});
