import {execFileSync} from 'node:child_process';
import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {before, test, type TestContext} from 'node:test';
import {startSimulator} from '../../source/simulator/start-simulator.ts';
import {readAction, use} from '../support/answers/jobs/composite.ts';
import {job} from '../support/answers/jobs/job.ts';
import {startPullRequest} from '../support/answers/jobs/pull-request.ts';

const root = path.join(import.meta.dirname, '../..');

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

/** A job in a fresh clone, with an account that goes a hundred times as fast. */
async function jobOn(t: TestContext, world = 'shop') {
	const simulator = await startSimulator({world, speed: 100});
	t.after(simulator.close);
	return job(t, {...simulator.environment, DD_API_KEY: simulator.demo.apiKey});
}

const options = '--cluster=shop-prod\n--site=datadoghq.com\n\n--env-vars=DD_HOSTNAME_NOTE=web, store;$(touch forged)';

test('one job plans, another applies what was saved, and a second plan is empty', async t => {
	const there = await jobOn(t);
	const planned = await use(there, {options});
	deepEqual(
		[planned.code, planned.outputs, planned.ran],
		[0, {changes: 'true', 'exit-code': '3'}, ['plan']],
		planned.log,
	);
	match(
		planned.summary,
		/^## Plan of install\n[\s\S]*6 to add[\s\S]*```diff[\s\S]*Saved the plan in \*\*plan\.json/v,
	);
	// An option is one word, whatever stands in it.
	match(there.read('plan.json'), /web, store;\$\(touch forged\)/v);

	const applied = await use(there, {step: 'apply'});
	deepEqual([applied.code, applied.outputs['exit-code'], applied.ran], [0, '0', ['apply']], applied.log);
	match(
		applied.summary,
		/## How it ended\n[\s\S]*\| `shop-prod` \| us-east-1 \| datadog-agent \| 12 of 12 instances \|/v,
	);

	const again = await use(there, {options});
	deepEqual([again.code, again.outputs], [0, {changes: 'false', 'exit-code': '0'}], again.log);
	match(again.summary, /0 to add, 0 to change, 0 to remove/v);
	doesNotMatch([planned, applied, again].map(({log, summary}) => log + summary).join('\n'), /[0-9a-f]{32}/v);
});

test('a plan that can not be made ends the step, with its code and its problem in the summary', async t => {
	const {code, outputs, summary, log} = await use(await jobOn(t), {options: '--cluster=nowhere'});
	deepEqual([code, outputs], [2, {changes: 'false', 'exit-code': '2'}], log);
	match(summary, /\*\*Problem: /v);
	match(log, /^::error title=/mv);
});

test('what is no step is refused', async t => {
	const {code, ran} = await use(job(t, {}), {step: 'destroy'});
	deepEqual([code, ran], [2, ['check']]);
});

test('the plan is a comment where that is asked for, and a later one takes its place', async t => {
	const there = await jobOn(t);
	const pull = await startPullRequest(t, there.folder, [
		{id: 1, user: {login: 'someone'}, body: '<!-- dd-ecs-setup install plan.json -->\nnot ours'},
		...Array.from({length: 120}, (_, index) => ({id: index + 2, user: {login: 'someone'}, body: 'a word'})),
	]);
	const first = await use(there, {options, comment: 'true'}, pull.environment);
	deepEqual([first.code, first.ran], [0, ['plan', 'comment']], first.log);
	const own = () => pull.comments.filter(({user}) => user.login === 'github-actions[bot]');
	deepEqual(
		own().map(({body}) => /^<!-- .* -->\n## Plan of install\n[\s\S]*\/actions\/runs\/7\)\n$/v.test(body)),
		[true],
	);

	await use(there, {options: '--cluster=shop-prod\n--features=+logs', comment: 'true'}, pull.environment);
	equal(own().length, 1);
	match(own()[0]?.body ?? '', /DD_LOGS_ENABLED/v);
	equal(pull.comments.find(({id}) => id === 1)?.body, '<!-- dd-ecs-setup install plan.json -->\nnot ours');
	deepEqual([...new Set(pull.tokens)], ['Bearer token-of-the-job']);
});

test('without being asked nobody is told, and a token that may not write fails no plan', async t => {
	const there = await jobOn(t);
	const pull = await startPullRequest(t, there.folder, [], 403);
	await use(there, {options}, pull.environment);
	equal(pull.tokens.length, 0);
	const {code, log} = await use(there, {options, comment: 'true'}, pull.environment);
	equal(code, 0);
	match(log, /^::warning title=No comment on the pull request::GitHub answered 403/mv);
});

test('a job that is for no pull request comments on nothing', async t => {
	const there = await jobOn(t);
	const pull = await startPullRequest(t, there.folder, []);
	writeFileSync(path.join(there.folder, 'event.json'), '{}');
	const {code} = await use(there, {options, comment: 'true'}, pull.environment);
	deepEqual([code, pull.tokens], [0, []]);
});

test('no input is written into a script, and the version is that of the package', () => {
	const {runs, inputs} = readAction();
	for (const {run} of runs.steps) {
		doesNotMatch(run, /\$\{\{/v);
	}

	const {version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {readonly version: string};
	equal(String(inputs.version?.default), version);
});
