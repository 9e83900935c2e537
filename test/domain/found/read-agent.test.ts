import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../source/domain/account/cluster.ts';
import type {Registered} from '../../../source/domain/account/registered.ts';
import {ownKeyName} from '../../../source/domain/account/stored-key.ts';
import type {TaskDefinition} from '../../../source/domain/account/task-definition.ts';
import {findAgents} from '../../../source/domain/found/find-agents.ts';
import {readAgent} from '../../../source/domain/found/read-agent.ts';
import {definitionArn, sampleCluster, sampleDaemon, sampleGroup, sampleRegistered, sampleService} from '../sample.ts';

const arn = definitionArn('datadog-agent-task:2');
const group = sampleGroup([]);
const own = {'dd-ecs-setup:managed': 'true'};
const secret = (valueFrom: string) => ({secrets: [{name: 'DD_API_KEY', valueFrom}]});

function definition(container: Readonly<Record<string, unknown>>, rest: Partial<TaskDefinition> = {}): TaskDefinition {
	return {
		family: 'datadog-agent-task',
		...rest,
		containerDefinitions: [{name: 'datadog-agent', image: 'datadog/agent:7', ...container}],
	};
}

/** The settings that are read of the one Agent on a cluster. */
function read(registered: Registered, there: Partial<Cluster>) {
	const cluster = sampleCluster({taskDefinitions: {[registered.arn]: registered}, ...there});
	const [agent] = findAgents(cluster);
	return agent && readAgent(agent, {group, cluster, registered});
}

function ofService(made: TaskDefinition, fields: Parameters<typeof sampleService>[0] = {}, tags = {}) {
	return read(sampleRegistered(made, {arn, tags}), {
		daemonServices: [sampleService({taskDefinition: arn, ...fields})],
	});
}

test('where the key is kept is told from the definition', () => {
	const stores = [
		{environment: [{name: 'DD_API_KEY', value: 'f'.repeat(32)}]},
		secret('arn:aws:secretsmanager:us-east-1:123456789012:secret:theirs-AbCdEf'),
		secret(`arn:aws:ssm:us-east-1:123456789012:parameter${ownKeyName('parameter')}`),
		{},
	].map(container => ofService(definition(container))?.settings.store);
	deepEqual(stores, ['plain', 'secrets-manager', 'ssm', 'secrets-manager']);
});

test('a role of somebody else is named, ours is the one that nobody names', () => {
	const roles = ['arn:aws:iam::123456789012:role/team/agent', undefined].map(
		executionRoleArn => ofService(definition({}, {executionRoleArn}))?.settings.executionRole,
	);
	deepEqual(roles, ['arn:aws:iam::123456789012:role/team/agent', undefined]);
});

test('the network of a service is read back', () => {
	const networkConfiguration = {
		awsvpcConfiguration: {subnets: ['subnet-1'], securityGroups: ['sg-1'], assignPublicIp: 'ENABLED'},
	};
	const {networkMode, subnets, securityGroups} =
		ofService(definition({}, {networkMode: 'awsvpc'}), {networkConfiguration})?.settings ?? {};
	deepEqual(
		{networkMode, subnets, securityGroups},
		{networkMode: 'awsvpc', subnets: ['subnet-1'], securityGroups: ['sg-1']},
	);
});

test('of ours the tags say what was chosen; of one that was adopted, what is there', () => {
	const made = definition({
		environment: [
			{name: 'DD_LOGS_ENABLED', value: 'true'},
			{name: 'DD_X', value: '1'},
			{name: 'DD_Y', value: '2'},
		],
	});
	const tags = {...own, 'dd-ecs-setup:features': 'core apm', 'dd-ecs-setup:env-vars': 'DD_X'};
	const [ours, adopted] = [tags, {...tags, 'dd-ecs-setup:adopted': 'true'}].map(all => {
		const {features, settings} = ofService(made, {tags: all}, all) ?? {};
		return [features, settings?.envVars];
	});
	deepEqual(
		[ours, adopted],
		[
			[['core', 'apm'], {DD_X: '1'}],
			[['core', 'logs'], {DD_X: '1', DD_Y: '2'}],
		],
	);
});

test('how a daemon is replaced, and what happens when it fails, is read back', () => {
	const daemonArn = 'arn:aws:ecs:us-east-1:123456789012:daemon-task-definition/datadog-agent-task:2';
	const registered = sampleRegistered(definition({}), {arn: daemonArn});
	const [said, unsaid] = [{drainPercent: 60, critical: false}, {}].map(fields => {
		const {drainPercent, critical} =
			read(registered, {daemons: [sampleDaemon({taskDefinitionArn: daemonArn, ...fields})]})?.settings ?? {};
		return {drainPercent, critical};
	});
	deepEqual(
		[said, unsaid],
		[
			{drainPercent: 60, critical: false},
			// What AWS assumes where nothing is said.
			{drainPercent: 25, critical: true},
		],
	);
});
