import {deepEqual} from 'node:assert/strict';
import {chmodSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {knownNames} from '../../source/journal/known-names.ts';

const observed = (cluster: string, region = 'us-east-1') => ({type: 'observed', kind: 'cluster', cluster, region});

function folderOf(
	journals: ReadonlyArray<ReadonlyArray<Record<string, unknown>>>,
	remove: (run: () => void) => void,
): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'known-names-'));
	remove(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	for (const [index, lines] of journals.entries()) {
		const text = lines.map(line => `${JSON.stringify(line)}\n`).join('');
		writeFileSync(path.join(folder, `2026-01-02T03-04-0${index}-678Z.ndjson`), text, {mode: 0o600});
	}

	return folder;
}

test('the clusters of the last three runs that saw some are known, the newest first, and none of a demo', async t => {
	const started = {type: 'started', command: 'install'};
	const folder = folderOf(
		[
			[started, observed('oldest')],
			[started, observed('a'), observed('shared')],
			[{...started, demo: 'shop'}, observed('of-a-demo')],
			[started, observed('b', 'eu-west-1')],
			[started, observed('shared'), observed('c')],
			[started],
		],
		run => {
			t.after(run);
		},
	);
	writeFileSync(path.join(folder, '2026-01-02T03-04-09-678Z.ndjson'), '{"type":"observed","kind":"cluster","cl', {
		mode: 0o600,
	});
	deepEqual(await knownNames(folder, {}), {clusters: ['shared', 'c', 'b', 'a'], regions: ['us-east-1', 'eu-west-1']});
});

test('where there is no folder, or others may write to it, nothing is known', async t => {
	const folder = folderOf([[observed('a')]], run => {
		t.after(run);
	});
	const owner = statSync(folder).uid;
	chmodSync(folder, 0o777);
	deepEqual(
		[await knownNames(path.join(folder, 'none'), {owner}), await knownNames(folder, {owner})],
		[
			{clusters: [], regions: []},
			{clusters: [], regions: []},
		],
	);
});
