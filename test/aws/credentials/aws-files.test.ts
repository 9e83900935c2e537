import path from 'node:path';
import {test} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {awsFile, awsFileVariables} from '../../../source/aws/credentials/aws-files.ts';

const windows = {paths: path.win32, usual: () => String.raw`C:\Users\system`};

type Row = readonly [about: string, environment: Readonly<Record<string, string>>, config: string];

const rows: readonly Row[] = [
	['the profile of the person', {USERPROFILE: String.raw`C:\Users\jo`}, String.raw`C:\Users\jo\.aws\config`],
	[
		'a home before it, as the SDK has it',
		{HOME: String.raw`D:\home`, USERPROFILE: String.raw`C:\Users\jo`},
		String.raw`D:\home\.aws\config`,
	],
	['a drive and a path', {HOMEDRIVE: 'H:', HOMEPATH: String.raw`\jo`}, String.raw`H:\jo\.aws\config`],
	['a path alone', {HOMEPATH: String.raw`\Users\jo`}, String.raw`C:\Users\jo\.aws\config`],
	['a share', {USERPROFILE: String.raw`\\files\home$\jo`}, String.raw`\\files\home$\jo\.aws\config`],
	['nothing', {}, String.raw`C:\Users\system\.aws\config`],
	['empty variables', {HOME: '', AWS_CONFIG_FILE: ''}, String.raw`C:\Users\system\.aws\config`],
	['a file that is named', {AWS_CONFIG_FILE: String.raw`E:\aws config`}, String.raw`E:\aws config`],
	['one on a share', {AWS_CONFIG_FILE: '//files/aws/config'}, '//files/aws/config'],
	[
		'one in the home',
		{AWS_CONFIG_FILE: '~/work/config', USERPROFILE: String.raw`C:\Users\jo`},
		String.raw`C:\Users\jo\work\config`,
	],
];

for (const [about, environment, config] of rows) {
	test(`on Windows the AWS files are found by ${about}`, () => {
		equal(awsFile('AWS_CONFIG_FILE', environment, windows), config);
	});
}

test('elsewhere they are in the home, and a named one may be too', () => {
	deepEqual(
		awsFileVariables.map(name => awsFile(name, {HOME: '/home/jo', AWS_CONFIG_FILE: '~/c'}, {paths: path.posix})),
		['/home/jo/c', '/home/jo/.aws/credentials'],
	);
});
