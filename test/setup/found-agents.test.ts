import {deepEqual, equal, match, ok} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import {IAM} from '@aws-sdk/client-iam';
import {nextSteps} from '../../source/domain/ending/next-steps/next-steps.ts';
import {outcome as outcomeText} from '../../source/text/en/run/outcome.ts';
import {plain} from '../../source/text/letters/plain.ts';
import {readDefinitions} from '../support/definitions.ts';
import {runSetup, type Ran, type Run} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';

const cluster = 'shop-prod';

async function account(t: TestContext) {
	const simulator = await simulated('shop', t);
	const {connection, clock} = simulator;
	const run = async (args: readonly string[], rest: Run = {}) =>
		runSetup(simulator, {args: ['--cluster', cluster, ...args], looks: 'few', ...rest});
	return {run, connection, clock, ecs: new ECS(connection)};
}

/** An account where a definition of the folder runs, under another name where one is given. */
async function accountWith(t: TestContext, wanted: string, name?: string) {
	const made = await account(t);
	await place(made.ecs, wanted, name);
	made.clock.advance(120);
	return made;
}

/** As the folder says; without a service two tasks are started. */
async function place(ecs: ECS, wanted: string, name?: string): Promise<void> {
	const found = readDefinitions()
		.filter(one => one.platform !== 'managed-instances')
		.find(one => one.name === wanted);
	ok(found);
	const {taskDefinition} = await ecs.registerTaskDefinition(found.definition);
	const revision = taskDefinition?.taskDefinitionArn;
	if (!found.service) {
		await ecs.runTask({cluster, taskDefinition: revision, count: 2});
		return;
	}

	const {tags, serviceName, schedulingStrategy, launchType, networkConfiguration} = found.service;
	await ecs.createService({
		cluster,
		serviceName: name ?? serviceName,
		taskDefinition: revision,
		schedulingStrategy,
		launchType,
		networkConfiguration,
		...(schedulingStrategy === 'REPLICA' && {desiredCount: 2}),
		// Those of AWS are its own to write.
		tags: Object.entries(tags).flatMap(([key, value]) => (key.startsWith('aws:') ? [] : [{key, value}])),
	});
}

function planOf({events}: Ran) {
	return events.findLast(event => event.type === 'planned')?.plan;
}

type Told = {
	readonly exitCode: number;
	/** Why, and which. */
	readonly left: readonly string[] | undefined;
	readonly problem: readonly string[] | undefined;
	readonly changed: boolean;
};

function told(ran: Ran): Told {
	const problem = ran.events.find(event => event.type === 'problem')?.problem;
	return {
		exitCode: ran.exitCode,
		left: planOf(ran)?.leftAlone.map(({why, name}) => `${why} ${name}`),
		problem: problem && (problem.code === 'foreign-agent' ? [problem.wants, problem.agent] : [problem.code]),
		changed: ran.events.some(({type}) => type === 'change-started'),
	};
}

const refused = (...problem: readonly string[]): Told => ({exitCode: 2, left: undefined, problem, changed: false});
const unchanged: Told = {exitCode: 0, left: [], problem: undefined, changed: false};
const left = (why: string): Told => ({exitCode: 0, left: [why], problem: undefined, changed: false});

const taken: Told = {exitCode: 2, left: ['name-taken datadog-agent'], problem: ['name-taken'], changed: false};

type Case = readonly [definition: string, named: string | undefined, existing: string, told: Told];

const unattended: readonly Case[] = [
	['agent-6-replica', undefined, 'leave', left('replica-agent datadog-agent')],
	['agent-6-replica', undefined, 'adopt', refused('another-way', 'datadog-agent')],
	['database-monitoring', undefined, 'leave', left('replica-agent shop-dbm-agent')],
	['application-with-variables', 'datadog-agent', 'adopt', taken],
	['application-with-key', 'datadog-agent', 'replace', taken],
	['sidecar-of-validator', 'datadog-agent', 'replace', taken],
	['opentelemetry-collector', 'datadog-agent', 'replace', taken],
	['key-in-environment-file', undefined, 'leave', left('perhaps-agent host-monitoring')],
	['key-in-environment-file', undefined, 'adopt', refused('yes', 'host-monitoring')],
	['key-in-environment-file', undefined, 'replace', refused('yes', 'host-monitoring')],
	['two-agents-in-a-task', undefined, 'leave', left('several-agents datadog-agents')],
	['two-agents-in-a-task', undefined, 'adopt', refused('name', 'datadog-agents')],
	['two-agents-in-a-task', undefined, 'replace', refused('yes', 'datadog-agents')],
	['module-1-1-defaults', undefined, 'leave', left('foreign-agent datadog-agent-daemon-datadog-agent')],
];

for (const [definition, named, existing, expected] of unattended) {
	test(`unattended with --existing ${existing}: ${definition} ${named ?? ''}`, async t => {
		const {run} = await accountWith(t, definition, named);
		const ran = await run(['--existing', existing, '--yes']);
		deepEqual(told(ran), expected);
		// What is left alone is never called as planned.
		equal(sentences(ran).join(' ').includes('as planned'), false);
		equal(
			sentences(ran).some(line => line.includes(': left alone, because ')),
			expected.left !== undefined,
		);
	});
}

function sentences({outcome}: Ran): readonly string[] {
	return outcomeText(outcome).map(line => plain(line));
}

test('a REPLICA Agent is replaced: deleted with its tasks, and one of ours comes under the same name', async t => {
	const {run, ecs} = await accountWith(t, 'agent-6-replica');
	const ran = await run(['--existing', 'replace', '--yes']);
	const removal = planOf(ran)?.changes.find(({kind}) => kind === 'delete-service');
	deepEqual([ran.exitCode, removal?.request.force, removal?.diff.map(({risk}) => risk)], [0, true, [true]]);
	const {services} = await ecs.describeServices({cluster, services: ['datadog-agent']});
	deepEqual(
		services?.filter(({status}) => status === 'ACTIVE').map(one => one.schedulingStrategy),
		['DAEMON'],
	);
	deepEqual(told(await run(['--yes'], {id: 'again'})), unchanged);
});

for (const definition of [
	'opentelemetry-collector',
	'vector',
	'dogstatsd-alone',
	'application-with-key',
	'cluster-agent',
]) {
	test(`what only sends to Datadog is told and stays: ${definition}`, async t => {
		const {run, ecs} = await accountWith(t, definition);
		const before = await servicesIn(ecs);
		const ran = await run(['--existing', 'replace', '--yes']);
		const facts = ran.events.flatMap(event =>
			event.type === 'observed' && event.facts.kind === 'cluster' ? [event.facts.facts] : [],
		);
		const checks = ran.events.flatMap(event => (event.type === 'checked' ? [event.check.finding] : []));
		deepEqual(
			[facts.at(-1)?.agents, facts.at(-1)?.others?.map(({kind}) => kind), checks.includes('sends')],
			[[], ['sends'], true],
		);
		const after = await servicesIn(ecs);
		deepEqual(
			after.filter(service => !service.startsWith('datadog-agent ')),
			before,
		);
	});
}

async function servicesIn(ecs: ECS): Promise<readonly string[]> {
	const {serviceArns = []} = await ecs.listServices({cluster, maxResults: 100});
	const {services = []} = await ecs.describeServices({cluster, services: serviceArns});
	return services.map(one => `${one.serviceName ?? ''} ${one.taskDefinition ?? ''} ${one.desiredCount ?? ''}`);
}

test('an Agent in tasks without a service is told, keeps its ports and is not stopped', async t => {
	const {run, ecs} = await accountWith(t, 'agent-5-without-service');
	const ran = await run(['--yes']);
	const checks = ran.events.flatMap(event => (event.type === 'checked' ? [event.check] : []));
	deepEqual(
		['tasks', 'taken'].map(finding => checks.find(check => check.finding === finding)?.facts.names ?? finding),
		[['datadog'], 'taken'],
	);
	ok(checks.some(({finding}) => finding === 'taken'));
	const {taskArns} = await ecs.listTasks({cluster, family: 'datadog'});
	equal(taskArns?.length, 2);
});

test('a person adopts what is perhaps an Agent by its name, and it is one from then on', async t => {
	const {run} = await accountWith(t, 'key-in-environment-file');
	const ran = await run(['--no-wait'], {
		key: '',
		answers: {
			existing: [{entry: 'adopt'}],
			takeAgent: [{entry: ''}],
			keySource: [{entry: 'kept'}],
			approval: [{entry: ''}],
		},
	});
	const asked = ran.questions.find(({id}) => id === 'takeAgent');
	equal(asked?.input.kind === 'confirm' && asked.input.word, 'host-monitoring');
	deepEqual(
		[
			ran.exitCode,
			// Its image is tagged 4.2, which is no version of the Agent that could be too old for its logs.
			planOf(ran)?.changes.map(({kind, subject}) => [kind, subject]),
			planOf(ran)?.targets.map(one => one.name),
		],
		[0, [['tag-resource', 'host-monitoring']], ['host-monitoring']],
	);
	deepEqual(told(await run(['--yes', '--no-wait'], {id: 'again', key: ''})), unchanged);
});

test('a person says which of several Agents is adopted; the other stays, and nobody is asked again', async t => {
	const {run, ecs, connection} = await accountWith(t, 'two-agents-in-a-task');
	await new IAM(connection).putRolePolicy({
		RoleName: 'ecsTaskExecutionRole',
		PolicyName: 'keys',
		PolicyDocument: JSON.stringify({
			Version: '2012-10-17',
			Statement: [{Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: '*'}],
		}),
	});
	const ran = await run(['--env', 'prod', '--no-wait'], {
		key: '',
		answers: {
			existing: [{entry: 'adopt'}],
			agentContainer: [{entry: 'datadog-agent-eu'}],
			keySource: [{entry: 'kept'}],
			settings: [{entry: {env: 'prod'}}],
			approval: [{entry: ''}],
		},
	});
	equal(told(ran).problem, undefined);
	const {services} = await ecs.describeServices({cluster, services: ['datadog-agents']});
	const {taskDefinition} = await ecs.describeTaskDefinition({taskDefinition: services?.[0]?.taskDefinition});
	deepEqual(
		taskDefinition?.containerDefinitions?.map(({name, environment}) => [
			name,
			environment?.some(variable => variable.name === 'DD_ENV'),
		]),
		[
			['datadog-agent-us', false],
			['datadog-agent-eu', true],
		],
	);
	deepEqual(told(await run(['--yes', '--no-wait'], {id: 'again', key: ''})), unchanged);
});

for (const [definition, name, choice] of [
	['key-in-environment-file', 'host-monitoring', {takeAgent: [{entry: ''}]}],
	['two-agents-in-a-task', 'datadog-agents', {agentContainer: [{entry: 'datadog-agent-eu'}]}],
] as const) {
	test(`what only a person says is in no saved answer, and a run with them asks for it: ${name}`, async t => {
		const {run} = await accountWith(t, definition);
		const answers = {existing: [{entry: 'adopt'}], keySource: [{entry: 'kept'}], ...choice};
		const first = await run(['--dry-run'], {key: '', answers});
		const {existing = 'none'} = first.events.findLast(event => event.type === 'planned')?.answers ?? {};
		const again = await run(['--existing', String(existing), '--yes'], {id: 'again', key: ''});
		const problem = again.events.find(event => event.type === 'problem');
		const [step] = problem ? nextSteps(problem.problem, problem.again) : [];
		const wants = 'takeAgent' in choice ? 'yes' : 'name';
		deepEqual([told(again), step?.step], [refused(wants, name), 'decide-in-install']);
	});
}

test('an Agent for databases beside one of ours is no question, and stays', async t => {
	const {run, ecs, clock} = await account(t);
	await run(['--yes']);
	await place(ecs, 'database-monitoring');
	clock.advance(120);
	const again = await run(['--existing', 'replace', '--yes'], {id: 'again'});
	deepEqual(told(again), unchanged);
	equal(
		again.events.some(event => event.type === 'answered' && event.question === 'existing'),
		false,
	);
});

test('a dry run and the doctor say what is left alone, too', async t => {
	const {run} = await accountWith(t, 'second-endpoint');
	const [, dry] = sentences(await run(['--dry-run']));
	const [, examined] = sentences(await run(['doctor'], {id: 'doctor'}));
	match(dry ?? '', /^shop-prod: left alone, because datadog-agent is an Agent .*, owned by Terraform$/v);
	equal(examined, dry);
});

test('the doctor tells of an application that brings an Agent of its own', async t => {
	const {run} = await accountWith(t, 'sidecar-of-validator');
	const ran = await run(['doctor']);
	deepEqual(
		ran.events.flatMap(event =>
			event.type === 'checked' && event.check.finding === 'sidecars' ? [event.check.facts.names] : [],
		),
		[['v4-validator']],
	);
});

test('in the guided run a REPLICA Agent can be left or replaced, not adopted', async t => {
	const {run} = await accountWith(t, 'agent-5-replica');
	const ran = await run([], {answers: {existing: ['leave']}});
	const [asked] = ran.questions;
	deepEqual(asked?.input.kind === 'one' && asked.input.options.map(({id, selectable}) => [id, selectable]), [
		['leave', true],
		['adopt', false],
		['replace', true],
	]);
});
