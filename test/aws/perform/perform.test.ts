import test, {type TestContext} from 'node:test';
import {deepEqual, equal, rejects} from 'node:assert/strict';
import {withTokens} from '../../../source/domain/plan/changes/with-tokens.ts';
import type {Change, ChangeKind, ChangeResult} from '../../../source/domain/plan/change.ts';
import type {ChangeNote} from '../../../source/domain/ending/event.ts';
import type {JsonObject} from '../../../source/domain/kit/json.ts';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import {keyReference, resultOf} from '../../../source/domain/kit/reference.ts';
import {seal} from '../../../source/domain/kit/secret.ts';
import {gatewayOn, summariesOf} from '../reachable.ts';

const canary = 'c4na2yc4na2yc4na2yc4na2yc4na2y99';
const trust = JSON.stringify({
	Version: '2012-10-17',
	Statement: [{Effect: 'Allow', Principal: {Service: 'ecs-tasks.amazonaws.com'}, Action: 'sts:AssumeRole'}],
});
const definition = {family: 'agent', containerDefinitions: [{name: 'agent', image: 'agent:7', memory: 128}]};
const daemon = {
	cluster: 'shop-prod',
	serviceName: 'agent',
	schedulingStrategy: 'DAEMON',
	launchType: 'EC2',
	taskDefinition: resultOf('register-task-definition'),
	deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 0},
};

/** Performs changes one after the other, as a run does: results add up, and each kind is its own id. */
async function runOn(context: TestContext, world = 'shop') {
	const {aws, ...rest} = await gatewayOn(world, context);
	const results: Record<string, ChangeResult> = {};
	const notes: ChangeNote[] = [];
	return {
		aws,
		notes,
		results,
		...rest,
		async perform(kind: ChangeKind, request: JsonObject, run: string = kind) {
			const bare: Change = {
				id: kind,
				kind,
				action: 'add',
				region: 'us-east-1',
				subject: 'agent',
				request,
				diff: [],
				needs: [],
			};
			const [change = bare] = withTokens([bare], run);
			const result = await aws.perform?.(change, {
				results,
				key: seal(canary),
				note(note) {
					notes.push(note);
				},
			});
			results[kind] = result ?? {};
			return result;
		},
	};
}

test('a service gets the revision that the change before it registered', async t => {
	const {perform, aws, region} = await runOn(t);
	const registered = await perform('register-task-definition', definition);
	await perform('create-service', daemon);
	const {service} = await aws.readService({region, cluster: 'shop-prod', service: 'agent'});
	equal(registered?.arn, 'arn:aws:ecs:us-east-1:123456789012:task-definition/agent:1');
	equal(service?.taskDefinition, registered.arn);
});

test('creating again with another token finds the equal service and says so', async t => {
	const {perform, notes} = await runOn(t);
	await perform('register-task-definition', definition);
	const first = await perform('create-service', daemon, 'first');
	const second = await perform('create-service', daemon, 'second');
	deepEqual(second, first);
	deepEqual(notes, [{kind: 'already-there'}]);
});

test('a service of that name with another definition is not taken for ours', async t => {
	const {perform} = await runOn(t);
	await perform('register-task-definition', definition);
	await perform('create-service', daemon, 'first');
	await perform('register-task-definition', {...definition, networkMode: 'host'});
	await rejects(perform('create-service', daemon, 'second'), problem('aws-refused'));
});

test('a name that is still draining is waited for', async t => {
	const {perform, notes, simulator, aws, region} = await runOn(t);
	await perform('register-task-definition', definition);
	await perform('create-service', daemon, 'first');
	simulator.clock.advance(120);
	await perform('delete-service', {cluster: 'shop-prod', service: 'agent'});
	await perform('create-service', daemon, 'second');
	deepEqual(notes, [{kind: 'service-draining', service: 'agent'}]);
	const {service} = await aws.readService({region, cluster: 'shop-prod', service: 'agent'});
	equal(service?.status, 'ACTIVE');
});

test('a daemon is created, read with its settings, and found again by an equal request', async t => {
	const {perform, notes, aws, region} = await runOn(t, 'managed');
	const summaries = await summariesOf(aws, region);
	const clusters = await Promise.all(
		summaries.map(async found => aws.readCluster(found, {families: ['agent'], depth: 'list'})),
	);
	const cluster = clusters.find(({providers}) => providers.some(({kind}) => kind === 'managed-instances'));
	const capacityProviderArns = (cluster?.providers ?? [])
		.filter(({kind}) => kind === 'managed-instances')
		.map(({arn}) => arn);
	await perform('register-daemon-task-definition', {
		family: 'agent',
		containerDefinitions: [{name: 'agent', image: 'agent:7', memory: 128}],
	});
	const request = {
		daemonName: 'agent',
		clusterArn: cluster?.arn,
		daemonTaskDefinitionArn: resultOf('register-daemon-task-definition'),
		capacityProviderArns,
		critical: false,
		deploymentConfiguration: {drainPercent: 50},
	};
	const first = await perform('create-daemon', request, 'first');
	const {daemon: found, instances} = await aws.readDaemon({region, cluster: cluster?.name ?? '', daemon: 'agent'});
	deepEqual(
		[
			found?.arn,
			found?.name,
			found?.critical,
			found?.drainPercent,
			found?.capacityProviderArns,
			found?.taskDefinitionArn.endsWith('/agent:1'),
			instances.length > 0,
		],
		[first?.arn, 'agent', false, 50, capacityProviderArns, true, true],
	);
	deepEqual(await perform('create-daemon', request, 'second'), first);
	deepEqual(notes, [{kind: 'already-there'}]);
});

test('what is gone already is gone', async t => {
	const {perform, notes} = await runOn(t);
	deepEqual(await perform('delete-service', {cluster: 'shop-prod', service: 'nobody'}), {});
	deepEqual(await perform('delete-role', {RoleName: 'nobody'}), {});
	deepEqual(await perform('delete-parameter', {Name: '/nobody'}), {});
	deepEqual(notes, [{kind: 'already-there'}, {kind: 'already-there'}, {kind: 'already-there'}]);
});

test('the key reaches the secret, and an equal one that is there already will do', async t => {
	const {perform, aws, notes, region} = await runOn(t);
	const first = await perform('create-secret', {Name: 'agent-key', SecretString: keyReference}, 'first');
	const read = await aws.readKey({kind: 'secret', reference: first?.arn ?? '', region});
	equal(read.reveal(), canary);
	const second = await perform('create-secret', {Name: 'agent-key', SecretString: keyReference}, 'second');
	equal(second?.arn, first?.arn);
	deepEqual(notes, [{kind: 'already-there'}]);
});

test('the key before is read again, from a secret and from a parameter', async t => {
	const {perform, aws, region} = await runOn(t);
	const {arn = ''} = (await perform('create-secret', {Name: 'agent-key', SecretString: 'before'}, 'first')) ?? {};
	await perform('put-secret-value', {SecretId: arn, SecretString: keyReference}, 'second');
	const parameter = {Name: '/agent/key', Type: 'SecureString'};
	await perform('put-parameter', {...parameter, Value: 'before'}, 'third');
	await perform('put-parameter', {...parameter, Value: keyReference, Overwrite: true}, 'fourth');
	const read = async (isBefore: boolean) =>
		Promise.all(
			[{kind: 'secret', reference: arn} as const, {kind: 'parameter', reference: '/agent/key'} as const].map(
				async at => {
					const secret = await aws.readKey({...at, region, ...(isBefore && {isBefore: true})});
					return secret.reveal();
				},
			),
		);
	deepEqual(
		[await read(false), await read(true)],
		[
			[canary, canary],
			['before', 'before'],
		],
	);
});

test('a secret with another value is not taken, and neither value is in the error', async t => {
	const {perform} = await runOn(t);
	await perform('create-secret', {Name: 'agent-key', SecretString: 'another'}, 'first');
	await rejects(
		perform('create-secret', {Name: 'agent-key', SecretString: keyReference}, 'second'),
		(error: unknown) =>
			problem('aws-refused')(error) &&
			!JSON.stringify(error).includes(canary) &&
			!String(error instanceof Error && error.stack).includes(canary),
	);
});

test('a parameter says its ARN and version', async t => {
	const {perform, aws, region} = await runOn(t);
	const result = await perform('put-parameter', {
		Name: '/datadog/api-key',
		Type: 'SecureString',
		Value: keyReference,
	});
	deepEqual(result, {arn: 'arn:aws:ssm:us-east-1:123456789012:parameter/datadog/api-key', version: '1'});
	const {keys: stored} = await aws.readStoredKeys(region);
	deepEqual(
		stored.filter(({kind}) => kind === 'parameter').map(({name, managed}) => [name, managed]),
		[['/datadog/api-key', false]],
	);
});

test('a role made in this run is given time before its first use', async t => {
	const {perform, clock, notes, results} = await runOn(t);
	await perform('create-role', {RoleName: 'agent-execution', AssumeRolePolicyDocument: trust});
	await perform('put-role-policy', {
		RoleName: 'agent-execution',
		PolicyName: 'key',
		PolicyDocument: JSON.stringify({Version: '2012-10-17', Statement: []}),
	});
	deepEqual(clock.pauses, []);
	await perform('register-task-definition', {...definition, executionRoleArn: resultOf('create-role')});
	deepEqual(clock.pauses, [10]);
	deepEqual(notes, [{kind: 'role-propagating', role: results['create-role']?.arn}]);
});

test('an equal role that is there already will do, one with another trust will not', async t => {
	const {perform, notes, aws} = await runOn(t);
	const first = await perform('create-role', {RoleName: 'agent-execution', AssumeRolePolicyDocument: trust});
	deepEqual(await perform('create-role', {RoleName: 'agent-execution', AssumeRolePolicyDocument: trust}), first);
	deepEqual(notes, [{kind: 'already-there'}]);
	await rejects(
		perform('create-role', {
			RoleName: 'agent-execution',
			AssumeRolePolicyDocument: trust.replace('ecs-tasks', 'ec2'),
		}),
		problem('aws-refused'),
	);
	const role = await aws.readRole('arn:aws:iam::123456789012:role/agent-execution');
	deepEqual(role.kind === 'found' && [role.name, role.trust], ['agent-execution', JSON.parse(trust)]);
	deepEqual(await aws.readRole('arn:aws:iam::123456789012:role/team/agent-execution'), {
		kind: 'absent',
		name: 'agent-execution',
		namesake: 'arn:aws:iam::123456789012:role/agent-execution',
	});
});

test('a reference to what was not done is a bug, not a request', async t => {
	const {perform} = await runOn(t);
	await rejects(perform('create-service', daemon), /needs the arn of register-task-definition/v);
});

function problem(code: string): (error: unknown) => boolean {
	return error => error instanceof ProblemError && error.problem.code === code;
}
