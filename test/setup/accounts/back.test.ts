import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {runSetup, type Move, type Ran, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {data, inBoth, web} from './members.ts';

const use: Move = {entry: {}};
const approve: Move = {entry: ''};
const pipelines: Move = {entry: 'acme-data/pipelines'};

async function ran(t: TestContext, answers: Run['answers'] = {}): Promise<Ran> {
	return runSetup(await simulated('accounts', t), {
		args: inBoth('--features', 'default', '--site', 'datadoghq.com'),
		looks: 'few',
		answers,
	});
}

function asked({questions}: Ran): readonly string[] {
	return questions.map(({id}) => id).filter(id => id !== 'applicationKey');
}

/** The accounts of the last plans, and the cluster that goes first of all. */
function first({events}: Ran) {
	return events.flatMap(event => (event.type === 'accounts-planned' ? [event.canary] : [])).at(-1);
}

function environments({events}: Ran) {
	return [web, data].map(account => {
		const plans = events.flatMap(event =>
			event.type === 'planned' && event.of?.account === account ? [JSON.stringify(event.plan.changes)] : [],
		);
		return plans.at(-1)?.includes('"staging"');
	});
}

test('back from which cluster goes first is what was asked before, and all are planned by that', async t => {
	const run = await ran(t, {
		settings: [use, {entry: {env: 'staging'}}],
		canary: ['back', pipelines],
		approval: [approve],
	});
	deepEqual(
		[run.exitCode, asked(run), environments(run), first(run)],
		[0, ['settings', 'canary', 'settings', 'canary', 'approval'], [true, true], 'acme-data/pipelines'],
	);
});

test('back from the review is which cluster goes first, where a person has said it', async t => {
	const run = await ran(t, {settings: [use], canary: [pipelines, {entry: 'none'}], approval: ['back', approve]});
	const said = run.events.flatMap(event =>
		event.type === 'answered' && event.question === 'canary' ? [[event.value, event.withdrawn ?? false]] : [],
	);
	deepEqual(
		[run.exitCode, asked(run), first(run), said, run.outcome.clusters.map(({kind}) => kind)],
		[
			0,
			['settings', 'canary', 'approval', 'canary', 'approval'],
			undefined,
			[
				['acme-data/pipelines', false],
				['', true],
				['none', false],
			],
			['installed', 'installed', 'installed'],
		],
	);
});

test('who leaves at the question before leaves all accounts, and nothing is changed', async t => {
	const run = await ran(t, {settings: [use, 'leave'], canary: ['back']});
	deepEqual(
		[run.exitCode, run.outcome.kind, run.events.filter(({type}) => type === 'change-started')],
		[0, 'left', []],
	);
});

test('where nothing was asked before, nothing leads back', async t => {
	const args = inBoth('--features', 'default', '--site', 'datadoghq.com');
	const run = await runSetup(await simulated('accounts', t), {args, looks: 'few', answers: {canary: ['leave']}});
	const question = run.questions.find(({id}) => id === 'canary');
	deepEqual([question?.canGoBack, run.outcome.kind], [false, 'left']);
});

test('which cluster goes first is the step before the review, however often it is asked', async t => {
	const run = await ran(t, {settings: [use], canary: [pipelines, pipelines], approval: ['back', 'leave']});
	const positions = run.questions
		.filter(({id}) => id === 'canary' || id === 'approval')
		.map(({id, position: {index, total}}) => `${id} ${total - index}`);
	deepEqual(positions, ['canary 1', 'approval 0', 'canary 1', 'approval 0']);
});
