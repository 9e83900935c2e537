import {deepEqual, equal, match, ok} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import type {BundleFile} from '../../../source/domain/ending/bundle/bundle.ts';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {startFaultProxy, type Fault} from '../../support/fault-proxy.ts';
import {runSetup, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {clearKeys, clearWorld} from '../clear-world.ts';

const prod = ['flare', '--cluster', 'shop-prod'];

/** A run of `flare`, what it wrote, and what it asked of AWS. */
async function flare(simulator: Simulator, t: TestContext, run: Run, fault: (operation: string) => Fault | undefined) {
	const files: BundleFile[] = [];
	const proxy = await startFaultProxy(simulator.url, ({operation}) => fault(operation));
	t.after(proxy.close);
	const ran = await runSetup(
		{...simulator, url: proxy.url},
		{
			...run,
			ports: ports => ({
				...ports,
				bundles: {
					...ports.bundles,
					async write(of) {
						files.push(...of);
					},
				},
			}),
		},
	);
	return {...ran, files, asked: proxy.asked};
}

const never = () => undefined;

type Listed = Extract<SetupEvent, {readonly type: 'bundle'}>;

function bundlesIn(events: readonly SetupEvent[]): readonly Listed[] {
	return events.flatMap(event => (event.type === 'bundle' ? [event] : []));
}

test('what it holds is listed before it is written, and nothing of the account is changed', async t => {
	const {events, files, asked, exitCode} = await flare(
		await simulated('shop', t),
		t,
		{args: [...prod, '--yes']},
		never,
	);
	const [listed, written, ...others] = bundlesIn(events);
	deepEqual([listed?.state, written?.state, others.length, exitCode], ['listed', 'written', 0, 0]);
	deepEqual(
		listed?.bundle.entries.map(({name}) => name),
		files.map(({name}) => name),
	);
	deepEqual(
		files.map(({name}) => name.replace(/^\d-us-east-1-/v, '')),
		[
			'about.json',
			'account.json',
			'checks.json',
			'plan.json',
			'shop-prod/cluster.json',
			'shop-prod/services.json',
			'shop-prod/daemons.json',
			'shop-prod/task-definitions.json',
			'shop-prod/tasks.json',
			'shop-prod/stopped-tasks.json',
		],
	);
	deepEqual(
		asked.filter(operation => !/:(?:Get|List|Describe|Simulate)/v.test(operation)),
		[],
	);
});

test('a dry run lists it and writes nothing; so does a no, and without anybody to ask it takes --yes', async t => {
	const simulator = await simulated('shop', t);
	const dry = await flare(simulator, t, {args: [...prod, '--dry-run']}, never);
	const left = await flare(simulator, t, {args: prod, answers: {bundle: ['leave']}}, never);
	const nobody = await flare(simulator, t, {args: prod}, never);
	deepEqual(
		[dry, left, nobody].map(({events, files, exitCode}) => [
			bundlesIn(events).map(({state}) => state),
			files.length,
			exitCode,
		]),
		[
			[['would-be'], 0, 0],
			[['listed'], 0, 0],
			[['listed'], 0, 2],
		],
	);
});

test('a person says yes to the file by its name', async t => {
	const {questions, files} = await flare(
		await simulated('shop', t),
		t,
		{args: prod, answers: {bundle: [{entry: ''}]}},
		never,
	);
	deepEqual([questions.map(({id, about}) => [id, ...about]), files.length > 0], [[['bundle', 'flare.tar.gz']], true]);
});

test('tasks of a failed rollout are in it, with the reasons', async t => {
	const simulator = await simulated('bad-image', t);
	await runSetup(simulator, {args: ['--cluster', 'shop-prod', '--yes'], looks: 'few'});
	const {files} = await flare(simulator, t, {args: [...prod, '--yes']}, never);
	match(files.find(({part}) => part === 'stopped-tasks')?.text ?? '', /"stoppedReason": "CannotPullContainerError/v);
	match(files.find(({part}) => part === 'services')?.text ?? '', /"message": "\(service datadog-agent\)/v);
});

// What is kept in memory of one run of all that is read.
const reads = [
	'ecs:ListClusters',
	'ecs:DescribeClusters',
	'ecs:ListContainerInstances',
	'ecs:DescribeContainerInstances',
	'ecs:ListServices',
	'ecs:DescribeServices',
	'ecs:DescribeTaskDefinition',
	'ecs:ListTaskDefinitions',
	'ecs:ListTasks',
	'ecs:DescribeTasks',
	'ecs:ListDaemons',
	'ecs:DescribeCapacityProviders',
	'ec2:DescribeInstances',
	'ec2:DescribeRegions',
	'iam:GetRole',
	'iam:SimulatePrincipalPolicy',
	'secretsmanager:ListSecrets',
	'ssm:DescribeParameters',
];

for (const operation of reads) {
	test(`without ${operation} there is a file, and it says so`, async t => {
		const simulator = await simulated('installed', t);
		const {events, files, exitCode, asked} = await flare(
			simulator,
			t,
			{args: ['flare', '--cluster', simulator.demo.clusters[0] ?? '', '--yes']},
			each => (each === operation ? 'denied' : undefined),
		);
		const text = files.map(file => file.text).join('');
		const isSaid = !asked.includes(operation) || text.includes(operation);
		deepEqual([exitCode, files.length > 1, isSaid], [0, true, true], JSON.stringify(bundlesIn(events)));
	});
}

test('where not even a cluster is listed, the file says why', async t => {
	const {files, exitCode} = await flare(await simulated('shop', t), t, {args: [...prod, '--yes']}, each =>
		each.startsWith('ecs:') ? 'denied' : undefined,
	);
	equal(exitCode, 0);
	match(files.find(({part}) => part === 'missing')?.text ?? '', /"ecs:ListClusters"/v);
});

test('keys that stand in clear in definitions are in no file', async t => {
	const simulator = await simulated(clearWorld(), t);
	const {files} = await flare(simulator, t, {args: ['flare', '--cluster', 'all', '--yes'], key: ''}, never);
	const text = files.map(file => file.text).join('');
	deepEqual(
		Object.entries(clearKeys).filter(([, key]) => text.includes(key)),
		[],
	);
	ok(text.includes('DD_API_KEY'));
});
