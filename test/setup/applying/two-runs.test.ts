import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {runSetup, withAws, type Ran, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const prod = ['--cluster', 'shop-prod', '--yes'];

/** The run that comes in between, and when: before so many changes of the other one, or while that one watches. */
type Case = {
	readonly first: readonly string[];
	readonly between: readonly string[];
	readonly when: 1 | 2 | 3 | 'watching';
	/** How the first of both ends: its exit code, what is said of the cluster, and of which problem. */
	readonly ends: readonly [code: number, cluster: string, problem?: string];
	/** What the service runs in the end; nothing where it is gone. */
	readonly runs?: string;
};

const install = [...prod, '--features', 'default,otlp'];
const uninstall = ['uninstall', ...prod];
const upgrade = ['upgrade', ...prod, '--agent-version', '7.85.4'];
const rollback = ['rollback', ...prod];

const removing: readonly Case[] = [
	{first: install, between: uninstall, when: 1, ends: [5, 'failed', 'change-failed']},
	{first: install, between: uninstall, when: 2, ends: [5, 'failed', 'change-failed']},
	{first: install, between: uninstall, when: 'watching', ends: [5, 'failed', 'rollout-failed']},
	{first: uninstall, between: install, when: 1, ends: [5, 'removed', 'left-behind']},
	// What was made anew behind it is there, and was not taken out.
	{first: uninstall, between: install, when: 2, ends: [5, 'failed', 'left-behind'], runs: 'datadog-agent-task:2'},
];

const going: readonly Case[] = [
	// Whoever comes last deploys, and says what it was that runs then.
	{first: upgrade, between: rollback, when: 2, ends: [0, 'updated'], runs: 'datadog-agent-task:3'},
	{first: rollback, between: upgrade, when: 1, ends: [0, 'updated'], runs: 'datadog-agent-task:1'},
	{
		first: upgrade,
		between: rollback,
		when: 'watching',
		ends: [5, 'failed', 'rollout-failed'],
		runs: 'datadog-agent-task:2',
	},
	{
		first: rollback,
		between: upgrade,
		when: 'watching',
		ends: [5, 'failed', 'rollout-failed'],
		runs: 'datadog-agent-task:3',
	},
];

/** The first run, with the other one whole in between. */
async function both(simulator: Simulator, {first, between, when}: Case, key: Pick<Run, 'key'> = {}): Promise<Ran> {
	let other: Promise<Ran> | undefined;
	let changes = 0;
	const inBetween = async () => {
		other ??= runSetup(simulator, {args: between, id: 'between', looks: 'few'});
		await other;
	};

	const interrupted = withAws(aws => ({
		async perform(change, performing) {
			changes += 1;
			if (changes === when) {
				await inBetween();
			}

			return aws.perform?.(change, performing) ?? {};
		},
	}));
	return runSetup(simulator, {
		args: first,
		id: 'first',
		looks: 'few',
		...key,
		ports(ports) {
			const {clock, ...rest} = interrupted(ports);
			return {
				...rest,
				clock: {
					...clock,
					async pause(...pausing) {
						if (when === 'watching') {
							await inBetween();
						}

						await clock.pause(...pausing);
					},
				},
			};
		},
	});
}

function ending({exitCode, outcome}: Ran) {
	const [cluster] = outcome.clusters;
	const end = [exitCode, cluster?.kind];
	return outcome.kind === 'failed' ? [...end, outcome.problem.code] : end;
}

/** What the service runs, where it is there. */
function running({account}: Simulator): string | undefined {
	const {clusters} = account.regions.get('us-east-1') ?? {};
	const service = clusters?.get('shop-prod')?.services.get('datadog-agent');
	return service?.status === 'ACTIVE' ? service.taskDefinitionArn.split('/').at(-1) : undefined;
}

function nameOf({first, between, when}: Case): string {
	const [one, other] = [first, between].map(([command = '']) => (command === '--cluster' ? 'install' : command));
	const moment = when === 'watching' ? `while ${one} watches` : `before change ${when} of ${one}`;
	return `${other} ${moment}: ${one} says what became of it`;
}

for (const scene of removing) {
	test(nameOf(scene), async t => {
		const simulator = await simulated('installed', t);
		const ran = await both(simulator, scene);
		deepEqual([ending(ran), running(simulator)], [scene.ends, scene.runs]);
	});
}

test('an Agent that is installed while a removal waits keeps the role and the key that it needs', async t => {
	const simulator = await simulated('installed', t);
	const ran = await runSetup(simulator, {
		args: uninstall,
		id: 'first',
		looks: 'few',
		ports: withAws(aws => ({
			async perform(change, performing) {
				const result = await aws.perform?.(change, performing);
				if (change.kind === 'delete-service') {
					await runSetup(simulator, {args: install, id: 'between', looks: 'few'});
				}

				return result ?? {};
			},
		})),
	});
	const {account} = simulator;
	const secret = account.regions.get('us-east-1')?.secrets.get('dd-ecs-setup/datadog-api-key');
	deepEqual(
		[
			ending(ran),
			running(simulator) !== undefined,
			account.roles.has('DatadogAgentEcsExecution'),
			secret !== undefined && secret.deletedAt === undefined,
		],
		[[5, 'failed', 'left-behind'], true, true, true],
	);
});

test('who can no longer be counted once the Agent is gone keeps the role and the key', async t => {
	const simulator = await simulated('installed', t);
	let isGone = false;
	const ran = await runSetup(simulator, {
		args: uninstall,
		id: 'first',
		looks: 'few',
		ports: withAws(aws => ({
			async perform(change, performing) {
				isGone ||= change.kind === 'delete-service';
				return aws.perform?.(change, performing) ?? {};
			},
			async readCluster(...given) {
				if (isGone) {
					throw new ProblemError({code: 'throttled', trace: {operation: 'DescribeClusters'}});
				}

				return aws.readCluster(...given);
			},
		})),
	});
	const {account} = simulator;
	deepEqual([ran.exitCode, running(simulator), account.roles.has('DatadogAgentEcsExecution')], [5, undefined, true]);
	const again = await runSetup(simulator, {args: ['uninstall', '--cluster', 'all', '--yes'], id: 'second'});
	deepEqual([again.exitCode, account.roles.has('DatadogAgentEcsExecution')], [0, false]);
});

for (const scene of going) {
	test(nameOf(scene), async t => {
		const simulator = await simulated('installed', t);
		await runSetup(simulator, {
			args: ['upgrade', ...prod, '--agent-version', '7.84.0', '--allow-downgrade'],
			id: 'before',
			looks: 'few',
		});
		const ran = await both(simulator, scene);
		deepEqual([ending(ran), running(simulator)], [scene.ends, scene.runs]);
	});
}

const rotate = ['rotate-key', ...prod];

for (const store of ['secrets-manager', 'ssm']) {
	for (const when of [2, 'watching'] as const) {
		test(`of two rotations at once the one whose key was replaced is not done: ${store}, ${when}`, async t => {
			const simulator = await simulated('shop', t);
			await runSetup(simulator, {args: [...prod, '--store-key', store], id: 'before', looks: 'few'});
			// The other one puts the key of before there again.
			const scene: Case = {first: rotate, between: rotate, when, ends: [5, 'updated', 'key-replaced']};
			const key = {key: simulator.demo.nextApiKey ?? ''};
			const ran = await both(simulator, scene, key);
			const again = await runSetup(simulator, {args: rotate, id: 'again', looks: 'few', ...key});
			deepEqual([ending(ran), ending(again)], [scene.ends, [0, 'updated']]);
		});
	}
}
