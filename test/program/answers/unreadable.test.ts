import {deepEqual} from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {before, test, type TestContext} from 'node:test';
import {execFileSync, spawnSync} from 'node:child_process';
import process from 'node:process';
import {unreadableBy} from '../../../source/domain/choices/problem/usage-fault.ts';

const root = path.join(import.meta.dirname, '../../..');

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

/** A file of each kind that gives no text. */
function files(t: TestContext): Readonly<Record<string, string>> {
	const folder = mkdtempSync(path.join(tmpdir(), 'unreadable-'));
	t.after(() => {
		rmSync(folder, {recursive: true});
	});
	const named = (name: string) => path.join(folder, name);
	mkdirSync(named('folder'));
	writeFileSync(named('empty'), '');
	writeFileSync(named('binary'), new Uint8Array([0x73, 0x69, 0xc3, 0x28, 0x80]));
	return {
		missing: named('none'),
		behind: named('empty/none'),
		folder: named('folder'),
		empty: named('empty'),
		binary: named('binary'),
	};
}

/** What the built program says of a file that `args` name, without its name. */
function said(args: readonly string[], file: string, environment: Readonly<Record<string, string>> = {}) {
	const {status, stderr} = spawnSync(process.execPath, ['dist/cli.js', ...args], {
		cwd: root,
		encoding: 'utf8',
		env: {...process.env, LC_ALL: 'C.UTF-8', ...environment},
	});
	const [title = ''] = stderr.trim().split('\n', 1);
	return [status, title.replace(file, 'FILE')];
}

const rows = [
	{of: '--answers', args: (file: string) => ['--answers', file], maker: '; --save-answers writes one'},
	{of: '--plan', args: (file: string) => ['--plan', file], maker: '; --dry-run with --out writes one'},
	{of: 'show', args: (file: string) => ['show', file], maker: '; --dry-run with --out writes one'},
	{of: '--targets', args: (file: string) => ['fleet', 'plan', '--targets', file], maker: ''},
];

for (const {of, args, maker} of rows) {
	test(`each way in which the file of ${of} can't be read is told in words`, t => {
		const why = Object.entries(files(t)).map(([name, file]) => [name, ...said(args(file), file)]);
		const title = `✖ Problem: The file of ${of} can't be read: FILE: `;
		deepEqual(why, [
			['missing', 2, `${title}there's no such file${maker}`],
			['behind', 2, `${title}there's no such file${maker}`],
			['folder', 2, `${title}it is a folder`],
			['empty', 2, `${title}it is empty`],
			['binary', 2, `${title}it is no text in UTF-8`],
		]);
	});
}

test('what names the file is named, and the language of the run is kept', t => {
	const {missing = ''} = files(t);
	deepEqual(
		[
			said(['doctor', '--lang', 'ja'], missing, {DD_ECS_SETUP_ANSWERS: missing}),
			said(['fleet', 'plan', '--targets', missing, '--lang', 'ko'], missing),
		],
		[
			[
				2,
				'✖ 問題: DD_ECS_SETUP_ANSWERS のファイルを読み取れません: FILE: ファイルがありません。--save-answers で作成できます',
			],
			[2, '✖ 문제: --targets의 파일을 읽을 수 없습니다: FILE: 파일이 없습니다'],
		],
	);
});

test('a file that may not be read is told as such, and what nobody foresaw as it was said, by its first line', () => {
	const refused = (code: string) => unreadableBy(Object.assign(new Error(`${code}: open`), {code}));
	deepEqual(
		[refused('EACCES'), refused('EPERM'), refused('EIO'), unreadableBy(new Error('no\nkey: c0ffee'))],
		[{kind: 'not-allowed'}, {kind: 'not-allowed'}, {kind: 'said', text: 'EIO: open'}, {kind: 'said', text: 'no'}],
	);
});
