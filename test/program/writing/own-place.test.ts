import path from 'node:path';
import {test} from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {inDrive, ownFile, ownFolder} from '../../../source/program/writing/own-place.ts';

const of = {account: '111122223333'};

const files: ReadonlyArray<readonly [typed: string, own: string]> = [
	['plan.json', 'plan-111122223333.json'],
	[String.raw`C:\ops\plan.json`, String.raw`C:\ops\plan-111122223333.json`],
	[String.raw`C:\plan.json`, String.raw`C:\plan-111122223333.json`],
	// In the current folder of the drive, which is not its root.
	['C:plan.json', 'C:plan-111122223333.json'],
	['c:/ops/plan.json', String.raw`c:/ops\plan-111122223333.json`],
	[String.raw`..\plan.json`, String.raw`..\plan-111122223333.json`],
	[String.raw`\\files\ops\plan.json`, String.raw`\\files\ops\plan-111122223333.json`],
	[String.raw`\\files\ops\a\plan.json`, String.raw`\\files\ops\a\plan-111122223333.json`],
	[String.raw`\\?\C:\ops\plan.json`, String.raw`\\?\C:\ops\plan-111122223333.json`],
	[String.raw`ops.d\plan`, String.raw`ops.d\plan-111122223333`],
	// Not the device any more.
	['NUL', 'NUL-111122223333'],
];

test('on Windows the files of several accounts stand beside each other, wherever that is', () => {
	deepEqual(
		files.map(([typed]) => [typed, ownFile(typed, of, path.win32)]),
		files,
	);
});

const folders: ReadonlyArray<readonly [typed: string, own: string]> = [
	['out', String.raw`out\111122223333`],
	['C:', 'C:111122223333'],
	['C:\\', String.raw`C:\111122223333`],
	['c:/out/', String.raw`c:\out\111122223333`],
	[String.raw`\\files\ops`, String.raw`\\files\ops\111122223333`],
];

test('and so do their folders', () => {
	deepEqual(
		folders.map(([typed]) => [typed, ownFolder(typed, of, path.win32)]),
		folders,
	);
});

test('a profile that is named like a device gets a folder that can be there', () => {
	deepEqual(
		['con', 'NUL', 'Com1', 'lpt9', 'prod', '../..'].map(profile => ownFolder('out', {profile}, path.win32)),
		['con_', 'NUL_', 'Com1_', 'lpt9_', 'prod', '_____'].map(name => `out\\${name}`),
	);
});

test('a drive without a folder is its current one', () => {
	deepEqual([inDrive('D:'), inDrive('D:\\'), inDrive('out')], ['D:.', 'D:\\', 'out']);
});

test('one account has what was typed', () => {
	deepEqual([ownFile('C:plan.json'), ownFolder('D:')], ['C:plan.json', 'D:']);
});
