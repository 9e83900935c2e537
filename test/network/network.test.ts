import {writeFile, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {deepEqual, equal, rejects} from 'node:assert/strict';
import {createNetwork} from '../../source/network/network.ts';
import {ProblemError} from '../../source/domain/choices/problem/problem.ts';

test('this machine is never asked for through a proxy', async () => {
	const network = createNetwork({HTTPS_PROXY: 'http://127.0.0.1:1', HTTP_PROXY: 'http://127.0.0.1:1'});
	const agent = await network.agentFor(new URL('http://127.0.0.1:4566'));
	equal('proxy' in agent, false);
});

test('a bundle of certificates is trusted beside the usual ones', async t => {
	const folder = await mkdtemp(path.join(tmpdir(), 'bundle-'));
	t.after(async () => rm(folder, {recursive: true}));
	const file = path.join(folder, 'ca.pem');
	const bundle = '-----BEGIN CERTIFICATE-----\nof the company\n-----END CERTIFICATE-----\n';
	await writeFile(file, bundle);
	const agent = await createNetwork({AWS_CA_BUNDLE: file}).agentFor(new URL('https://ecs.us-east-1.amazonaws.com'));
	const trusted: unknown = Reflect.get(Reflect.get(agent, 'options'), 'ca');
	equal(Array.isArray(trusted) && trusted.length > 1 && trusted.at(-1), bundle);
});

test("a bundle that can't be read is said", async () => {
	const asked = createNetwork({AWS_CA_BUNDLE: '/nowhere/ca.pem'}).agentFor(
		new URL('https://ecs.us-east-1.amazonaws.com'),
	);
	await rejects(asked, (error: unknown) => {
		const fault =
			error instanceof ProblemError && error.problem.code === 'usage' ? error.problem.faults[0] : undefined;
		deepEqual(fault?.kind === 'unreadable-file' && [fault.flag, fault.file], ['AWS_CA_BUNDLE', '/nowhere/ca.pem']);
		return true;
	});
});
