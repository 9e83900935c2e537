import {deepEqual, notEqual} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {ProblemOf} from '../../../source/domain/choices/problem/problem.ts';
import {nextSteps} from '../../../source/domain/ending/next-steps/next-steps.ts';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

/** What is missing, and the command that has it all, without the demo that it ends with. */
function missingIn({outcome, events}: Ran) {
	const told = events.findLast(event => event.type === 'problem');
	const problem = outcome.kind === 'failed' ? outcome.problem : undefined;
	if (problem?.code !== 'missing-answer' || !told) {
		return undefined;
	}

	const command = nextSteps(problem, told.again).find(({step}) => step === 'complete-command')?.command;
	return {questions: questionsOf(problem), command: command?.slice(2, -2)};
}

function questionsOf({question, others = []}: ProblemOf<'missing-answer'>): readonly string[] {
	return [question, ...others.map(other => other.question)];
}

test('where nobody can be asked all that is missing is told at once, and nothing is told as answered', async t => {
	const run = await runSetup(await simulated('shop', t), {key: ''});
	deepEqual(
		[missingIn(run), run.events.filter(({type}) => type === 'answered' || type === 'planned'), run.exitCode],
		[
			{
				questions: ['clusters', 'keySource', 'approval'],
				command: ['install', '--region', 'us-east-1', '--cluster', 'shop-prod', '--yes'],
			},
			[],
			2,
		],
	);
});

test('a dry run needs no key and no yes', async t => {
	const run = await runSetup(await simulated('shop', t), {key: '', args: ['--dry-run']});
	deepEqual(missingIn(run), {
		questions: ['clusters'],
		command: ['install', '--region', 'us-east-1', '--cluster', 'shop-prod', '--dry-run'],
	});
});

test('what was given is in the command, and what an Agent has already is not missing', async t => {
	const run = await runSetup(await simulated('installed', t), {
		key: '',
		args: ['--env', 'prod', '--features', '+logs'],
	});
	deepEqual(missingIn(run), {
		questions: ['clusters', 'approval'],
		command: [
			'install',
			'--region',
			'us-east-1',
			'--cluster',
			'shop-prod',
			'--features',
			'default,+logs',
			'--env',
			'prod',
			'--yes',
		],
	});
});

test('a plan that is shown and not approved needs one word', async t => {
	const run = await runSetup(await simulated('shop', t), {args: ['--cluster', 'edge']});
	deepEqual(
		[missingIn(run), run.events.some(({type}) => type === 'planned')],
		[{questions: ['approval'], command: ['install', '--region', 'us-east-1', '--cluster', 'edge', '--yes']}, true],
	);
});

test('what ends the run after something was assumed is not told in its place', async t => {
	const run = await runSetup(await simulated('shop', t), {
		key: '',
		args: ['--yes', '--api-key-secret-arn', 'arn:aws:secretsmanager:us-east-1:123456789012:secret:none-a1b2c3'],
	});
	deepEqual(missingIn(run), {questions: ['clusters'], command: undefined});
});

const pasted: ReadonlyArray<readonly [world: string, args: readonly string[]]> = [
	['shop', []],
	['mixed', ['--cluster', 'platform']],
	['managed', []],
	['windows', []],
	['drifted', []],
	['secret-json', []],
	['services', ['next']],
	['outdated', ['upgrade']],
	['upgraded', ['rollback']],
	['installed', ['rotate-key']],
	['installed', ['uninstall']],
];

async function paste(world: string, args: readonly string[], t: TestContext) {
	const simulator = await simulated(world, t);
	const first = missingIn(await runSetup(simulator, {key: '', args}));
	notEqual(first?.command, undefined, JSON.stringify(first));
	const {apiKey, nextApiKey = apiKey} = simulator.demo;
	const key = args.includes('rotate-key') ? nextApiKey : apiKey;
	const second = await runSetup(simulator, {key: key ?? '', args: first?.command ?? [], id: 'second'});
	return [missingIn(second), second.exitCode === 2];
}

for (const [world, args] of pasted) {
	test(`the command that has all that is missing works when pasted: ${[...args, 'in', world].join(' ')}`, async t => {
		deepEqual(await paste(world, args, t), [undefined, false]);
	});
}
