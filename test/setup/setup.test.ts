import test, {type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import type {SetupEvent} from '../../source/domain/ending/event.ts';
import {runSetup, type Ran, type Run} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';

const shop = ['--cluster', 'shop-prod'];

async function ran(world: string, run: Run, t: TestContext): Promise<Ran> {
	return runSetup(await simulated(world, t), run);
}

function types(events: readonly SetupEvent[]): readonly string[] {
	return events.map(({type}) => type).filter((type, index, all) => type !== all[index - 1]);
}

function problems({events}: Ran): readonly string[] {
	return events.flatMap(event => (event.type === 'problem' ? [event.problem.code] : []));
}

function answers({events}: Ran): readonly string[] {
	return events.flatMap(event =>
		event.type === 'answered'
			? [`${event.withdrawn ? '-' : ''}${event.question}: ${event.value} (${event.source})`]
			: [],
	);
}

const guided: Run = {
	key: '',
	answers: {
		clusters: [{entry: ['shop-prod']}],
		site: [{entry: 'datadoghq.com'}],
		keySource: [{entry: 'paste'}],
		key: [{entry: 'c0ffeec0ffeec0ffeec0ffeec0ffeec0'}],
		features: [{entry: ['core', 'apm', 'dogstatsd', 'health-check']}],
		settings: [{entry: {env: 'prod'}}],
		approval: [{entry: ''}],
	},
};

test('a guided install asks, plans, applies and watches until the Agent runs everywhere', async t => {
	const run = await ran('shop', guided, t);
	deepEqual(
		run.questions.map(({id}) => id),
		['clusters', 'site', 'keySource', 'key', 'features', 'settings', 'approval', 'applicationKey'],
	);
	deepEqual(run.outcome, {
		kind: 'done',
		clusters: [
			{
				cluster: 'shop-prod',
				region: 'us-east-1',
				target: 'arn:aws:ecs:us-east-1:123456789012:service/shop-prod/datadog-agent',
				service: 'datadog-agent',
				kind: 'installed',
				running: 12,
				eligible: 12,
			},
		],
	});
	equal(types(run.events).includes('rollout'), true);
});

test(
	"the first clusters to choose from are the largest that have no Agent yet; those that can't be chosen come " +
		'last',
	async t => {
		const {questions} = await ran('shop', {answers: {clusters: ['leave']}}, t);
		const [question] = questions;
		const names =
			question?.input.kind === 'many'
				? question.input.options.map(({id, selectable}) => `${id.split('/').at(-1)}${selectable ? '' : ' -'}`)
				: [];
		deepEqual(names, ['all', 'shop-prod', 'edge', 'batch', 'payments', 'sandbox -', 'web -']);
	},
);

test('a dry run plans the same and changes nothing', async t => {
	const simulator = await simulated('shop', t);
	const dry = await runSetup(simulator, {args: [...shop, '--dry-run']});
	const real = await runSetup(simulator, {args: [...shop, '--yes']});
	const [first, second] = [dry, real].map(({events}) =>
		events.flatMap(event => (event.type === 'planned' ? [event.plan.fingerprint] : [])),
	);
	deepEqual(
		{...dry.outcome, same: first},
		{kind: 'planned', changes: 6, detailed: false, clusters: [], same: second},
	);
});

test('a dry run can go without a key', async t => {
	const run = await ran('shop', {key: '', args: [...shop, '--dry-run']}, t);
	equal(run.outcome.kind, 'planned');
});

test('a key that no site knows is asked for again, with the reason', async t => {
	const run = await ran(
		'shop',
		{
			...guided,
			answers: {...guided.answers, key: [{entry: 'a'.repeat(32)}, {entry: 'c0ffeec0ffeec0ffeec0ffeec0ffeec0'}]},
		},
		t,
	);
	deepEqual(
		run.questions.filter(({id}) => id === 'key').map(({complaint}) => complaint?.code),
		[undefined, 'key-refused'],
	);
	equal(run.outcome.kind, 'done');
});

test('a key of another site leads back to the site, and the key is kept', async t => {
	const run = await ran(
		'bad-key',
		{...guided, answers: {...guided.answers, site: [{entry: 'datadoghq.com'}, {entry: 'us5.datadoghq.com'}]}},
		t,
	);
	deepEqual(
		run.questions.filter(({id}) => id === 'site').map(({complaint}) => complaint),
		[undefined, {code: 'key-elsewhere', site: 'datadoghq.com', other: 'us5.datadoghq.com'}],
	);
	equal(run.questions.filter(({id}) => id === 'key').length, 1);
	equal(run.outcome.kind, 'done');
});

test('unattended, a key of another site ends the run and names the site', async t => {
	const run = await ran('bad-key', {args: [...shop, '--yes']}, t);
	deepEqual([problems(run), run.exitCode], [['key-elsewhere'], 1]);
});

test('back takes the last answer back, question by question, to the first', async t => {
	const run = await ran(
		'shop',
		{
			...guided,
			answers: {
				clusters: [{entry: ['shop-prod']}, {entry: ['batch']}],
				site: [{entry: 'datadoghq.com'}, 'back', {entry: 'datadoghq.com'}],
				keySource: [{entry: 'paste'}, 'back', {entry: 'paste'}],
				key: [{entry: 'c0ffeec0ffeec0ffeec0ffeec0ffeec0'}, 'back', {entry: 'c0ffeec0ffeec0ffeec0ffeec0ffeec0'}],
				features: [{entry: ['apm']}, 'back', {entry: ['apm']}],
				settings: [{entry: {}}, 'back', {entry: {env: 'test'}}],
				approval: ['back', {entry: ''}],
			},
		},
		t,
	);
	deepEqual(
		answers(run)
			.filter(answer => answer.startsWith('-'))
			.map(answer => answer.split(':', 1)[0]),
		['-settings', '-features', '-key', '-keySource', '-site', '-clusters'],
	);
	deepEqual(run.outcome.kind === 'done' && run.outcome.clusters.map(({cluster}) => cluster), ['batch']);
});

test('unattended, a missing answer names the flag that gives it', async t => {
	const run = await ran('shop', {args: ['--yes']}, t);
	deepEqual(
		[run.outcome, run.exitCode],
		[
			{
				kind: 'failed',
				changed: false,
				clusters: [],
				problem: {
					code: 'missing-answer',
					question: 'clusters',
					flags: ['--cluster'],
					complete: {region: ['us-east-1'], cluster: ['shop-prod'], yes: true, demo: 'shop'},
				},
			},
			2,
		],
	);
});

test('without --yes nobody approves', async t => {
	const run = await ran('shop', {args: shop}, t);
	deepEqual(run.outcome.kind === 'failed' && run.outcome.problem, {
		code: 'missing-answer',
		question: 'approval',
		flags: ['--yes'],
		complete: {region: ['us-east-1'], cluster: ['shop-prod'], yes: true, demo: 'shop'},
	});
});

test('an account that moves between plan and approval gets a new plan and a new question', async t => {
	const simulator = await simulated('shop', t);
	const run = await runSetup(simulator, {
		...guided,
		answers: {...guided.answers, approval: [{entry: ''}, {entry: ''}]},
		onQuestion(question) {
			if (!(question.id === 'approval' && question.complaint === undefined)) {
				return;
			}

			const [instance] =
				[...simulator.account.regions.values()]
					.flatMap(({clusters}) => [...clusters.values()])
					.find(({name}) => name === 'shop-prod')
					?.instances.values() ?? [];
			if (instance) {
				instance.agentConnected = false;
			}
		},
	});
	// Each yes is told why it is followed by another look.
	equal(run.events.filter(event => event.type === 'reading' && event.what === 'again').length, 2);
	deepEqual(
		run.questions.filter(({id}) => id === 'approval').map(({complaint}) => complaint),
		[undefined, {code: 'state-moved', what: ['shop-prod']}],
	);
	equal(run.events.filter(({type}) => type === 'planned').length, 2);
	deepEqual(run.outcome.kind === 'done' && run.outcome.clusters.map(({running, eligible}) => [running, eligible]), [
		[11, 11],
	]);
});

test('an action that is not allowed is named with the resource before anything changes', async t => {
	const run = await ran('denied', {args: [...shop, '--yes']}, t);
	deepEqual([problems(run), run.exitCode], [['checks-failed'], 77]);
	equal(
		run.events.some(({type}) => type === 'change-started'),
		false,
	);
});
