import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {CreateServiceCommand, DescribeServicesCommand, ECSClient, UpdateServiceCommand} from '@aws-sdk/client-ecs';
import fc from 'fast-check';
import {service} from '../../../../source/aws/translate/service.ts';
import {defaultSettings} from '../../../../source/domain/choices/choices.ts';
import {diffService} from '../../../../source/domain/plan/diff/diff.ts';
import type {JsonObject} from '../../../../source/domain/kit/json.ts';
import {ownTags, tagList} from '../../../../source/domain/agent/own-tags.ts';
import {createServiceRequest} from '../../../../source/domain/plan/planners/service-request.ts';
import {simulated} from '../../../support/simulated.ts';
import {register} from '../../../support/serialised.ts';
import {sampleGroup, sampleInstance, sampleWriting} from '../../sample.ts';

const cluster = 'shop-prod';

const expressions = [
	'attribute:ecs.os-type == linux',
	'attribute:ecs.ami-id !in [ami-0a1b2c3d]',
	'attribute:ecs.instance-type =~ m5.*',
];

/** Services of ours, in every form that a placement group and settings give them. */
const anyRequest = fc
	.record({
		instances: fc.integer({min: 0, max: 3}),
		launchType: fc.constantFrom('EC2', 'EXTERNAL'),
		constraints: fc.subarray(expressions),
		networkMode: fc.constantFrom('bridge', 'awsvpc'),
		env: fc.option(fc.constantFrom('prod', 'test'), {nil: undefined}),
	})
	.map(({instances, launchType, constraints, networkMode, env}) => {
		const group = sampleGroup(
			Array.from({length: instances}, (_, index) => sampleInstance(String(index))),
			{
				clusterArn: cluster,
				launchType,
				constraints: constraints.map(expression => ({type: 'memberOf' as const, expression})),
			},
		);
		const settings = {
			...defaultSettings,
			env,
			networkMode,
			subnets: ['subnet-0b', 'subnet-0a'],
			securityGroups: ['sg-0b', 'sg-0a'],
		};
		const isOwnNetwork = networkMode === 'awsvpc' && launchType === 'EC2';
		return (name: string) =>
			createServiceRequest({
				group,
				name,
				taskDefinition: isOwnNetwork ? 'own-network' : 'agent',
				tags: ownTags(sampleWriting(['core'], settings)),
				settings,
			});
	});

/** What people may set with UpdateService, in ways that ECS fills in or puts in another order. */
const anyUpdate = fc.record(
	{
		placementConstraints: fc
			.subarray(expressions)
			.map(list => list.map(expression => ({type: 'memberOf' as const, expression}))),
		deploymentConfiguration: fc.record(
			{minimumHealthyPercent: fc.constantFrom(0, 50), maximumPercent: fc.constant(100)},
			{requiredKeys: ['minimumHealthyPercent'], noNullPrototype: true},
		),
		propagateTags: fc.constantFrom('SERVICE', 'TASK_DEFINITION', 'NONE'),
		enableECSManagedTags: fc.boolean(),
		enableExecuteCommand: fc.boolean(),
	},
	{noNullPrototype: true},
);

test('what ECS says of a service of ours does not differ from it, created or updated', async t => {
	const {connection, clock} = await simulated('shop', t);
	const ecs = new ECSClient(connection);
	const container = {name: 'agent', image: 'public.ecr.aws/datadog/agent:7', memory: 64};
	await register(ecs, {family: 'agent', containerDefinitions: [container]}, {daemon: false});
	await register(
		ecs,
		{family: 'own-network', networkMode: 'awsvpc', containerDefinitions: [container]},
		{daemon: false},
	);
	const described = async (name: string) => {
		const {services = []} = await ecs.send(
			new DescribeServicesCommand({cluster, services: [name], include: ['TAGS']}),
		);
		return services[0] && service(services[0]);
	};

	const updates = fc.sample(anyUpdate, {numRuns: 60, seed: 2});
	for (const [index, make] of fc.sample(anyRequest, {numRuns: 60, seed: 1}).entries()) {
		const name = `agent-${index}`;
		const request = make(name);
		clock.advance(3);
		await ecs.send(new CreateServiceCommand({serviceName: name, ...request}));
		const created = await described(name);
		// The answer names the revision, which the request leaves to ECS.
		const asked: JsonObject = {...request, taskDefinition: created?.taskDefinition};
		deepEqual(
			{lines: diffService(created, asked), tags: tagList(created?.tags ?? {})},
			{lines: [], tags: request.tags},
		);

		clock.advance(3);
		const update = updates[index];
		await ecs.send(new UpdateServiceCommand({cluster, service: name, ...update}));
		deepEqual(diffService(await described(name), {...asked, ...update}), []);
	}
});
