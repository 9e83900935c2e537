import {equal} from 'node:assert/strict';
import path from 'node:path';
import {test} from 'node:test';
import fastCheck from 'fast-check';
import {cleanPath, isNamedPipe} from '../../../source/domain/kit/clean-path.ts';

const cases: ReadonlyArray<readonly [written: string, system: 'linux' | 'windows', cleaned: string]> = [
	['/host/proc/', 'linux', '/host/proc'],
	['/host/proc', 'linux', '/host/proc'],
	['//host/./x/../proc//', 'linux', '/host/proc'],
	['/', 'linux', '/'],
	['/..', 'linux', '/'],
	['host/proc/', 'linux', 'host/proc'],
	['../a', 'linux', '../a'],
	['a/..', 'linux', '.'],
	['', 'linux', '.'],
	['/Host', 'linux', '/Host'],
	['C:/ProgramData/Datadog/', 'windows', String.raw`c:\programdata\datadog`],
	[String.raw`C:\a\.\b\..\c`, 'windows', String.raw`c:\a\c`],
	['C:', 'windows', 'c:'],
	['C:/', 'windows', 'c:\\'],
	[String.raw`\\.\pipe\Docker_Engine`, 'windows', String.raw`\\.\pipe\docker_engine`],
	['//./pipe/docker_engine', 'windows', String.raw`\\.\pipe\docker_engine`],
	['//?/D:/a/', 'windows', String.raw`\\?\d:\a`],
	['', 'windows', ''],
];

for (const [written, system, cleaned] of cases) {
	test(`${written} is ${cleaned} on ${system}`, () => {
		equal(cleanPath(written, system === 'windows'), cleaned);
	});
}

const parts = fastCheck.array(fastCheck.constantFrom('a', 'B', '.', '..', '', 'c d', '.x'), {maxLength: 8});

test('a path of Linux is cleaned as Node normalizes it, without the slash at its end', () => {
	fastCheck.assert(
		fastCheck.property(parts, fastCheck.boolean(), (names, isAbsolute) => {
			const written = `${isAbsolute ? '/' : ''}${names.join('/')}`;
			const normal = path.posix.normalize(written);
			equal(cleanPath(written, false), normal.length > 1 ? normal.replace(/\/$/v, '') : normal);
		}),
	);
});

test('a path on a drive is cleaned as Node normalizes it, in lower case and without the slash at its end', () => {
	fastCheck.assert(
		fastCheck.property(parts, names => {
			const written = `C:/${names.join('/')}`;
			const normal = path.win32.normalize(written).toLowerCase();
			equal(cleanPath(written, true), normal.length > 3 ? normal.replace(/\\$/v, '') : normal);
		}),
	);
});

test('cleaning again changes nothing', () => {
	fastCheck.assert(
		fastCheck.property(parts, fastCheck.boolean(), (names, isWindows) => {
			const once = cleanPath(`/${names.join('/')}`, isWindows);
			equal(cleanPath(once, isWindows), once);
		}),
	);
});

const pipes: ReadonlyArray<readonly [path: string, isPipe: boolean]> = [
	[String.raw`\\.\pipe\docker_engine`, true],
	['//./PIPE/docker_engine', true],
	[String.raw`\\.\pipe`, false],
	[String.raw`c:\pipe\docker_engine`, false],
	['/var/run/docker.sock', false],
];

for (const [written, isPipe] of pipes) {
	test(`${written} is ${isPipe ? 'a' : 'no'} named pipe`, () => {
		equal(isNamedPipe(written), isPipe);
	});
}
