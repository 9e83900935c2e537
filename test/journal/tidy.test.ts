import test, {type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {tidy} from '../../source/journal/tidy.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const old = '2026-08-24T11-59-59-999Z';
const older = '2025-01-01T00-00-00-000Z';
const kept = '2026-08-24T12-00-00-000Z';

function folderFor(context: TestContext): string {
	const parent = mkdtempSync(path.join(tmpdir(), 'journals-'));
	context.after(() => {
		rmSync(parent, {recursive: true});
	});
	const folder = path.join(parent, 'dd-ecs-setup');
	mkdirSync(folder, {mode: 0o700});
	return folder;
}

async function tidied(folder: string): Promise<readonly string[]> {
	const owner = process.getuid?.();
	await tidy({folder, now, ...(owner !== undefined && {owner})});
	return readdirSync(folder).toSorted();
}

function fill(folder: string, ...names: readonly string[]): void {
	for (const name of names) {
		writeFileSync(path.join(folder, name), '', {mode: 0o600});
	}
}

test('a journal goes after 90 days, with what stands beside it for applications', async t => {
	const folder = folderFor(t);
	fill(folder, ...[old, older, kept].flatMap(name => [`${name}.ndjson`, `${name}-applications.md`]));
	deepEqual(await tidied(folder), [`${kept}-applications.md`, `${kept}.ndjson`]);
});

test('what has no name of ours stays, and so do folders and links and what they lead to', async t => {
	const folder = folderFor(t);
	const elsewhere = path.join(path.dirname(folder), 'elsewhere');
	writeFileSync(elsewhere, '');
	const strange = ['notes.md', `${old}.ndjson.bak`, `x${old}.ndjson`, `${older}-applications.md`];
	fill(folder, ...strange);
	mkdirSync(path.join(folder, `${old}.ndjson`));
	symlinkSync(elsewhere, path.join(folder, '2025-02-02T00-00-00-000Z.ndjson'));
	deepEqual(await tidied(folder), [...strange, `${old}.ndjson`, '2025-02-02T00-00-00-000Z.ndjson'].toSorted());
	deepEqual(readdirSync(path.dirname(folder)).toSorted(), ['dd-ecs-setup', 'elsewhere']);
});

test('what stands beside a journal stays where it is a link, or others may write it', async t => {
	const folder = folderFor(t);
	const elsewhere = path.join(path.dirname(folder), 'elsewhere');
	writeFileSync(elsewhere, '');
	fill(folder, `${old}.ndjson`, `${older}.ndjson`, `${older}-applications.md`);
	symlinkSync(elsewhere, path.join(folder, `${old}-applications.md`));
	chmodSync(path.join(folder, `${older}-applications.md`), 0o666);
	deepEqual(await tidied(folder), [`${older}-applications.md`, `${old}-applications.md`]);
});

test('a folder that is a link is left as it is', async t => {
	const folder = folderFor(t);
	fill(folder, `${old}.ndjson`);
	const link = path.join(path.dirname(folder), 'link');
	symlinkSync(folder, link);
	deepEqual(await tidied(link), [`${old}.ndjson`]);
});

test('a folder that is not there is no fault', async () => {
	await tidy({folder: path.join(tmpdir(), 'nonexistent', 'journals'), now});
	equal(existsSync(path.join(tmpdir(), 'nonexistent')), false);
});
