import {deepEqual, equal, match} from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test, {before} from 'node:test';
import {text} from 'node:stream/consumers';
import {maskedKnown} from '../../source/domain/kit/mask-known.ts';
import {clearKeys, clearWorld} from '../setup/clear-world.ts';
import {simulated} from '../support/simulated.ts';
import {compileCache} from '../support/compile-cache.ts';

const root = path.join(import.meta.dirname, '../..');
const inHand = 'c0ffee41d2b7083f9a6e15b4d8c2709e';
const given = 'a password without a pattern';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

test('the file of the built program has no secret in it, wherever one stood', async t => {
	const simulator = await simulated(clearWorld(), t);
	const home = mkdtempSync(path.join(tmpdir(), 'flare-'));
	t.after(() => {
		rmSync(home, {recursive: true, force: true});
	});
	const state = path.join(home, '.local/state/dd-ecs-setup');
	mkdirSync(state, {recursive: true, mode: 0o700});
	// Of a run that did not know yet that these are secrets.
	const earlier = [
		{type: 'started', command: 'install', version: '0.1.0'},
		{type: 'identified', account: '123456789012'},
		{type: 'answered', question: 'settings', value: `log ${inHand} ${given}`},
		{type: 'finished', exitCode: 0},
	];
	writeFileSync(
		path.join(state, '2026-11-22T12-04-00-000Z.ndjson'),
		earlier.map(line => `${JSON.stringify({v: 1, time: '2026-11-22T12:04:00.000Z', ...line})}\n`).join(''),
		{mode: 0o600},
	);
	const child = spawn(
		process.execPath,
		[path.join(root, 'dist/cli.js'), 'flare', '--cluster', 'all', '--yes', '--json', '--write', 'for-support'],
		{
			cwd: home,
			env: {
				PATH: process.env.PATH ?? '',
				HOME: home,
				NODE_COMPILE_CACHE: compileCache,
				AWS_EC2_METADATA_DISABLED: 'true',
				...simulator.environment,
				AWS_ENDPOINT_URL: simulator.url,
				DD_API_KEY: inHand,
				DD_APP_KEY: given,
			},
			stdio: ['ignore', 'pipe', 'inherit'],
		},
	);
	const closed = once(child, 'close');
	const said = await text(child.stdout);
	await closed;
	equal(child.exitCode, 0);
	match(said, /"type":"bundle","state":"written"/v);
	const [file = ''] = globSync('for-support/*.tar.gz', {cwd: home});
	execFileSync('tar', ['xzf', file], {cwd: home});
	const inside = globSync('dd-ecs-setup-flare-*/**', {cwd: home})
		.map(name => path.join(home, name))
		.filter(name => statSync(name).isFile());
	const {accessKeyId, secretAccessKey, sessionToken = ''} = simulator.connection.credentials;
	const secrets = [...Object.values(clearKeys), inHand, given, accessKeyId, secretAccessKey, sessionToken];
	const leaking = inside.filter(name => {
		const content = readFileSync(name, 'utf8');
		return maskedKnown(content, secrets) !== content;
	});
	deepEqual(leaking, []);
	deepEqual(
		['run.ndjson', '2026-11-22T12-04-00-000Z.ndjson', 'plan.json', 'task-definitions.json'].filter(name =>
			inside.every(each => path.basename(each) !== name),
		),
		[],
	);
});
