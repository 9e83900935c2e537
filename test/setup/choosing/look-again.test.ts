import test, {type TestContext} from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {homeIn} from '../../../source/simulator/worlds/build-world.ts';
import type {Aws} from '../../../source/aws/gateway.ts';
import type {Problem} from '../../../source/domain/choices/problem/problem.ts';
import {checkChosenKey} from '../../../source/setup/readers/check-chosen-key.ts';
import {compareStoredKey} from '../../../source/setup/readers/compare-stored-key.ts';
import {readers} from '../../../source/setup/readers/observe.ts';
import {findStoredKeys} from '../../../source/setup/readers/find-stored-keys.ts';
import {canMovePlan} from '../../../source/setup/readers/ground.ts';
import {readChosen} from '../../../source/setup/readers/read-chosen.ts';
import {readWorkloads} from '../../../source/setup/readers/read-workloads.ts';
import {readLeftovers} from '../../../source/setup/readers/read-leftovers.ts';
import {readRole} from '../../../source/setup/readers/read-role.ts';
import type {Cluster} from '../../../source/simulator/ecs/cluster/cluster.ts';
import {addRole} from '../../../source/simulator/worlds/add-people.ts';
import {addSecret} from '../../../source/simulator/worlds/add-secret.ts';
import {runService} from '../../../source/simulator/worlds/add-workload.ts';
import {demoKey} from '../../../source/simulator/worlds/demo.ts';
import type {Home} from '../../../source/simulator/worlds/world.ts';
import {runSetup, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const managed = ['dd-ecs-setup:managed', 'true'] as const;

type Place = Home & {readonly cluster: Cluster};

type Case = {
	readonly name: string;
	readonly world?: string;
	readonly before?: (place: Place) => void;
	readonly args?: readonly string[];
	/** What somebody else does while the plan is read. */
	readonly meanwhile: (place: Place) => void;
	readonly what: readonly string[];
};

function addOwnSecret(home: Home, value = demoKey()) {
	return addSecret({name: 'dd-ecs-setup/datadog-api-key', value, tags: [managed]}, home);
}

const cases: readonly Case[] = [
	{
		name: 'an instance that loses its agent',
		meanwhile({cluster}) {
			const [instance] = cluster.instances.values();
			if (instance) {
				instance.agentConnected = false;
			}
		},
		what: ['shop-prod'],
	},
	{
		name: 'another service on every instance',
		meanwhile({cluster, ...home}) {
			runService(
				cluster,
				{
					definition: {
						family: 'node-exporter',
						requiresCompatibilities: ['EC2'],
						containerDefinitions: [{name: 'exporter', image: 'node-exporter:1', memory: 64}],
					},
					service: {serviceName: 'node-exporter', schedulingStrategy: 'DAEMON', launchType: 'EC2'},
				},
				home,
			);
		},
		what: ['shop-prod'],
	},
	{
		name: 'no definition any more, where one was left of an earlier install',
		world: 'installed',
		before({cluster}) {
			cluster.services.delete('datadog-agent');
			for (const [id, {group}] of cluster.tasks) {
				if (group === 'service:datadog-agent') {
					cluster.tasks.delete(id);
				}
			}
		},
		meanwhile({region}) {
			for (const definition of region.taskDefinitions.get('datadog-agent-task') ?? []) {
				if (definition) {
					definition.status = 'INACTIVE';
				}
			}
		},
		what: ['datadog-agent', 'datadog-agent-task'],
	},
	{
		name: 'the role',
		meanwhile({account}) {
			addRole(account, {name: 'DatadogAgentEcsExecution', service: 'ecs-tasks.amazonaws.com', policies: []});
		},
		what: ['DatadogAgentEcsExecution', 'datadog-agent-task'],
	},
	{
		name: 'a secret for the key',
		meanwhile(home) {
			addOwnSecret(home);
		},
		what: ['dd-ecs-setup/datadog-api-key', 'DatadogAgentEcsExecution', 'datadog-agent-task'],
	},
	{
		name: 'another key in the secret',
		before(home) {
			addOwnSecret(home);
		},
		meanwhile(home) {
			addOwnSecret(home, 'beefbeefbeefbeefbeefbeefbeefbeef');
		},
		what: ['dd-ecs-setup/datadog-api-key'],
	},
];

async function shop(t: TestContext, world = 'shop') {
	const simulator = await simulated(world, t);
	const {account} = simulator;
	const region = account.regions.get('us-east-1');
	const cluster = region?.clusters.get('shop-prod');
	if (!region || !cluster) {
		throw new Error('there is no cluster shop-prod');
	}

	const place: Place = {...homeIn(account, region), cluster};
	return {
		place,
		run: async (run: Run) => runSetup(simulator, {...run, args: ['--cluster', 'shop-prod', ...(run.args ?? [])]}),
	};
}

for (const {name, world, before, args, meanwhile, what} of cases) {
	test(`the plan is made anew when meanwhile there is ${name}`, async t => {
		const {place, run} = await shop(t, world);
		before?.(place);
		const complaints: Array<Problem | undefined> = [];
		const {events} = await run({
			...(args && {args}),
			answers: {approval: [{entry: ''}, 'leave']},
			onQuestion({id, input, complaint}) {
				if (id !== 'approval') {
					return;
				}

				complaints.push(complaint);
				if (complaint === undefined && input.kind === 'review') {
					meanwhile(place);
				}
			},
		});
		const plans = events.flatMap(event => (event.type === 'planned' ? [event.plan.fingerprint] : []));
		deepEqual(
			{complaints, plans: new Set(plans).size},
			{complaints: [undefined, {code: 'state-moved', what}], plans: 2},
		);
	});
}

test('all that can move a plan, and nothing else, is read once more before a yes counts', async t => {
	const {place, run} = await shop(t);
	addOwnSecret(place);
	let calls: string[] = [];
	const recorded = (aws: Aws): Aws =>
		new Proxy(aws, {
			get(target, method) {
				calls.push(String(method));
				const found: unknown = Reflect.get(target, method);
				return found;
			},
		});
	await run({
		answers: {approval: [{entry: ''}]},
		onQuestion({id}) {
			calls = id === 'approval' ? [] : calls;
		},
		onEvent({type}, press) {
			if (type === 'change-started') {
				press();
			}
		},
		ports: ports => ({
			...ports,
			signIn: {
				...ports.signIn,
				open: async (source, options) => recorded(await ports.signIn.open(source, options)),
			},
		}),
	});
	// Whether it can write is looked at before.
	deepEqual(
		calls.filter(name => name !== 'perform'),
		['readCluster', 'readStoredKeys', 'readKey', 'readRole'],
	);
	deepEqual(
		readers.filter(({restsOn}) => canMovePlan(restsOn)),
		[readChosen, readWorkloads, findStoredKeys, checkChosenKey, compareStoredKey, readRole, readLeftovers],
	);
});
