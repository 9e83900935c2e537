import test, {type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {findRuns} from '../../source/journal/find-runs.ts';

const name = '2026-11-22T12-04-00-000Z.ndjson';
const gone = {id: 1, isThere: () => false};

const started = {type: 'started', command: 'install', version: '0.1.0', process: {id: 7, host: hostname()}};
const identified = {type: 'identified', account: '123456789012'};
const plan = {
	changes: ['role', 'definition', 'service'].map(id => ({id, region: 'us-east-1', cluster: 'shop-prod'})),
	targets: [{cluster: 'shop-prod', region: 'us-east-1'}],
};
const planned = {type: 'planned', plan, again: 'npx dd-ecs-setup install --cluster shop-prod'};
const change = (id: string, kind: string) => ({
	type: 'change-started',
	id,
	kind,
	action: 'add',
	subject: `the ${id}`,
	region: 'us-east-1',
});
const killed = [
	started,
	identified,
	planned,
	change('role', 'create-role'),
	{type: 'change-done', id: 'role', result: {}},
	change('definition', 'register-task-definition'),
];
const finished = {type: 'finished', outcome: {kind: 'done', clusters: []}};

type Line = {readonly type: string; readonly [field: string]: unknown};

function textOf(lines: readonly Line[]): string {
	return lines
		.map((line, index) => `${JSON.stringify({v: 1, time: `2026-11-22T12:04:0${index}.000Z`, ...line})}\n`)
		.join('');
}

function folderFor(context: TestContext): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'journals-'));
	context.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	return folder;
}

async function foundIn(folder: string, processes = gone) {
	const owner = process.getuid?.();
	const {signal} = new AbortController();
	return findRuns({folder, processes, signal, ...(owner !== undefined && {owner})});
}

/** What is found where this is the only journal. */
async function foundOf(context: TestContext, text: string | Uint8Array) {
	const folder = folderFor(context);
	writeFileSync(path.join(folder, name), text, {mode: 0o600});
	return foundIn(folder);
}

test('a run that never said how it ended is told with what it did and what it perhaps did', async t => {
	const [run, ...others] = await foundOf(t, textOf(killed));
	deepEqual(
		{...run, journal: path.basename(run?.journal ?? '')},
		{
			journal: name,
			command: 'install',
			version: '0.1.0',
			began: '2026-11-22T12:04:00.000Z',
			last: '2026-11-22T12:04:05.000Z',
			account: '123456789012',
			targets: plan.targets,
			done: [{id: 'role', kind: 'create-role', action: 'add', subject: 'the role', region: 'us-east-1'}],
			perhaps: [
				{
					id: 'definition',
					kind: 'register-task-definition',
					action: 'add',
					subject: 'the definition',
					region: 'us-east-1',
				},
			],
			notBegun: 1,
			isTorn: false,
			again: planned.again,
		},
	);
	deepEqual(others, []);
});

const silent: Readonly<Record<string, readonly Line[]>> = {
	'a run that ended': [...killed, finished],
	'a run that was taken over': [...killed, {type: 'settled'}],
	'a run that changed nothing': killed.slice(0, 3),
	'a demo': [{...started, demo: 'shop'}, ...killed.slice(1)],
	'a run whose account is not known': [started, ...killed.slice(2)],
	'a journal of another protocol': [{...started, v: 2}, ...killed.slice(1)],
	'a change that this version does not know': [...killed, change('x', 'conjure-up')],
	'another run behind it in the same file': [...killed, started, identified],
};

for (const [what, lines] of Object.entries(silent)) {
	test(`${what} is not told`, async t => {
		deepEqual(await foundOf(t, textOf(lines)), []);
	});
}

const agents: Readonly<
	Record<string, {readonly changes: readonly Line[]; readonly targets: number; readonly how?: string}>
> = {
	'that makes all of its Agents': {changes: [agent('create-service', 'add')], targets: 1, how: 'made'},
	'that leaves another Agent as it is': {changes: [agent('create-service', 'add')], targets: 2},
	'that replaces an Agent': {
		changes: [agent('delete-service', 'remove'), agent('create-service', 'add')],
		targets: 1,
	},
	'that changes an Agent and had not come to it': {changes: [agent('update-service', 'change')], targets: 1},
	'that only touches a role': {changes: [], targets: 0},
};

function agent(kind: string, action: string) {
	return {type: '', id: kind, kind, action, region: 'us-east-1', cluster: 'shop-prod'};
}

for (const [what, {changes, targets, how}] of Object.entries(agents)) {
	test(`a plan ${what} is ${how === undefined ? 'taken back by no command' : `taken back as ${how}`}`, async t => {
		const where = Array.from({length: targets}, () => ({cluster: 'shop-prod', region: 'us-east-1'}));
		const other = {type: 'planned', plan: {changes, targets: where}};
		const [run] = await foundOf(t, textOf([started, identified, other, ...killed.slice(3)]));
		equal(run?.takenBack, how);
	});
}

test('an Agent that was changed is taken back by going back', async t => {
	const update = agent('update-service', 'change');
	const other = {type: 'planned', plan: {changes: [update], targets: plan.targets}};
	const begun = {...update, type: 'change-started', subject: 'datadog-agent'};
	const [run] = await foundOf(t, textOf([started, identified, other, begun]));
	equal(run?.takenBack, 'changed');
});

test('a change that AWS refused was not perhaps made', async t => {
	const refused = {type: 'problem', code: 'change-failed', change: 'definition', mayBeDone: false};
	const [run] = await foundOf(t, textOf([...killed, refused]));
	deepEqual([run?.done.length, run?.perhaps, run?.notBegun], [1, [], 1]);
});

test('an answer that never came leaves a change that was perhaps made', async t => {
	const unanswered = {type: 'problem', code: 'change-failed', change: 'definition', mayBeDone: true};
	const [run] = await foundOf(t, textOf([...killed, unanswered]));
	deepEqual(
		run?.perhaps.map(({id}) => id),
		['definition'],
	);
});

test('a line that is cut off, or zeros where the power went, leave what stands before', async t => {
	const whole = textOf(killed);
	const done = {type: 'change-done', id: 'definition'};
	const cut = textOf([...killed, done]).slice(0, -9);
	for (const text of [cut, `${whole}${'\0'.repeat(70_000)}`, `${whole}{"v":1`]) {
		const [run] = await foundOf(t, text);
		deepEqual([run?.done.length, run?.perhaps.length, run?.isTorn], [1, 1, true]);
	}
});

test('hours of looks are passed over, and the last of them is the last word', async t => {
	const instances = Array.from({length: 500}, (_, index) => `i-${index}`);
	const looks = textOf(Array.from({length: 400}, () => ({type: 'rollout', instances})));
	const [run] = await foundOf(t, textOf(killed) + looks);
	deepEqual([run?.done.length, run?.last], [1, '2026-11-22T12:04:0399.000Z']);
});

test('an end of which only the tail is looked at is found, however long the line is', async t => {
	const long = {...finished, receipt: 'x'.repeat(200_000)};
	deepEqual(await foundOf(t, textOf([...killed, long])), []);
});

test('what is no JSON, or is of somebody else, tells nothing', async t => {
	for (const text of ['', '\n\n', 'x'.repeat(100_000), new Uint8Array(100_000), '{"v":1}\n', 'null\n[]\n']) {
		deepEqual(await foundOf(t, text), []);
	}
});

test('pipes, links, folders and what others may have written are not opened', async t => {
	const folder = folderFor(t);
	const file = path.join(folder, 'elsewhere');
	writeFileSync(file, textOf(killed), {mode: 0o600});
	execFileSync('mkfifo', [path.join(folder, '2026-11-22T12-05-00-000Z.ndjson')]);
	symlinkSync(file, path.join(folder, '2026-11-22T12-06-00-000Z.ndjson'));
	mkdirSync(path.join(folder, '2026-11-22T12-07-00-000Z.ndjson'));
	writeFileSync(path.join(folder, '2026-11-22T12-08-00-000Z.ndjson'), textOf(killed));
	chmodSync(path.join(folder, '2026-11-22T12-08-00-000Z.ndjson'), 0o620);
	deepEqual(await foundIn(folder), []);
	renameSync(file, path.join(folder, name));
	equal((await foundIn(folder)).length, 1);
	chmodSync(folder, 0o770);
	deepEqual(await foundIn(folder), []);
});

test('a file with nothing in it that claims to be huge is passed over', async t => {
	const folder = folderFor(t);
	writeFileSync(path.join(folder, name), textOf(killed), {mode: 0o600});
	truncateSync(path.join(folder, name), 2 ** 40);
	deepEqual(await foundIn(folder), []);
	equal(statSync(path.join(folder, name)).size, 2 ** 40);
});

test('a folder that is not there has no journals', async () => {
	deepEqual(await foundIn('/nonexistent/journals'), []);
});

test('the newest come first', async t => {
	const folder = folderFor(t);
	for (const minute of ['01', '03', '02']) {
		writeFileSync(path.join(folder, `2026-11-22T12-${minute}-00-000Z.ndjson`), textOf(killed), {mode: 0o600});
	}

	deepEqual(
		(await foundIn(folder)).map(({journal}) => path.basename(journal).slice(14, 16)),
		['03', '02', '01'],
	);
});

test('a plan whose parts stand on lines of their own is found as one that stands on one', async t => {
	const [start, identity, , ...rest] = killed;
	const listed = [
		{...planned, plan: {listed: {changes: 3, targets: 1}, changes: [], targets: []}},
		...plan.targets.map(target => ({type: 'planned-target', ...target})),
		...plan.changes.map(part => ({type: 'planned-change', ...part})),
	];
	const inTime = (lines: readonly Line[]) =>
		lines.map(line => `${JSON.stringify({v: 1, time: '2026-11-22T12:04:00.000Z', ...line})}\n`).join('');
	const whole = [start, identity].flatMap(line => line ?? []);
	const [one, other] = await Promise.all([
		foundOf(t, inTime([...whole, planned, ...rest])),
		foundOf(t, inTime([...whole, ...listed, ...rest])),
	]);
	const told = other.map(({journal, ...run}) => run);
	deepEqual([told, told[0]?.notBegun], [one.map(({journal, ...run}) => run), 1]);
});
