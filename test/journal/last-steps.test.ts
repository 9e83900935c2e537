import {deepEqual} from 'node:assert/strict';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test, {type TestContext} from 'node:test';
import {lastSteps} from '../../source/journal/last-steps.ts';

const account = '123456789012';

/** The lines of a run that set a revision, as a journal has them. */
function journalOf(to: number, of = account): string {
	const arn = `arn:aws:ecs:us-east-1:${of}:task-definition/agent:${to}`;
	const diff = [{path: 'taskDefinition', before: `agent:${to - 1}`}];
	const place = {region: 'us-east-1', cluster: 'shop-prod', subject: 'datadog-agent'};
	return [
		{type: 'started', command: 'upgrade', version: '1.0.0'},
		{type: 'identified', account: of},
		{
			type: 'change-started',
			id: 'update',
			kind: 'update-service',
			action: 'change',
			...place,
			request: {taskDefinition: arn},
			diff,
		},
		{type: 'rollout', counts: {}},
		{type: 'change-done', id: 'update', kind: 'update-service', result: {}},
		{type: 'finished', outcome: {kind: 'done'}},
	]
		.map(line => `${JSON.stringify({v: 1, time: '2026-11-22T12:04:00.000Z', ...line})}\n`)
		.join('');
}

function folderFor(t: TestContext): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'journals-'));
	t.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	return folder;
}

const fileOf = (folder: string, day: number) => path.join(folder, `2026-11-${day}T12-04-00-000Z.ndjson`);

function write(file: string, text: string): void {
	writeFileSync(file, text, {mode: 0o600});
}

async function steps(folder: string, more: {readonly journal?: string; readonly isDemo?: boolean} = {}) {
	const owner = process.getuid?.();
	const found = await lastSteps(account, {folder, isDemo: false, ...(owner !== undefined && {owner}), ...more});
	return found.map(({from = '', to}) => [from, to].map(arn => arn.split(':').at(-1)).join('>'));
}

test('what earlier runs set is told, the newest first, whether they said how they ended or not', async t => {
	const folder = folderFor(t);
	write(fileOf(folder, 20), journalOf(2));
	write(fileOf(folder, 22), journalOf(4).split('\n').slice(0, 4).join('\n'));
	write(fileOf(folder, 21), journalOf(3));
	deepEqual(await steps(folder), ['3>4', '2>3', '1>2']);
});

test('nothing is told of another account, of this run itself, or in a demo', async t => {
	const folder = folderFor(t);
	write(fileOf(folder, 20), journalOf(2, '210987654321'));
	write(fileOf(folder, 21), journalOf(3));
	deepEqual(
		[await steps(folder, {journal: fileOf(folder, 21)}), await steps(folder, {isDemo: true}), await steps(folder)],
		[[], [], ['2>3']],
	);
});

const unreadable: Readonly<Record<string, (folder: string) => void>> = {
	'is no journal of ours'(folder) {
		write(fileOf(folder, 22), '\u{0}\u{1}binary\nnull\n[]\n{"v":1');
	},
	'is cut off in the line that matters'(folder) {
		write(fileOf(folder, 22), journalOf(9).slice(0, 420));
	},
	'others may write'(folder) {
		write(fileOf(folder, 22), journalOf(9));
		chmodSync(fileOf(folder, 22), 0o622);
	},
	'is a link'(folder) {
		write(path.join(folder, 'elsewhere'), journalOf(9));
		symlinkSync(path.join(folder, 'elsewhere'), fileOf(folder, 22));
	},
	'is a folder'(folder) {
		mkdirSync(fileOf(folder, 22));
	},
	'is called otherwise'(folder) {
		write(path.join(folder, 'named.ndjson'), journalOf(9));
	},
};

for (const [what, make] of Object.entries(unreadable)) {
	test(`a file that ${what} is passed over, and the others count`, async t => {
		const folder = folderFor(t);
		write(fileOf(folder, 21), journalOf(3));
		make(folder);
		deepEqual(await steps(folder), ['2>3']);
	});
}

test('a folder that is not there holds nothing', async t => {
	deepEqual(await steps(path.join(folderFor(t), 'none')), []);
});
