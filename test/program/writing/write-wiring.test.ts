import {deepEqual, equal, match, rejects} from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {test, type TestContext} from 'node:test';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import {writeWiring} from '../../../source/program/writing/write-wiring.ts';
import {en} from '../../../source/text/en.ts';
import {sampleWiring} from '../../support/fixtures/wirings.ts';

function folderFor(t: TestContext): string {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'wiring-'));
	t.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	return folder;
}

test('the files are for their owner alone, also where older ones were open to everybody', async t => {
	const folder = folderFor(t);
	writeFileSync(path.join(folder, '01-register.json'), 'old', {mode: 0o644});
	const written = await writeWiring(sampleWiring, {folder, words: en.script});
	deepEqual(written, {folder, script: path.join(folder, 'apply.sh')});
	deepEqual(
		readdirSync(folder).map(name => [name, (statSync(path.join(folder, name)).mode % 0o1000).toString(8)]),
		[
			['01-register.json', '600'],
			['02-update.json', '600'],
			['apply.sh', '700'],
		],
	);
	// What looks like a secret too: masked, the application would lose it.
	match(readFileSync(path.join(folder, '01-register.json'), 'utf8'), /"value": "production"/v);
});

test('the script registers the new definition, and runs the service with what came of it', async t => {
	const folder = folderFor(t);
	const bin = folderFor(t);
	const arn = 'arn:aws:ecs:us-east-1:123456789012:task-definition/storefront:5';
	// The AWS CLI reads such a file twice.
	const aws = `#!/usr/bin/env bash
for word; do case $word in file://*) cat "\${word#file://}" "\${word#file://}" >"${bin}/$2.json" ;; esac; done
echo "$@" >>"${bin}/asked"
[ "$2" != register-task-definition ] || echo ${arn}
`;
	writeFileSync(path.join(bin, 'aws'), aws);
	chmodSync(path.join(bin, 'aws'), 0o755);
	const written = await writeWiring(sampleWiring, {folder, words: en.script});
	execFileSync('bash', [written?.script ?? ''], {env: {...process.env, PATH: `${bin}:${process.env.PATH ?? ''}`}});
	const asked = readFileSync(path.join(bin, 'asked'), 'utf8').trim().split('\n');
	const register = /^ecs register-task-definition --region us-east-1 --cli-input-json file:\/\/01-register\.json/v;
	match(asked[0] ?? '', register);
	match(asked[1] ?? '', /^ecs update-service --region us-east-1 --cli-input-json file:\/\//v);
	const update = readFileSync(path.join(bin, 'update-service.json'), 'utf8');
	const [once = ''] = update.split('}\n', 1);
	deepEqual(JSON.parse(`${once}}`), {cluster: 'shop-prod', service: 'storefront', taskDefinition: arn});
});

test('where nothing is missing nothing is written', async t => {
	const folder = path.join(folderFor(t), 'new');
	equal(await writeWiring({...sampleWiring, changes: []}, {folder, words: en.script}), undefined);
});

test('a folder that can not be made is a problem with its option', async t => {
	const folder = folderFor(t);
	writeFileSync(path.join(folder, 'file'), '');
	await rejects(writeWiring(sampleWiring, {folder: path.join(folder, 'file'), words: en.script}), ProblemError);
});
