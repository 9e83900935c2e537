import {execFile, spawnSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test from 'node:test';
import {deployment} from './deploy.ts';
import {settingTemplate} from './fleet.ts';

const skip = spawnSync('aws', ['--version']).status === 0 ? false : 'there is no AWS CLI here';

// Whoever builds this elsewhere has perhaps none.
// eslint-disable-next-line node-test/no-skip-test
test('the AWS CLI makes a stack and reads it back', {skip}, async t => {
	const {environment, rest} = await deployment(t, 'empty');
	const folder = await mkdtemp(path.join(tmpdir(), 'stack-'));
	t.after(async () => {
		await rm(folder, {recursive: true});
	});
	const file = path.join(folder, 'template.yml');
	await writeFile(file, settingTemplate);
	const env = {PATH: process.env.PATH, HOME: folder, ...environment};
	const aws = async (...words: string[]): Promise<string> =>
		new Promise((resolve, reject) => {
			execFile('aws', ['cloudformation', ...words, '--output', 'text'], {env}, (error, stdout) => {
				if (error === null) {
					resolve(stdout.trim());
				} else {
					reject(new Error(error.message));
				}
			});
		});

	await aws('create-stack', '--stack-name', 'by-cli', '--template-body', `file://${file}`);
	await rest('by-cli');
	const query = 'Stacks[0].[StackStatus,Parameters[0].ParameterValue]';
	const shown = await aws('describe-stacks', '--stack-name', 'by-cli', '--query', query);
	deepEqual(shown.split('\t'), ['CREATE_COMPLETE', 'one']);
});
