import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {assignment} from '../../../source/text/shell/assignment.ts';
import {shellOf, type Shell, type ShellFacts} from '../../../source/text/shell/shell.ts';

const machine = String.raw`C:\Program Files\WindowsPowerShell\Modules;C:\Windows\system32\WindowsPowerShell\v1.0\Modules`;
const windows = String.raw`C:\Users\jo\Documents\WindowsPowerShell\Modules;` + machine;
const seven = String.raw`C:\Users\jo\Documents\PowerShell\Modules;c:\program files\powershell\7\Modules;` + machine;

const cases: ReadonlyArray<readonly [name: string, facts: ShellFacts, shell: Shell]> = [
	['a host that does not say its system', {environment: {}}, 'posix'],
	['Linux', {platform: 'linux', environment: {SHELL: '/bin/bash'}}, 'posix'],
	['PowerShell on Linux', {platform: 'linux', environment: {PSModulePath: '/opt/powershell/7/Modules'}}, 'posix'],
	['macOS', {platform: 'darwin', environment: {}}, 'posix'],
	['Git Bash', {platform: 'win32', environment: {MSYSTEM: 'MINGW64', PSModulePath: machine}}, 'posix'],
	['Cygwin', {platform: 'win32', environment: {SHELL: '/bin/bash', PSModulePath: machine}}, 'posix'],
	['Windows PowerShell', {platform: 'win32', environment: {PSModulePath: windows}}, 'windows-powershell'],
	['PowerShell 7', {platform: 'win32', environment: {PSModulePath: seven}}, 'powershell'],
	['the command prompt', {platform: 'win32', environment: {PSModulePath: machine}}, 'windows-powershell'],
	['an empty SHELL', {platform: 'win32', environment: {SHELL: '', PSModulePath: seven}}, 'powershell'],
];

for (const [name, facts, shell] of cases) {
	test(`${name} is told commands for ${shell}`, () => {
		equal(shellOf(facts), shell);
	});
}

test('a variable is set for all that the shell starts', () => {
	equal(assignment('AWS_ENDPOINT_URL', 'http://127.0.0.1:1', 'posix'), 'export AWS_ENDPOINT_URL=http://127.0.0.1:1');
	equal(assignment('HOME', String.raw`C:\a b\jo's`, 'powershell'), String.raw`$env:HOME = 'C:\a b\jo''s'`);
});
