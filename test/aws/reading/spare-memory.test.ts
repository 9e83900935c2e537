import {deepEqual, equal} from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import process from 'node:process';
import test from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {createCleaning, spareMemory} from '../../../source/aws/reading/spare-memory.ts';
import {sampleCluster} from '../../domain/sample.ts';

async function flagsFor(counts: readonly number[]): Promise<readonly string[]> {
	const flags: string[] = [];
	await spareMemory(
		counts.map(instanceCount => sampleCluster({instanceCount})),
		async flag => {
			flags.push(flag);
		},
	);
	return flags;
}

test('only where a page of the list is large', async () => {
	const few = Array.from({length: 99}, () => 1);
	deepEqual(
		[await flagsFor([]), await flagsFor([999]), await flagsFor(few)].map(({length}) => length),
		[0, 0, 0],
	);
	const flags = ['--semi-space-growth-factor=1', '--heap-growing-percent=20'];
	deepEqual([await flagsFor([500, 500]), await flagsFor([...few, 1])], [flags, flags]);
});

test('V8 knows the flags: it says of one that it does not know that it is unrecognized', async () => {
	const flags = await flagsFor([1000]);
	const script = "require('node:v8').setFlagsFromString(process.argv[1])";
	const said = [...flags, '--no-such-flag'].map(
		flag => spawnSync(process.execPath, ['-e', script, '--', flag], {encoding: 'utf8'}).stderr,
	);
	deepEqual(
		said.map(text => text.includes('unrecognized')),
		[false, false, true],
	);
});

test('each time that very many instances were read V8 cleans up, and no sooner', async () => {
	let cleaned = 0;
	const count = createCleaning(async () => {
		cleaned += 1;
	});
	const after: number[] = [];
	for (const instances of [1000, 23_999, 1, 24_999, 1, 50_000]) {
		await count(instances);
		after.push(cleaned);
	}

	deepEqual(after, [0, 0, 1, 1, 2, 3]);
});

test('and then nothing that was dropped is left', async () => {
	const dropped = new WeakRef({});
	await setImmediate();
	await createCleaning()(25_000);
	equal(dropped.deref(), undefined);
});
