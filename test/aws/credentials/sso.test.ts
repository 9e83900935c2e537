import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test, {after, before} from 'node:test';
import {deepEqual, rejects} from 'node:assert/strict';
import {signIn} from '../../../source/aws/credentials/sign-in.ts';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import {quickClock} from '../reachable.ts';

const config = `
[profile prod]
sso_session = acme
sso_account_id = 123456789012
sso_role_name = admin
[sso-session acme]
sso_start_url = https://acme.awsapps.com/start
sso_region = eu-central-1
`;

let folder = '';

// For SSO the SDK looks into its own environment only.
before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'aws-files-'));
	await writeFile(path.join(folder, 'config'), config);
	process.env.AWS_CONFIG_FILE = path.join(folder, 'config');
});

after(async () => {
	delete process.env.AWS_CONFIG_FILE;
	await rm(folder, {recursive: true});
});

test('an SSO profile that was never logged in says which command repairs it', async () => {
	const {open} = signIn({AWS_CONFIG_FILE: path.join(folder, 'config')}, {clock: quickClock(), write: false});
	await rejects(open({kind: 'profile', name: 'prod', type: 'sso'}, {mfa: async () => ''}), (error: unknown) => {
		const problem = error instanceof ProblemError ? error.problem : undefined;
		deepEqual(problem?.code === 'session-expired' && problem.repair, {
			kind: 'run',
			command: ['aws', 'sso', 'login', '--profile', 'prod'],
		});
		return true;
	});
});
