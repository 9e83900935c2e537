import {deepEqual, equal, rejects} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {createInterrupt} from '../../../source/program/interrupt.ts';
import {withKeyBegun, withReadsBegun} from '../../../source/setup/readers/ahead.ts';
import type {SignIn} from '../../../source/aws/gateway.ts';
import {startFaultProxy} from '../../support/fault-proxy.ts';
import {ownRole} from '../../../source/domain/agent/own-role.ts';
import {portsOn, type Run, runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const given = ['--cluster', 'shop-prod', '--site', 'datadoghq.com', '--features', 'default'];

const awaited = [
	'secretsmanager:ListSecrets',
	'ssm:DescribeParameters',
	`iam:GetRole ${ownRole}`,
	// Whom IAM is going to be asked about.
	'iam:GetRole prod-admin',
];

/** What is asked of AWS before the list of clusters is answered. */
async function before(run: Run, t: TestContext): Promise<readonly string[]> {
	const simulator = await simulated('shop', t);
	let isListed = false;
	const {promise: begun, resolve: allBegun} = Promise.withResolvers<void>();
	const early: string[] = [];
	const proxy = await startFaultProxy(simulator.url, async ({operation, body}) => {
		if (operation === 'ecs:ListClusters') {
			// As long as it takes for what doesn't wait for it.
			await begun;
			isListed = true;
		} else if (!isListed) {
			const role = new URLSearchParams(body).get('RoleName');
			early.push(role === null ? operation : `${operation} ${role}`);
			if (awaited.every(one => early.includes(one))) {
				allBegun();
			}
		}

		return undefined;
	});
	t.after(proxy.close);
	await runSetup({...simulator, url: proxy.url}, run);
	return early;
}

test('what is certain to be needed is asked for beside the clusters: keys, role and who is asking', async t => {
	// It would wait for ever for what is asked only afterwards.
	const early = await before({args: [...given, '--dry-run', '--yes']}, t);
	deepEqual(
		awaited.filter(one => !early.includes(one)),
		[],
	);
});

test('a read that was begun is handed out once, and what it fails with only to who takes it', async t => {
	const simulator = await simulated('shop', t);
	const ports = portsOn(simulator, {args: [...given, '--yes'], interrupt: createInterrupt()});
	const [source] = await ports.signIn.sources();
	const aws = await (source && (ports.signIn satisfies SignIn).open(source, {mfa: async () => ''}));
	const asked: string[] = [];
	const begun =
		aws &&
		withReadsBegun(
			{
				...aws,
				async readRole(name) {
					asked.push(name);
					throw new Error(`refused ${asked.length}`);
				},
				async beginPermissions() {
					throw new Error('Not allowed');
				},
				async readStoredKeys(region) {
					asked.push(region);
					return {keys: [], unread: []};
				},
			},
			['us-east-1'],
			ports,
		);
	deepEqual(asked, ['us-east-1', ownRole]);
	await begun?.readStoredKeys('us-east-1');
	equal(asked.length, 2);
	await begun?.readStoredKeys('us-east-1');
	await begun?.readStoredKeys('eu-west-1');
	deepEqual(asked.slice(2), ['us-east-1', 'eu-west-1']);
	await rejects(async () => begun?.readRole(ownRole), /refused 2/v);
	await rejects(async () => begun?.readRole(ownRole), /refused 5/v);
});

test('Datadog is asked once about a key and a site that were given', async t => {
	const ports = portsOn(await simulated('shop', t), {args: given, interrupt: createInterrupt()});
	const asked: string[] = [];
	const {validate} = withKeyBegun(
		{
			...ports.datadog,
			async validate(site) {
				asked.push(site);
				return {kind: 'valid', site};
			},
		},
		ports,
	);
	const {key} = ports.run.given.choices;
	deepEqual(asked, ['datadoghq.com']);
	if (key?.kind === 'given') {
		await validate('datadoghq.com', key.secret);
		equal(asked.length, 1);
		await validate('datadoghq.eu', key.secret);
		await validate('datadoghq.com', key.secret);
	}

	equal(asked.length, 3);
});
