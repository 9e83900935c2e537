import {test} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import fastCheck from 'fast-check';
import {signInAgain} from '../../../source/domain/account/repair.ts';
import {runCommand} from '../../../source/front/tui/programs.ts';
import {endingOnWindows, openingOnWindows, startOnWindows} from '../../../source/front/tui/on-windows.ts';

const prompt = String.raw`C:\Windows\system32\cmd.exe`;

function windows(files: readonly string[], more: Readonly<Record<string, string>> = {}) {
	const environment = {
		Path: String.raw`C:\Windows\system32;"C:\Program Files\Amazon\AWSCLIV2\";tools;C:\Python\Scripts`,
		PATHEXT: '.COM;.EXE;.BAT;.CMD;.VBS;.JS',
		ComSpec: prompt,
		SystemRoot: String.raw`C:\Windows`,
		...more,
	};
	return {environment, isThere: (file: string) => files.includes(file)};
}

const installed = String.raw`C:\Program Files\Amazon\AWSCLIV2\aws.exe`;
const batch = String.raw`C:\Python\Scripts\aws.cmd`;

function command(name: string) {
	const repair = signInAgain('sso-login', {kind: 'profile', name, type: 'sso'});
	return repair.kind === 'run' ? repair.command : (['nothing'] as const);
}

test('the AWS CLI of the installer is started as it is, whatever the profile is called', () => {
	const name = 'a & b | c %PATH% "d" ^e';
	deepEqual(startOnWindows(command(name), windows([installed, batch])), {
		file: installed,
		given: ['sso', 'login', '--profile', name],
		isVerbatim: false,
	});
});

test('that of pip is a batch file, which the command prompt starts', () => {
	deepEqual(startOnWindows(command('prod admin'), windows([batch])), {
		file: prompt,
		given: ['/d', '/s', '/v:off', '/c', `""${batch}" "sso" "login" "--profile" "prod admin""`],
		isVerbatim: true,
	});
});

test('no name gets to the command prompt that it would read otherwise', () => {
	const names = [
		'a"b',
		'%PATH%',
		'!x!',
		'a&b',
		'a|b',
		'a>b',
		'a<b',
		'a^b',
		'a\nb',
		'a\rb',
		'a\\',
		'a\0b',
		"it's",
		'`',
	];
	deepEqual(
		names.filter(name => startOnWindows(command(name), windows([batch])) !== undefined),
		[],
	);
});

const strange = [...'"%!&|<>^\\\n\r\t\0'];

test('whatever it is given, the line is words between marks and nothing else', () => {
	const signs = fastCheck.constantFrom(...'ab 1"%!&|<>^()\\\n\r\t\0\'`;,=-_@가é');
	const names = fastCheck.string({unit: signs, maxLength: 12});
	fastCheck.assert(
		fastCheck.property(names, name => {
			const line = startOnWindows(['aws', name], windows([batch]))?.given.at(-1) ?? `""${batch}" "${name}""`;
			equal(line, `""${batch}" "${name}""`);
			const isStarted = startOnWindows(['aws', name], windows([batch])) !== undefined;
			equal(isStarted && strange.some(sign => name.includes(sign)), false);
		}),
	);
});

test('a batch file in a folder that the command prompt would read otherwise is not started', () => {
	const file = String.raw`C:\50% off\aws.cmd`;
	equal(startOnWindows(command('prod'), windows([file], {Path: String.raw`C:\50% off`})), undefined);
});

test('what lies in the working folder, or in one that is none, is not taken for it', () => {
	equal(
		startOnWindows(command('prod'), windows(['aws.exe', String.raw`.\aws.exe`, String.raw`tools\aws.exe`])),
		undefined,
	);
});

test('endings come in the order of PATHEXT, and only those that can be started', () => {
	const both = [String.raw`C:\Python\Scripts\aws.js`, batch, String.raw`C:\Python\Scripts\aws.exe`];
	equal(startOnWindows(command('prod'), windows(both))?.file, both[2]);
	equal(startOnWindows(command('prod'), windows(both, {PATHEXT: '.JS;.CMD;.EXE'}))?.file, prompt);
	equal(startOnWindows(command('prod'), windows(both, {PATHEXT: ''}))?.file, both[2]);
});

test('what is not there can not be started, and the exit code says so', async () => {
	const silent = {graceful: new AbortController().signal, immediate: new AbortController().signal};
	equal(await runCommand(command('prod'), silent, windows([])), 127);
	equal(await runCommand(command('a&b'), silent, windows([batch])), 127);
});

test('a page is opened by what is registered for it, with its commas and signs', () => {
	const url = 'https://app.datadoghq.eu/organization-settings/api-keys?a=1,2&b=3';
	deepEqual(openingOnWindows(url, windows([])), {
		file: String.raw`C:\Windows\System32\rundll32.exe`,
		given: ['url.dll,FileProtocolHandler', url],
		isVerbatim: false,
	});
	deepEqual(
		['file:///C:/Windows/system32/calc.exe', 'calc.exe', 'https://a b', ''].map(other =>
			openingOnWindows(other, windows([])),
		),
		[undefined, undefined, undefined, undefined],
	);
});

test('a program is ended with all that it started', () => {
	deepEqual(endingOnWindows(4711, windows([], {SystemRoot: String.raw`D:\WINNT`})), {
		file: String.raw`D:\WINNT\System32\taskkill.exe`,
		given: ['/T', '/F', '/PID', '4711'],
		isVerbatim: false,
	});
});
