import {deepEqual} from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {test, type TestContext} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {parse} from 'yaml';
import type {Answers} from '../../../source/domain/choices/answers.ts';
import {readAnswers} from '../../../source/program/answers/read-answers.ts';
import {writeAnswers} from '../../../source/program/answers/write-answers.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {saved, savedFeatures, type SavedRow} from './saved.ts';

const isWhole = process.env.TRIALS === 'all';
const schema = JSON.parse(readFileSync('assets/answers.schema.json', 'utf8')) as Record<string, unknown>;
const validate = new Ajv2020({strict: true, allowUnionTypes: true}).compile(schema);

/** The answers of the plan that was carried out. */
function answersOf({events}: Ran): Answers | undefined {
	const planned = events.findLast(event => event.type === 'planned');
	return planned?.type === 'planned' ? planned.answers : undefined;
}

/** How a run ended, and how many changes it had planned. */
function endOf({outcome, events}: Ran) {
	const planned = events.findLast(event => event.type === 'planned');
	return [outcome.kind, planned?.type === 'planned' ? planned.plan.changes.map(({kind}) => kind) : undefined];
}

/** The cluster that a run which names none would be given. */
async function clusterOf(simulator: Simulator): Promise<string> {
	const {outcome} = await runSetup(simulator, {args: ['--yes', '--dry-run'], id: 'asked'});
	const complete =
		outcome.kind === 'failed' && outcome.problem.code === 'missing-answer' ? outcome.problem.complete : undefined;
	return [complete?.cluster].flat().join(',');
}

type Trial = SavedRow & {readonly command?: string; readonly name?: 'answers.yml' | 'answers.json'};

async function twice({world = 'shop', args, command = 'install', name = 'answers.yml'}: Trial, t: TestContext) {
	const folder = mkdtempSync(path.join(tmpdir(), 'applied-'));
	t.after(() => {
		rmSync(folder, {recursive: true});
	});
	const file = path.join(folder, name);
	const simulator = await simulated(world, t);
	const key = command === 'rotate-key' ? (simulator.demo.nextApiKey ?? '') : (simulator.demo.apiKey ?? '');
	const whole = args.includes('--cluster') ? args : [...args, '--cluster', await clusterOf(simulator)];
	const first = await runSetup(simulator, {args: [command, '--yes', ...whole], key, looks: 'few'});
	await writeAnswers(answersOf(first) ?? {}, file);
	const written: unknown = parse(readFileSync(file, 'utf8'));
	const second = await runSetup(simulator, {
		args: [command, '--yes'],
		file: await readAnswers(file),
		key,
		id: 'second',
		looks: 'few',
	});
	return [endOf(first)[0], endOf(second), validate(written) ? [] : validate.errors];
}

/** These lead into other accounts, and need the built program (`saved.test.ts`). */
const elsewhere: ReadonlySet<string> = new Set(['profile', 'assume-role', 'account']);

/** What can be planned with other values, but not carried out: a role, policy or tag that the account doesn't have. */
const there: Readonly<Record<string, SavedRow>> = {
	site: {args: ['--site', 'datadoghq.com']},
	'execution-role': {args: ['--execution-role', 'ecsTaskExecutionRole', '--store-key', 'plain']},
	'permissions-boundary': {args: ['--permissions-boundary', 'arn:aws:iam::aws:policy/AdministratorAccess']},
	'agent-version': {args: ['--agent-version', '7.70.0']},
};

const rows = [...Object.entries({...saved, ...there}), ...savedFeatures].filter(
	([name, {isRefused}]) => !elsewhere.has(name) && !isRefused && (isWhole || name === 'env-vars'),
);

for (const [name, row] of rows) {
	test(`once applied, the answers saved with ${name} change nothing`, async t => {
		deepEqual(await twice(row, t), ['done', ['nothing-to-do', []], []]);
	});
}

const others: ReadonlyArray<readonly [about: string, trial: Trial]> = [
	['Linux, as JSON', {args: ['--cluster', 'shop-prod'], name: 'answers.json'}],
	['several clusters', {args: ['--cluster', 'all', '--canary', 'edge', '--concurrency', '2']}],
	['all platforms', {world: 'mixed', args: ['--cluster', 'all', '--replace-instances']}],
	['Windows', {world: 'windows', args: []}],
	['External instances', {world: 'external', args: []}],
	['Managed Instances', {world: 'managed', args: ['--replace-instances']}],
	['an upgrade', {world: 'outdated', args: [], command: 'upgrade'}],
	['an upgrade to a version', {world: 'outdated', args: ['--agent-version', '7.70.0'], command: 'upgrade'}],
	['another key', {world: 'installed', args: [], command: 'rotate-key'}],
];

for (const [about, trial] of others) {
	test(`once applied, the answers saved of ${about} change nothing`, async t => {
		deepEqual(await twice(trial, t), ['done', ['nothing-to-do', []], []]);
	});
}
