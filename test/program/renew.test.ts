import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {test} from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {film} from '../../.ci/picture/film.ts';
import {fakeProgram} from '../support/fake-program.ts';
import {setEnvironment} from '../support/set-environment.ts';

// The AWS CLI as far as `aws sso login` goes, without a browser.
const aws = String.raw`
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
async function post(path, body) {
	const reply = await fetch(process.env.AWS_ENDPOINT_URL + path, {method: 'POST', body: JSON.stringify(body)});
	return reply.json();
}
const [, , ...args] = process.argv;
const profile = args.at(-1);
if (args.slice(0, -1).join(' ') !== 'sso login --profile') process.exit(252);
const config = readFileSync(process.env.AWS_CONFIG_FILE, 'utf8');
const session = new RegExp('\\[profile ' + profile + '\\]\\nsso_session = (.*)').exec(config)[1];
const {deviceCode} = await post('/device_authorization', {startUrl: 'https://acme.awsapps.com/start'});
const grantType = 'urn:ietf:params:oauth:grant-type:device_code';
const {accessToken, expiresIn} = await post('/token', {grantType, deviceCode});
const file = process.env.HOME + '/.aws/sso/cache/' + createHash('sha1').update(session).digest('hex') + '.json';
writeFileSync(file, JSON.stringify({accessToken, expiresAt: new Date(Date.now() + expiresIn * 1000).toISOString()}));
console.log('Successfully logged in');
`;

test('an ended session is renewed from the question that it spoiled, in a real terminal', async t => {
	const folder = await mkdtemp(path.join(tmpdir(), 'programs-'));
	t.after(async () => rm(folder, {recursive: true, maxRetries: 5}));
	setEnvironment(t, {...(await fakeProgram(folder, 'aws', aws)), XDG_STATE_HOME: folder});
	const seen: string[] = [];
	const scenes = [
		{until: /❯ prod /v, keys: '\u{1B}[B'},
		{until: /❯ staging /v, keys: '\r'},
		{until: /The AWS session of profile staging has ended/v, name: 'ended', keys: 'r'},
		{until: /Signed in +AWSReservedSSO_Operator.*Where should the Agent run\?/sv, name: 'signed in', keys: '\u{3}'},
		{until: /Nothing has been changed/v},
	];
	for await (const {name} of film({
		program: ['--import', 'tsx', 'cli.tsx', '--demo', 'profiles'],
		size: {columns: 100, rows: 30},
		scenes,
		interval: 20,
	})) {
		seen.push(name);
	}

	deepEqual(seen, ['ended', 'signed in']);
});
