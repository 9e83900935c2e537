import test, {type TestContext} from 'node:test';
import {deepEqual, equal, rejects} from 'node:assert/strict';
import {ProblemError} from '../../source/domain/choices/problem/problem.ts';
import {gatewayOn, summariesOf} from './reachable.ts';

async function cluster(world: string, name: string, context: TestContext) {
	const {aws, region} = await gatewayOn(world, context);
	const found = await summariesOf(aws, region);
	const summary = found.find(candidate => candidate.name === name) ?? found[0];
	if (summary === undefined) {
		throw new Error(`${world} has no clusters`);
	}

	return aws.readCluster(summary, {families: ['datadog-agent-task'], depth: 'full'});
}

test('identifying tells account, alias, caller and partition', async t => {
	const {aws, region} = await gatewayOn('shop', t);
	const {clockSkew, ...identity} = await aws.identify(region);
	equal(Math.abs(clockSkew ?? 99) < 60, true);
	deepEqual(identity, {
		account: '123456789012',
		alias: 'acme-prod',
		arn: 'arn:aws:sts::123456789012:assumed-role/prod-admin/maria',
		partition: 'aws',
		expires: undefined,
	});
});

test('the clusters of the shop are listed with what they hold', async t => {
	const {aws, region} = await gatewayOn('shop', t);
	const found = await summariesOf(aws, region);
	const shown = found.filter(({name}) => ['shop-prod', 'payments', 'web'].includes(name));
	deepEqual(
		shown.map(({name, instanceCount, fargateTasks}) => [name, instanceCount, fargateTasks]),
		[
			['shop-prod', 12, 0],
			['payments', 20, 0],
			['web', 0, 4],
		],
	);
});

test('a cluster is read with its instances, what EC2 knows of them, its tasks and their ports', async t => {
	const {instances, tasks, unread} = await cluster('shop', 'shop-prod', t);
	deepEqual(unread, []);
	equal(instances.length, 12);
	equal(
		instances.every(
			({agentConnected, machine}) => agentConnected && machine?.image?.startsWith('al2023-ami-ecs') === true,
		),
		true,
	);
	equal(
		tasks.every(({instanceArn, taskDefinitionArn}) => instanceArn !== undefined && taskDefinitionArn !== ''),
		true,
	);
	deepEqual(tasks.find(({hostPorts}) => hostPorts.length > 0)?.hostPorts, [{port: 32_768, protocol: 'tcp'}]);
});

test('the security groups of a cluster say what they let in from everywhere', async t => {
	const {instances, openRanges} = await cluster('shop', 'shop-prod', t);
	deepEqual(
		Object.keys(openRanges ?? {}).toSorted(),
		[...new Set(instances.flatMap(({machine}) => machine?.securityGroups ?? []))].toSorted(),
	);
});

test('what runs on a cluster brings its task definition', async t => {
	const {tasks, taskDefinitions} = await cluster('shop', 'shop-prod', t);
	deepEqual(
		[...new Set(tasks.map(({taskDefinitionArn}) => taskDefinitionArn))].toSorted(),
		Object.keys(taskDefinitions).toSorted(),
	);
});

test('an installed Agent comes as DAEMON service with its definition and family', async t => {
	const {daemonServices, taskDefinitions, families} = await cluster('installed', 'shop-prod', t);
	const [service] = daemonServices;
	equal(service?.schedulingStrategy, 'DAEMON');
	equal(taskDefinitions[service.taskDefinition]?.definition.family, 'datadog-agent-task');
	equal(families['datadog-agent-task']?.arn, service.taskDefinition);
});

test('managed capacity brings its daemons', async t => {
	const {providers, daemons, unread} = await cluster('managed', '', t);
	deepEqual(unread, []);
	equal(
		providers.some(({kind}) => kind === 'managed-instances'),
		true,
	);
	deepEqual(
		daemons.map(({status}) => status).filter(status => status === ''),
		[],
	);
});

test('an expired session says so', async t => {
	const {aws, region} = await gatewayOn('expired', t);
	await rejects(
		aws.identify(region),
		(error: unknown) => error instanceof ProblemError && error.problem.code === 'session-expired',
	);
});

test('a web page instead of an answer is told from AWS', async t => {
	const {aws, region} = await gatewayOn('html', t);
	const replies = await Promise.allSettled([aws.identify(region), aws.readRegions(region), summariesOf(aws, region)]);
	deepEqual(
		replies.map(reply => {
			const error: unknown = reply.status === 'rejected' ? reply.reason : undefined;
			return error instanceof ProblemError && error.problem.code === 'not-aws' ? error.problem.lacks : reply;
		}),
		['Account', 'Regions', undefined],
	);
	// Where they can't be listed, there may be some.
	const {keys, unread} = await aws.readStoredKeys(region);
	deepEqual(
		[keys, unread.map(({operation}) => operation)],
		[[], ['secretsmanager:ListSecrets', 'ssm:DescribeParameters']],
	);
});

test('nobody there is unreachable, with the host', async t => {
	const {aws, simulator, region} = await gatewayOn('shop', t);
	await simulator.close();
	await rejects(
		aws.identify(region),
		(error: unknown) =>
			error instanceof ProblemError &&
			error.problem.code === 'unreachable' &&
			error.problem.host === '127.0.0.1' &&
			error.problem.why === 'refused',
	);
});

test('an aborted read is stopped', async t => {
	const {aws, region} = await gatewayOn('shop', t);
	await rejects(
		aws.identify(region, AbortSignal.abort()),
		(error: unknown) => error instanceof ProblemError && error.problem.code === 'stopped',
	);
});

test('a dry run has no way to write', async t => {
	const {aws} = await gatewayOn('shop', t, {write: false});
	equal('perform' in aws, false);
});

test('what the caller may not do is known before it is tried', async t => {
	const {aws, region} = await gatewayOn('denied', t);
	await aws.identify(region);
	const permissions = await aws.readPermissions([
		{action: 'ecs:CreateService', resources: []},
		{action: 'ecs:ListClusters', resources: []},
	]);
	deepEqual(permissions, {kind: 'known', denied: ['ecs:CreateService']});
});
