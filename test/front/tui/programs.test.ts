import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {test, type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {signInAgain} from '../../../source/domain/account/repair.ts';
import {openLink, runCommand} from '../../../source/front/tui/programs.ts';
import {fakeProgram} from '../../support/fake-program.ts';
import {setEnvironment} from '../../support/set-environment.ts';

const silent = {graceful: new AbortController().signal, immediate: new AbortController().signal};

// Writes down what it was given.
const recorder = `
import {writeFileSync} from 'node:fs';
writeFileSync(process.env.SEEN, JSON.stringify(process.argv.slice(2)));
process.exitCode = 7;
`;

async function recording(context: TestContext) {
	const folder = await mkdtemp(path.join(tmpdir(), 'programs-'));
	context.after(async () => rm(folder, {recursive: true, maxRetries: 5}));
	const seen = path.join(folder, 'seen.json');
	setEnvironment(context, {...(await fakeProgram(folder, 'aws', recorder)), SEEN: seen});
	return {
		folder,
		async argumentsFor(name: string): Promise<unknown> {
			const repair = signInAgain('sso-login', {kind: 'profile', name, type: 'sso'});
			equal(repair.kind === 'run' && (await runCommand(repair.command, silent)), 7);
			return JSON.parse(await readFile(seen, 'utf8'));
		},
	};
}

const names = [
	'prod admin',
	'jo\'s "own"',
	'$(touch owned)',
	'`touch owned`',
	'; touch owned',
	'a & touch owned | tee owned > owned',
	'%PATH% ^ !x!',
	String.raw`\ * ~ $HOME`,
	'',
	'가',
];

test('a profile of any name reaches the program as one argument, and no shell reads it', async t => {
	const {folder, argumentsFor} = await recording(t);
	for (const name of names) {
		deepEqual(await argumentsFor(name), ['sso', 'login', '--profile', name]);
	}

	const here = [...(await readdir(folder)), ...(await readdir('.'))];
	equal(here.includes('owned'), false);
});

test('a profile that looks like an option is tied to the option that it belongs to', async t => {
	const {argumentsFor} = await recording(t);
	deepEqual(await argumentsFor('--endpoint-url=http://a'), ['sso', 'login', '--profile=--endpoint-url=http://a']);
});

test("what can't be started is told by its exit code", async () => {
	equal(await runCommand(['no-such-program-anywhere'], silent), 127);
	equal(await runCommand(['aws', 'sso', 'login', '--profile', 'a\0b'], silent), 127);
});

test('a page opens in the browser that there is, and the next is tried only where one fails', async t => {
	const folder = await mkdtemp(path.join(tmpdir(), 'programs-'));
	t.after(async () => rm(folder, {recursive: true, maxRetries: 5}));
	const seen = path.join(folder, 'seen.json');
	const page = 'https://app.datadoghq.eu/organization-settings/api-keys?a=1&b=$(touch owned)';
	await fakeProgram(folder, 'xdg-open', 'process.exitCode = 3;');
	setEnvironment(t, {
		...(await fakeProgram(folder, 'open', recorder.replace('= 7', '= 0'))),
		...(await fakeProgram(folder, 'explorer.exe', 'throw new Error("not asked");')),
		SEEN: seen,
	});
	await openLink(page);
	deepEqual(JSON.parse(await readFile(seen, 'utf8')), [page]);
});
