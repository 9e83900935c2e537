import {writeFile, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {rootCertificates} from 'node:tls';
import test, {type TestContext} from 'node:test';
import {deepEqual, equal, rejects} from 'node:assert/strict';
import {createNetwork} from '../../source/network/network.ts';
import {ProblemError} from '../../source/domain/choices/problem/problem.ts';

test('this machine is never asked for through a proxy', async () => {
	const network = createNetwork({HTTPS_PROXY: 'http://127.0.0.1:1', HTTP_PROXY: 'http://127.0.0.1:1'});
	const agent = await network.agentFor(new URL('http://127.0.0.1:4566'));
	equal('proxy' in agent, false);
});

/** What an agent connects with, that trusts a file of such a text. */
async function agentOptions(bundle: string, t: TestContext): Promise<Record<string, unknown>> {
	const folder = await mkdtemp(path.join(tmpdir(), 'bundle-'));
	t.after(async () => rm(folder, {recursive: true}));
	const file = path.join(folder, 'ca.pem');
	await writeFile(file, bundle);
	const agent = await createNetwork({AWS_CA_BUNDLE: file}).agentFor(new URL('https://ecs.us-east-1.amazonaws.com'));
	return Reflect.get(agent, 'options') as Record<string, unknown>;
}

test('the certificates of a bundle are read once, for all connections', async t => {
	const options = await agentOptions(rootCertificates[0] ?? '', t);
	deepEqual(['secureContext' in options, 'ca' in options], [true, false]);
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
