import {deepEqual, doesNotMatch, equal, match, notEqual, ok} from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';
import {
	DescribeServicesCommand,
	ECSClient,
	TagResourceCommand,
	UpdateServiceCommand,
	RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import {IAMClient, UpdateAssumeRolePolicyCommand} from '@aws-sdk/client-iam';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {readPlan} from '../../../source/program/answers/read-plan.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {carriedOut, fileFor, savedPlan} from '../../support/answers/saved-plan.ts';
import {simulated} from '../../support/simulated.ts';

function ecsOn(simulator: Simulator) {
	return new ECSClient(clientOf(simulator));
}

function clientOf({url, environment}: Simulator) {
	return {
		endpoint: url,
		region: 'us-east-1',
		credentials: {
			accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
			secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
			...(environment.AWS_SESSION_TOKEN !== undefined && {sessionToken: environment.AWS_SESSION_TOKEN}),
		},
	};
}

function changesIn(events: readonly SetupEvent[]) {
	return events.flatMap(event => (event.type === 'change-started' ? [event.change] : []));
}

const rows = {
	install: {world: 'shop', args: ['install', '--cluster', 'shop-prod', '--features', 'default,+logs']},
	'install on Managed Instances': {world: 'managed', args: ['install', '--cluster', 'all']},
	upgrade: {world: 'outdated', args: ['upgrade', '--cluster', 'all']},
	rollback: {world: 'upgraded', args: ['rollback', '--cluster', 'all']},
	uninstall: {world: 'installed', args: ['uninstall', '--cluster', 'all']},
	'rotate-key': {world: 'installed', args: ['rotate-key', '--cluster', 'all']},
};

for (const [name, {world, args}] of Object.entries(rows)) {
	test(`${name}: exactly the saved requests are sent, and a second time there is nothing to do`, async t => {
		const simulator = await simulated(world, t);
		const {nextApiKey} = simulator.demo;
		const given = name === 'rotate-key' && nextApiKey !== undefined ? {key: nextApiKey} : {};
		const file = fileFor(t);
		const {plan} = (await savedPlan(simulator, file, {args, ...given})) as {
			readonly plan: {
				readonly changes: ReadonlyArray<{readonly id: string; readonly request: Record<string, unknown>}>;
			};
		};
		ok(plan.changes.length > 0);
		const consent = world === 'managed' ? ['--replace-instances'] : [];
		const run = {...given, args: ['--yes', ...consent]};
		const {events, exitCode} = await carriedOut(simulator, file, run);
		equal(exitCode, 0);
		const approved = events.findLast(event => event.type === 'planned')?.plan.changes.map(({id}) => id);
		deepEqual(
			approved,
			plan.changes.map(({id}) => id),
		);
		equal(changesIn(events).length, plan.changes.length);
		const again = await carriedOut(simulator, file, run);
		deepEqual([again.exitCode, changesIn(again.events)], [0, []]);
	});
}

async function installedWith(t: Parameters<typeof simulated>[1]) {
	const simulator = await simulated('installed', t);
	const file = fileFor(t);
	await savedPlan(simulator, file, {args: ['install', '--cluster', 'shop-prod', '--features', 'default,+logs']});
	return {simulator, file, ecs: ecsOn(simulator), service: {cluster: 'shop-prod', service: 'datadog-agent'}};
}

async function movedAfter({simulator, file}: {readonly simulator: Simulator; readonly file: string}) {
	const {outcome, exitCode, events} = await carriedOut(simulator, file);
	deepEqual([exitCode, changesIn(events)], [1, []]);
	return outcome.kind === 'failed' && outcome.problem.code === 'plan-moved' ? outcome.problem.what : outcome;
}

const place = {region: 'us-east-1', cluster: 'shop-prod'};

test('a service that somebody changed since is named, and nothing is sent', async t => {
	const {ecs, service, ...saved} = await installedWith(t);
	await ecs.send(new UpdateServiceCommand({...service, enableExecuteCommand: true}));
	deepEqual(await movedAfter(saved), [{kind: 'service', name: 'datadog-agent', how: 'changed', ...place}]);
});

test('tags on the service count as well', async t => {
	const {ecs, service, ...saved} = await installedWith(t);
	const {services = []} = await ecs.send(
		new DescribeServicesCommand({cluster: service.cluster, services: [service.service]}),
	);
	await ecs.send(new TagResourceCommand({resourceArn: services[0]?.serviceArn, tags: [{key: 'team', value: 'web'}]}));
	deepEqual(await movedAfter(saved), [{kind: 'service', name: 'datadog-agent', how: 'changed', ...place}]);
});

test('a revision that somebody registered since is named', async t => {
	const {ecs, service, ...saved} = await installedWith(t);
	const container = {name: 'datadog-agent', image: 'public.ecr.aws/datadog/agent:7', memory: 256};
	await ecs.send(
		new RegisterTaskDefinitionCommand({family: 'datadog-agent-task', containerDefinitions: [container]}),
	);
	const what = await movedAfter(saved);
	ok(Array.isArray(what));
	deepEqual(
		what.filter(({how}) => how === 'new'),
		[{kind: 'task-definition', name: 'datadog-agent-task:2', how: 'new', region: 'us-east-1'}],
	);
});

test('without a yes nothing is carried out where nobody can be asked', async t => {
	const {simulator, file} = await installedWith(t);
	const {exitCode, events, questions} = await carriedOut(simulator, file, {args: []});
	deepEqual([exitCode, changesIn(events), questions.map(({id}) => id)], [2, [], ['approval']]);
});

test('beside a plan what is missing is told with what gives it there, in a command that carries it out', async t => {
	const simulator = await simulated('shop', t);
	const file = fileFor(t);
	await savedPlan(simulator, file, {args: ['install', '--cluster', 'shop-prod']});
	const {outcome} = await carriedOut(simulator, file, {args: [], key: ''});
	deepEqual(outcome.kind === 'failed' && outcome.problem, {
		code: 'missing-answer',
		question: 'keySource',
		flags: ['DD_API_KEY', '--api-key-stdin'],
		others: [{question: 'approval', flags: ['--yes']}],
		complete: {plan: file, yes: true},
	});
});

test('a plan that was changed by hand is none', async t => {
	const {file} = await installedWith(t);
	writeFileSync(file, readFileSync(file, 'utf8').replace('"memory": 512', '"memory": 513'));
	const read = await readPlan(file, '--plan');
	deepEqual(read, {kind: 'faulty', fault: {kind: 'unreadable-file', flag: '--plan', file, why: {kind: 'no-plan'}}});
});

test('a plan of another account is refused before anything of it is read', async t => {
	const file = fileFor(t);
	await savedPlan(await simulated('shop', t), file, {args: ['install', '--cluster', 'shop-prod']});
	const text = readFileSync(file, 'utf8');
	const other = await simulated('shop', t);
	const {outcome, events} = await carriedOut(other, file, {
		ports: ports => ({
			...ports,
			signIn: {
				...ports.signIn,
				async open(source, options) {
					const aws = await ports.signIn.open(source, options);
					return {
						...aws,
						async identify(...given) {
							return {...(await aws.identify(...given)), account: '210987654321'};
						},
					};
				},
			},
		}),
	});
	match(text, /"account": "123456789012"/v);
	deepEqual(outcome.kind === 'failed' && outcome.problem, {
		code: 'plan-account',
		plan: file,
		planned: '123456789012',
		here: '210987654321',
	});
	equal(
		events.some(event => event.type === 'observed' && event.facts.kind === 'cluster'),
		false,
	);
});

test('no secret stands in the file, and what was left out is named', async t => {
	const simulator = await simulated('shop', t);
	const file = fileFor(t);
	const args = ['install', '--cluster', 'shop-prod', '-e', 'DD_PROXY_PASSWORD=hush-hush', '-e', 'DD_LOG_LEVEL=debug'];
	const {leftOut, answers} = await savedPlan(simulator, file, {args});
	const text = readFileSync(file, 'utf8');
	doesNotMatch(text, /hush-hush/v);
	doesNotMatch(text, new RegExp(simulator.demo.apiKey, 'v'));
	deepEqual(
		[leftOut, (answers as {readonly 'env-vars': unknown})['env-vars']],
		[['DD_PROXY_PASSWORD'], ['DD_LOG_LEVEL=debug']],
	);
	const given = await carriedOut(simulator, file, {args: ['--yes', '-e', 'DD_PROXY_PASSWORD=hush-hush']});
	equal(given.exitCode, 0);
});

test('without what was left out of the file the plan is another one, and refused', async t => {
	const simulator = await simulated('shop', t);
	const file = fileFor(t);
	await savedPlan(simulator, file, {args: ['install', '--cluster', 'shop-prod', '-e', 'DD_PROXY_PASSWORD=hush']});
	const {exitCode, events} = await carriedOut(simulator, file);
	deepEqual([exitCode, changesIn(events)], [1, []]);
});

test('the same requests have the same tokens in the file and on the wire, and another run has others', async t => {
	const tokens: unknown[] = [];
	for (const id of ['first', 'second']) {
		const simulator = await simulated('shop', t);
		const file = fileFor(t);
		await savedPlan(simulator, file, {args: ['install', '--cluster', 'shop-prod'], id});
		const {plan} = JSON.parse(readFileSync(file, 'utf8')) as {
			readonly plan: {
				readonly changes: ReadonlyArray<{readonly kind: string; readonly request: {clientToken?: string}}>;
			};
		};
		const {clientToken} = plan.changes.find(({kind}) => kind === 'create-service')?.request ?? {};
		const {events} = await carriedOut(simulator, file);
		equal(changesIn(events).find(({kind}) => kind === 'create-service')?.request.clientToken, clientToken);
		tokens.push(clientToken);
	}

	notEqual(tokens[0], tokens[1]);
});

async function cutOff(t: Parameters<typeof simulated>[1], after: string) {
	const simulator = await simulated('shop', t);
	const file = fileFor(t);
	const {plan} = (await savedPlan(simulator, file, {args: ['install', '--cluster', 'shop-prod']})) as {
		readonly plan: {readonly changes: ReadonlyArray<{readonly id: string}>};
	};
	const first = await carriedOut(simulator, file, {
		onEvent(event, press) {
			if (event.type === 'change-done' && event.change.id.startsWith(after)) {
				press();
			}
		},
	});
	equal(first.exitCode, 5);
	return {simulator, file, ids: plan.changes.map(({id}) => id), first};
}

for (const after of ['create-secret', 'create-role', 'register-']) {
	test(`a plan that was cut off after ${after} is gone on with: each request is sent once`, async t => {
		const {simulator, file, ids, first} = await cutOff(t, after);
		const second = await carriedOut(simulator, file);
		equal(second.exitCode, 0);
		const sent = [...changesIn(first.events), ...changesIn(second.events)].map(({id}) => id);
		deepEqual(sent, ids);
	});
}

test('what somebody did to a part that was carried out is not gone on with', async t => {
	const {simulator, file} = await cutOff(t, 'create-role');
	const iam = new IAMClient(clientOf(simulator));
	await iam.send(
		new UpdateAssumeRolePolicyCommand({
			RoleName: 'DatadogAgentEcsExecution',
			PolicyDocument: JSON.stringify({
				Version: '2012-10-17',
				Statement: [{Effect: 'Allow', Principal: {Service: 'ec2.amazonaws.com'}, Action: 'sts:AssumeRole'}],
			}),
		}),
	);
	const {exitCode, events} = await carriedOut(simulator, file);
	deepEqual([exitCode, changesIn(events)], [1, []]);
});
