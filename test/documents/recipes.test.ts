import {execFileSync} from 'node:child_process';
import {deepEqual, equal, match} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {before, test, type TestContext} from 'node:test';
import {parse} from 'yaml';
import {startSimulator} from '../../source/simulator/start-simulator.ts';
import {readAction, use} from '../support/answers/jobs/composite.ts';
import {job, type Job} from '../support/answers/jobs/job.ts';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed']);
});

const readme = readFileSync('README.md', 'utf8').replaceAll('\r\n', '\n');

/** The first block of code below a heading. */
function recipe(heading: string): string {
	const [, below = ''] = readme.split(`\n### ${heading}\n`);
	return /^```\w+\n(?<code>[\s\S]*?)^```$/mv.exec(below)?.groups?.code ?? '';
}

async function jobOn(t: TestContext): Promise<Job> {
	const simulator = await startSimulator({world: 'shop', speed: 100});
	t.after(simulator.close);
	return job(t, {...simulator.environment, DD_API_KEY: simulator.demo.apiKey});
}

/** Runs the scripts of a recipe in order, as shells that follow each other in one clone, and then its plan again. */
async function runInOrder(t: TestContext, scripts: readonly string[]): Promise<void> {
	const there = await jobOn(t);
	for (const script of scripts) {
		const {code, stdout, stderr} = await there.run(script);
		equal(code, 0, `${script}\n${stdout}${stderr}`);
	}

	const again = await there.run(scripts[0] ?? '');
	match(again.stdout, /0 to add, 0 to change, 0 to remove/v);
}

type Steps = {
	readonly steps: ReadonlyArray<{
		readonly uses?: string;
		readonly run?: string;
		readonly with?: Readonly<Record<string, string>>;
	}>;
};

test('the workflow for GitHub plans in one job and applies in the other, with inputs that the action has', async t => {
	const {jobs} = parse(recipe('GitHub Actions')) as {readonly jobs: Readonly<Record<string, Steps>>};
	const there = await jobOn(t);
	const ran: unknown[] = [];
	for (const [name, {steps}] of Object.entries(jobs)) {
		for (const {uses, run, with: inputs = {}} of steps) {
			if (uses?.endsWith('assets/action') === true) {
				const known = new Set(Object.keys(readAction().inputs));
				deepEqual(
					Object.keys(inputs).filter(input => !known.has(input)),
					[],
				);
				const {code, log, outputs} = await use(there, {...inputs, comment: 'false'});
				equal(code, 0, log);
				ran.push([name, outputs['exit-code']]);
			}

			// What is installed is what the action starts.
			equal(
				run ?? `npm install --no-save dd-ecs-setup@${version}`,
				`npm install --no-save dd-ecs-setup@${version}`,
			);
		}
	}

	deepEqual(ran, [
		['plan', '3'],
		['apply', '0'],
	]);
});

test('the pipeline for GitLab', async t => {
	const {
		stages,
		default: usual,
		...jobs
	} = parse(recipe('GitLab')) as Readonly<Record<string, {readonly script: readonly string[]}>>;
	equal(Object.keys(jobs).length, 2);
	await runInOrder(
		t,
		Object.values(jobs).map(({script}) => script.join('\n')),
	);
});

test('the pipeline for Jenkins', async t => {
	const scripts = [...recipe('Jenkins').matchAll(/^ *sh '(?<script>[^']*)'$/gmv)].map(
		({groups}) => groups?.script ?? '',
	);
	equal(scripts.length, 2);
	await runInOrder(t, scripts);
});

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {readonly version: string};

test('recipes name the version that they come with', () => {
	const named = [...readme.matchAll(/dd-ecs-setup@(?<version>\d[\d.]*\d)/gv)].map(({groups}) => groups?.version);
	deepEqual([...new Set(named)], [version]);
});
