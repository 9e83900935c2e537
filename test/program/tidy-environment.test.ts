import {userInfo} from 'node:os';
import {test} from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {tidied} from '../../source/program/tidy-environment.ts';

const own = {HOME: userInfo().homedir};

test('what changes is told, and what is nobody of ours stays', () => {
	deepEqual(tidied({DD_SITE: ' datadoghq.eu\n', AWS_PROFILE: 'prod', EDITOR: ' vi '}), {DD_SITE: 'datadoghq.eu'});
});

test('on Windows the case of a name means nothing', () => {
	deepEqual(
		tidied({aws_profile: 'prod', dd_site: 'datadoghq.eu', Path: 'C:\\', LOCALAPPDATA: String.raw`C:\l`}, 'win32'),
		{AWS_PROFILE: 'prod', DD_SITE: 'datadoghq.eu'},
	);
	deepEqual(tidied({aws_profile: 'prod'}, 'linux'), {});
});

test('there a file of AWS may be in the home with a backslash, which the SDK does not know', () => {
	const typed = {AWS_CONFIG_FILE: String.raw`~\work\config`, AWS_SHARED_CREDENTIALS_FILE: String.raw`C:\keys`};
	deepEqual(tidied(typed, 'win32'), {AWS_CONFIG_FILE: String.raw`~/work\config`});
	deepEqual(tidied(typed, 'linux'), {});
});

const homes: ReadonlyArray<readonly [home: string, isTaken: boolean]> = [
	[String.raw`C:\Users\jo`, true],
	['d:/home/jo', true],
	[String.raw`\\files\home$\jo`, true],
	['//files/home/jo', true],
	['/c/Users/jo', false],
	[String.raw`\Users\jo`, false],
	['C:jo', false],
	['jo', false],
	['', false],
];

test('a home that is in no drive and no share would be another one wherever the program is started', () => {
	deepEqual(
		homes.map(([home]) => tidied({HOME: home}, 'win32')),
		homes.map(([, isTaken]) => (isTaken ? {} : own)),
	);
	deepEqual([tidied({HOME: '/home/jo'}, 'linux'), tidied({HOME: 'jo'}, 'linux')], [{}, own]);
});
