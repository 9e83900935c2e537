import {deepEqual, equal, rejects} from 'node:assert/strict';
import test from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import {agentDefinitionInput} from '../../support/agent-definition-input.ts';
import {simulated} from '../../support/simulated.ts';

const daemon = {
	cluster: 'shop-prod',
	serviceName: 'datadog-agent',
	taskDefinition: 'datadog-agent-task',
	schedulingStrategy: 'DAEMON',
	launchType: 'EC2',
} as const;

test('a task that is run by hand takes its ports until it is stopped', async t => {
	const {connection, clock, demo} = await simulated('shop', t);
	const ecs = new ECS(connection);
	await ecs.registerTaskDefinition(agentDefinitionInput(demo.apiKey));
	const {tasks = []} = await ecs.runTask({cluster: 'batch', taskDefinition: 'datadog-agent-task', count: 3});
	equal(tasks.length, 3);
	const {failures = []} = await ecs.runTask({cluster: 'batch', taskDefinition: 'datadog-agent-task'});
	deepEqual(
		failures.map(({reason}) => reason),
		['RESOURCE:PORTS', 'RESOURCE:PORTS', 'RESOURCE:PORTS'],
	);
	const task = tasks[0]?.taskArn;
	await ecs.stopTask({cluster: 'batch', task, reason: 'enough'});
	clock.advance(10);
	const {tasks: stopped = []} = await ecs.describeTasks({cluster: 'batch', tasks: [task ?? '']});
	deepEqual(
		stopped.map(({lastStatus, stopCode, stoppedReason}) => [lastStatus, stopCode, stoppedReason]),
		[['STOPPED', 'UserInitiated', 'enough']],
	);
	clock.advance(3700);
	const {failures: gone = []} = await ecs.describeTasks({cluster: 'batch', tasks: [task ?? '']});
	deepEqual(
		gone.map(({reason}) => reason),
		['MISSING'],
	);
});

test('a stopped deployment goes back to the one before', async t => {
	const {connection, clock, demo} = await simulated('shop', t);
	const ecs = new ECS(connection);
	await ecs.registerTaskDefinition(agentDefinitionInput(demo.apiKey));
	await ecs.createService(daemon);
	clock.advance(120);
	await ecs.registerTaskDefinition(agentDefinitionInput(demo.apiKey, {memory: 600}));
	const {service} = await ecs.updateService({
		cluster: 'shop-prod',
		service: 'datadog-agent',
		taskDefinition: 'datadog-agent-task',
	});
	clock.advance(10);
	const serviceDeploymentArn = service?.currentServiceDeployment ?? '';
	await ecs.stopServiceDeployment({serviceDeploymentArn});
	clock.advance(180);
	const {serviceDeployments = []} = await ecs.describeServiceDeployments({
		serviceDeploymentArns: [serviceDeploymentArn],
	});
	const {services = []} = await ecs.describeServices({cluster: 'shop-prod', services: ['datadog-agent']});
	deepEqual(
		[serviceDeployments[0]?.status, services[0]?.taskDefinition?.split('/').at(-1), services[0]?.runningCount],
		['ROLLBACK_SUCCESSFUL', 'datadog-agent-task:1', 12],
	);
	await rejects(ecs.stopServiceDeployment({serviceDeploymentArn}), {name: 'ConflictException'});
});

test('an attribute that is put on an instance can be asked for', async t => {
	const {connection} = await simulated('shop', t);
	const ecs = new ECS(connection);
	const {containerInstanceArns = []} = await ecs.listContainerInstances({cluster: 'edge'});
	const [targetId] = containerInstanceArns;
	await ecs.putAttributes({
		cluster: 'edge',
		attributes: [{name: 'site', value: 'berlin', targetId, targetType: 'container-instance'}],
	});
	const {containerInstanceArns: found} = await ecs.listContainerInstances({
		cluster: 'edge',
		filter: 'attribute:site == berlin',
	});
	deepEqual(found, [targetId]);
	const {attributes} = await ecs.listAttributes({
		cluster: 'edge',
		targetType: 'container-instance',
		attributeName: 'site',
	});
	deepEqual(attributes, [{name: 'site', value: 'berlin', targetId}]);
});

test('settings of the account are listed as they are in effect', async t => {
	const {connection} = await simulated('shop', t);
	const ecs = new ECS(connection);
	const {settings = []} = await ecs.listAccountSettings({effectiveSettings: true, name: 'tagResourceAuthorization'});
	deepEqual(
		settings.map(({name, value}) => [name, value]),
		[['tagResourceAuthorization', 'on']],
	);
});

test('the same seldom event is not repeated within six hours', async t => {
	const {connection, clock, demo} = await simulated('no-room', t);
	const ecs = new ECS(connection);
	await ecs.registerTaskDefinition(agentDefinitionInput(demo.apiKey));
	await ecs.createService({...daemon, cluster: 'warehouse'});
	const placements = async () => {
		const {services = []} = await ecs.describeServices({cluster: 'warehouse', services: ['datadog-agent']});
		return services[0]?.events?.filter(({message = ''}) => message.includes('insufficient memory')).length;
	};

	clock.advance(3600);
	equal(await placements(), 2);
	clock.advance(6 * 3600);
	equal(await placements(), 4);
});

test('the state of an instance that is not there is a failure beside those that are', async t => {
	const {connection, account} = await simulated('shop', t);
	const ecs = new ECS(connection);
	const {containerInstanceArns = []} = await ecs.listContainerInstances({cluster: 'batch'});
	const known = containerInstanceArns[0] ?? '';
	const {containerInstances = [], failures} = await ecs.updateContainerInstancesState({
		cluster: 'batch',
		containerInstances: [known, 'gone'],
		status: 'DRAINING',
	});
	deepEqual(
		containerInstances.map(({status}) => status),
		['DRAINING'],
	);
	deepEqual(failures, [{arn: `arn:aws:ecs:us-east-1:${account.id}:container-instance/gone`, reason: 'MISSING'}]);
	await rejects(
		ecs.updateContainerInstancesState({
			cluster: 'batch',
			containerInstances: Array.from({length: 11}, () => known),
			status: 'ACTIVE',
		}),
		{name: 'InvalidParameterException', message: 'Container instances cannot have more than 10 elements.'},
	);
});

test('a setting is asked for by one of its names, and by a value only with a name', async t => {
	const {connection} = await simulated('shop', t);
	const ecs = new ECS(connection);
	const {settings = []} = await ecs.listAccountSettings({
		effectiveSettings: true,
		name: 'fargateEventWindows',
		value: 'disabled',
	});
	equal(settings.length, 1);
	// As a program without types would send it.
	const unknown = {name: 'longArns'} as unknown as Parameters<typeof ecs.listAccountSettings>[0];
	await rejects(ecs.listAccountSettings(unknown), {name: 'InvalidParameterException'});
	await rejects(ecs.listAccountSettings({value: 'enabled'}), {name: 'InvalidParameterException'});
});
