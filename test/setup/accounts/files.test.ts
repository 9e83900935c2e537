import {deepEqual, equal} from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test, {type TestContext} from 'node:test';
import {install} from '../../../source/commands/install.ts';
import {parse} from '../../../source/options.ts';
import {readAnswers} from '../../../source/program/answers/read-answers.ts';
import {writeGuide} from '../../../source/program/writing/write-guide.ts';
import {writePlanned} from '../../../source/program/writing/write-planned.ts';
import {en} from '../../../source/text/en.ts';
import {runSetup} from '../../support/run-setup.ts';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {carriedOut} from '../../support/answers/saved-plan.ts';
import {simulated} from '../../support/simulated.ts';
import {data, inBoth, web} from './members.ts';

const args = inBoth('--env', 'prod', '--features', 'default,+logs');

function folderFor(t: TestContext): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'accounts-'));
	t.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	return folder;
}

const wanted = {command: install, run: 'run', words: en, english: async () => en};

test("each account's requests have a folder of its own, and its answers a file of its own", async t => {
	const folder = folderFor(t);
	const {events} = await runSetup(await simulated('accounts', t), {args: [...args, '--dry-run']});
	const saveAnswers = path.join(folder, 'answers.yaml');
	for (const event of events) {
		if (event.type === 'planned') {
			await writePlanned(event, {...wanted, saveAnswers, write: path.join(folder, 'plan')});
		}
	}

	const scripts = [web, data].map(id => readFileSync(path.join(folder, 'plan', id, 'apply.sh'), 'utf8'));
	deepEqual(
		[
			readdirSync(folder).toSorted(),
			readdirSync(path.join(folder, 'plan')).toSorted(),
			scripts.map(script => ['web-prod', 'pipelines'].map(name => script.includes(name))),
		],
		[
			[`answers-${web}.yaml`, `answers-${data}.yaml`, 'plan'],
			[web, data],
			[
				[true, false],
				[false, true],
			],
		],
	);
});

test('the answers of each account lead into that account alone, to the same plan', async t => {
	const folder = folderFor(t);
	const simulator = await simulated('accounts', t);
	const {events} = await runSetup(simulator, {args: [...args, '--dry-run']});
	const plans = events.flatMap(event => (event.type === 'planned' ? [event] : []));
	for (const event of plans) {
		const file = path.join(folder, 'answers.json');
		await writePlanned(event, {...wanted, saveAnswers: file});
		const own = path.join(folder, `answers-${event.of?.account ?? ''}.json`);
		const values = await readAnswers(own);
		const parsed = parse(['install', '--answers', own], {}, [], values);
		const said = parsed.kind === 'run' ? parsed.options.said : {};
		const again = await runSetup(simulator, {
			args: [
				'install',
				'--dry-run',
				...Object.entries(said).flatMap(([name, value]) =>
					[value].flat().flatMap(one => [`--${name}`, ...(one === true ? [] : [one])]),
				),
			],
		});
		deepEqual(
			again.events.flatMap(one =>
				one.type === 'planned' ? [[one.plan.fingerprint, one.identity?.account]] : [],
			),
			[[event.plan.fingerprint, event.of?.account]],
		);
	}

	equal(plans.length, 2);
});

test('what the applications of each account need is written into a file of its own, which its end names', async t => {
	const folder = folderFor(t);
	const journal = path.join(folder, 'run.ndjson');
	writeFileSync(journal, '');
	const {events} = await runSetup(await simulated('accounts', t), {args: [...args, '--yes'], looks: 'few'});
	const told = await Promise.all(
		events
			.filter(({type}) => type === 'account-finished')
			.map(async event => writeGuide(event, {journal, words: en})),
	);
	deepEqual(
		new Set(
			told.map(event => `${event.of?.account ?? ''} ${'guide' in event ? path.basename(event.guide ?? '') : ''}`),
		),
		new Set([web, data].map(id => `${id} run-applications-${id}.md`)),
	);
});

test('the saved plan of each account leads into that account alone, and is what is carried out there', async t => {
	const simulator = await simulated('accounts', t);
	const {events} = await runSetup(simulator, {args: [...args, '--dry-run', '--out', 'x']});
	const file = path.join(folderFor(t), 'plan.json');
	const said: SetupEvent[] = [];
	for (const event of events) {
		if (event.type === 'planned') {
			said.push(...(await writePlanned(event, {...wanted, run: '0123456789abcdef', out: file})));
		}
	}

	const files = said.flatMap(event => (event.type === 'plan-saved' ? [event.file] : []));
	deepEqual(
		files,
		[web, data].map(id => path.join(path.dirname(file), `plan-${id}.json`)),
	);
	for (const [index, each] of files.entries()) {
		const ran = await carriedOut(simulator, each);
		const account = ran.events.find(event => event.type === 'identified')?.identity.account;
		deepEqual([account, ran.exitCode, ran.outcome.accounts], [[web, data][index], 0, undefined]);
	}
});

test('a cluster that was named to go first of all does so in the saved plan of its account', async t => {
	const simulator = await simulated('accounts', t);
	const canary = 'web-prod';
	const {events} = await runSetup(simulator, {args: [...args, '--canary', canary, '--dry-run', '--out', 'x']});
	const file = path.join(folderFor(t), 'plan.json');
	for (const event of events) {
		if (event.type === 'planned') {
			await writePlanned(event, {...wanted, run: '0123456789abcdef', out: file});
		}
	}

	const carried = await Promise.all(
		[web, data].map(async id => carriedOut(simulator, path.join(path.dirname(file), `plan-${id}.json`))),
	);
	deepEqual(
		carried.map(ran => [
			ran.exitCode,
			ran.events
				.flatMap(event => (event.type === 'change-started' ? [event.change] : []))
				.flatMap(({kind, cluster}) => (kind === 'create-service' ? [cluster] : [])),
		]),
		[
			[0, ['web-prod', 'web-staging']],
			[0, ['pipelines']],
		],
	);
});
