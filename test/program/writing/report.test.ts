import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {before, test} from 'node:test';
import {startSimulator} from '../../../source/simulator/start-simulator.ts';
import {job} from '../../support/answers/jobs/job.ts';
import {pageFaults} from '../../front/page/page-faults.ts';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed']);
});

test('--report leaves the plan as a page without the key, and the last event names it', async t => {
	const simulator = await startSimulator({world: 'shop'});
	t.after(simulator.close);
	const key = simulator.demo.apiKey;
	const there = job(t, {...simulator.environment, DD_API_KEY: key});
	const {code, stdout} = await there.run(
		'npx dd-ecs-setup install --cluster shop-prod --dry-run --json --report plan.html --lang ko',
	);
	equal(code, 0, stdout);
	const page = readFileSync(path.join(there.folder, 'plan.html'), 'utf8');
	deepEqual(pageFaults(page, 'ko'), []);
	match(page, /<title>dd-ecs-setup install[^<]*<\/title>/v);
	equal(page.includes(key), false);
	const last = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {readonly type: string; readonly page?: string};
	deepEqual([last.type, last.page], ['finished', 'plan.html']);

	// One of ours is written anew, through the link that leads to it; nothing is left beside it.
	symlinkSync('plan.html', path.join(there.folder, 'link.html'));
	const again = await there.run('npx dd-ecs-setup status --report link.html --json');
	equal(again.code, 0, again.stdout);
	match(readFileSync(path.join(there.folder, 'plan.html'), 'utf8'), /<title>dd-ecs-setup status[^<]*<\/title>/v);
	deepEqual(
		readdirSync(there.folder)
			.filter(name => name.endsWith('.html') || name.endsWith('.tmp'))
			.toSorted(),
		['link.html', 'plan.html'],
	);
});

test('what can not be a page is a problem of usage before anything is done', async t => {
	const there = job(t, {});
	const notes = path.join(there.folder, 'notes.html');
	writeFileSync(notes, '<p>mine</p>');
	mkdirSync(path.join(there.folder, 'folder'));
	const said: Readonly<Record<string, RegExp>> = {
		'-': /--report takes a name, and - is none/v,
		folder: /folder: EISDIR/v,
		'nowhere/plan.html': /nowhere\/plan\.html: ENOENT[^\n]*'nowhere\/plan\.html'/v,
		'notes.html': /notes\.html is no page that this tool has made, and stays as it is/v,
		'/dev/null': /\/dev\/null is no page/v,
		'""': /--report/v,
	};
	for (const [name, pattern] of Object.entries(said)) {
		const {code, stdout, stderr} = await there.run(`npx dd-ecs-setup install --demo --yes --report ${name}`);
		equal(code, 2, name);
		match(stdout + stderr, pattern);
		doesNotMatch(stdout, /Signed in/v);
	}

	equal(readFileSync(notes, 'utf8'), '<p>mine</p>');
	equal(existsSync(path.join(there.folder, '-')), false);
});
