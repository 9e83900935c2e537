import {deepEqual, ok} from 'node:assert/strict';
import {test} from 'node:test';
import type {Service} from '../../../../source/domain/account/service.ts';
import type {ContainerDefinition} from '../../../../source/domain/account/task-definition.ts';
import {settledGroups} from '../../../../source/domain/found/settled-groups.ts';
import type {Taking} from '../../../../source/domain/found/way-with.ts';
import {destinationOf} from '../../../../source/domain/plan/planners/destination.ts';
import {
	definitionArn,
	sampleChoices,
	sampleCluster,
	sampleGroup,
	sampleRegistered,
	sampleService,
} from '../../sample.ts';
import {instances, ownCoreTags, planned, rows, surroundings} from './planning.ts';

const group = sampleGroup(instances(1));

const agent = {name: 'a', image: 'datadog/agent:7'};
const key = {secrets: [{name: 'DD_API_KEY', valueFrom: 'k'}]};
const definitions: Readonly<Record<string, readonly ContainerDefinition[]>> = {
	sure: [agent],
	perhaps: [{name: 'm', image: 'own/m', ...key, portMappings: [{containerPort: 8126}]}],
	several: [
		{...agent, name: 'us'},
		{...agent, name: 'eu'},
	],
	sender: [{name: 'otel', image: 'otel/opentelemetry-collector', ...key}],
	app: [{name: 'web', image: 'own/web'}, agent],
};

/** A service by name and by what it runs. */
function running(serviceName: string, what: string, fields: Partial<Service> = {}): Service {
	return sampleService({serviceName, taskDefinition: definitionArn(`${what}:1`), ...fields});
}

const replica = (serviceName: string, what: string, fields: Partial<Service> = {}) =>
	running(serviceName, what, {schedulingStrategy: 'REPLICA', ...fields});

function clusterOf(services: readonly Service[]) {
	return sampleCluster({
		instances: group.instances,
		daemonServices: services.filter(({schedulingStrategy}) => schedulingStrategy === 'DAEMON'),
		replicaServices: services.filter(({schedulingStrategy}) => schedulingStrategy === 'REPLICA'),
		taskDefinitions: Object.fromEntries(
			Object.entries(definitions).map(([family, containerDefinitions]) => [
				definitionArn(`${family}:1`),
				sampleRegistered({family, containerDefinitions}),
			]),
		),
	});
}

/** What the group gets: what is left alone and why, or the service by name, with what goes on and what goes. */
function got(services: readonly Service[], taking: Taking): ReadonlyArray<string | undefined> {
	const cluster = clusterOf(services);
	const [settled] = settledGroups(cluster, [group], taking);
	ok(settled);
	const destination = destinationOf(settled, cluster, sampleChoices(taking));
	if (destination.kind === 'left-alone') {
		const {why, name, containers = []} = destination.leftAlone;
		return ['left', why, name, ...containers];
	}

	const {name, kept, replaced, container, today} = destination;
	return [kept ? 'kept' : 'new', name, replaced?.name, container, today?.container];
}

const ours = running('ours', 'sure', {tags: ownCoreTags});
const fresh = ['new', 'datadog-agent', undefined, undefined, undefined];

const cases: ReadonlyArray<
	readonly [services: readonly Service[], taking: Taking, got: ReadonlyArray<string | undefined>]
> = [
	[[replica('dd', 'sure')], {existing: 'leave'}, ['left', 'replica-agent', 'dd']],
	[[replica('dd', 'sure')], {existing: 'adopt'}, ['left', 'replica-agent', 'dd']],
	[[replica('dd', 'sure')], {existing: 'replace'}, ['new', 'datadog-agent', 'dd', undefined, undefined]],
	[
		[replica('datadog-agent', 'sure')],
		{existing: 'replace'},
		['new', 'datadog-agent', 'datadog-agent', undefined, undefined],
	],
	// Nobody wants a task of it: it's no Agent of these hosts, and has its name still.
	[[replica('dd', 'sure', {desiredCount: 0})], {existing: 'leave'}, fresh],
	[
		[replica('datadog-agent', 'sure', {desiredCount: 0})],
		{existing: 'replace'},
		['left', 'name-taken', 'datadog-agent'],
	],
	[[replica('datadog-agent', 'app')], {existing: 'replace'}, ['left', 'name-taken', 'datadog-agent']],
	[[replica('datadog-agent', 'sender')], {existing: 'replace'}, ['left', 'name-taken', 'datadog-agent']],
	[[replica('web', 'app')], {existing: 'replace'}, fresh],
	[[replica('datadog-agent', 'app', {status: 'DRAINING'})], {existing: 'leave'}, fresh],
	// Beside one that follows the instances it's there for something else.
	[[replica('dbm', 'sure'), ours], {existing: 'replace'}, ['kept', 'ours', undefined, undefined, 'a']],
	[[replica('dbm', 'sure'), running('dd', 'sure')], {existing: 'adopt'}, ['kept', 'dd', undefined, undefined, 'a']],
	[[running('otel', 'sender')], {existing: 'adopt'}, fresh],
	[[running('otel', 'sender')], {existing: 'replace'}, fresh],
	[[running('m', 'perhaps')], {existing: 'leave'}, ['left', 'perhaps-agent', 'm', 'm']],
	[[running('m', 'perhaps')], {existing: 'adopt'}, ['left', 'perhaps-agent', 'm', 'm']],
	[[running('m', 'perhaps')], {existing: 'replace'}, ['left', 'perhaps-agent', 'm', 'm']],
	[[running('m', 'perhaps')], {existing: 'adopt', takeAgent: true}, ['kept', 'm', undefined, undefined, 'm']],
	[
		[running('m', 'perhaps')],
		{existing: 'replace', takeAgent: true},
		['new', 'datadog-agent', 'm', undefined, undefined],
	],
	// One that is an Agent for sure comes before one that may be.
	[[running('m', 'perhaps'), running('dd', 'sure')], {existing: 'adopt'}, ['kept', 'dd', undefined, undefined, 'a']],
	[[running('m', 'perhaps'), ours], {existing: 'replace'}, ['kept', 'ours', undefined, undefined, 'a']],
	[[running('dd', 'several')], {existing: 'leave'}, ['left', 'several-agents', 'dd', 'us', 'eu']],
	[[running('dd', 'several')], {existing: 'adopt'}, ['left', 'several-agents', 'dd', 'us', 'eu']],
	[[running('dd', 'several')], {existing: 'adopt', agentContainer: 'eu'}, ['kept', 'dd', undefined, 'eu', 'eu']],
];

for (const [services, taking, expected] of cases) {
	const there = services.map(
		one => `${one.schedulingStrategy} ${one.serviceName} (${one.taskDefinition.split('/', 2)[1] ?? ''})`,
	);
	test(`${there.join(', ')} with ${JSON.stringify(taking)}: ${expected.filter(Boolean).join(' ')}`, () => {
		deepEqual(got(services, taking), expected);
	});
}

test('a REPLICA Agent is deleted with its tasks, which ECS refuses otherwise', () => {
	const plan = planned(group, clusterOf([replica('dd', 'sure')]), surroundings({existing: 'replace'}));
	const changes = rows(plan);
	deepEqual(
		'why' in changes ? changes : changes.flatMap(([id, request]) => (id.startsWith('delete') ? [request] : [])),
		[{cluster: group.clusterArn, service: 'dd', force: true}],
	);
});
