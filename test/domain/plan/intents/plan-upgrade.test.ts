import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {upgradeRefusal, wantedByUpgrade} from '../../../../source/domain/plan/intents/plan-upgrade.ts';
import {planChanges} from '../../../../source/domain/plan/plan-changes.ts';
import type {Cluster} from '../../../../source/domain/account/cluster.ts';
import {
	definitionArn,
	sampleCluster,
	sampleInstance,
	sampleRegistered,
	sampleService,
	sampleTask,
} from '../../sample.ts';
import {decided, ownCoreTags, type Chosen} from '../planners/planning.ts';

const image = 'public.ecr.aws/datadog/agent';

/** A cluster of one host with an Agent of ours, made by this tool and changed by a person since. */
function clusterOf(tag: string, tags: Readonly<Record<string, string>> = ownCoreTags, there: Partial<Cluster> = {}) {
	const arn = definitionArn('datadog-agent-task:2');
	return sampleCluster({
		...there,
		instances: [sampleInstance('host')],
		daemonServices: [sampleService({serviceName: 'datadog-agent', taskDefinition: arn, tags})],
		taskDefinitions: {
			...there.taskDefinitions,
			[arn]: sampleRegistered(
				{
					family: 'datadog-agent-task',
					containerDefinitions: [
						{
							name: 'datadog-agent',
							image: `${image}:${tag}`,
							memory: 700,
							environment: [{name: 'DD_SITE', value: 'datadoghq.com'}],
							dockerLabels: {team: 'platform'},
						},
					],
				},
				{arn, tags},
			),
		},
	});
}

function planned(
	tag: string,
	chosen: Chosen = {},
	tags?: Readonly<Record<string, string>>,
	there: Partial<Cluster> = {},
) {
	const cluster = clusterOf(tag, tags, there);
	const given = decided(
		{intent: 'upgrade', key: {kind: 'kept'}, clusters: [cluster.arn], ...chosen},
		{clusters: [cluster]},
	);
	const plan = planChanges(given);
	return {
		plan,
		wanted: wantedByUpgrade(given),
		refusal: upgradeRefusal(plan, given),
		images: plan.targets.map(({definition: {containerDefinitions}}) => containerDefinitions[0]?.image),
	};
}

const version = (tag: string): Chosen => ({settings: {version: tag}, saying: ['agent-version']});

const cases: Readonly<Record<string, readonly [tag: string, chosen: Chosen, expected: string]>> = {
	'a fixed version goes to the newest known': ['7.62.1', {}, '7.85.4'],
	'its variant stays': ['7.62.1-jmx', {}, '7.85.4-jmx'],
	'a tag that moves stays': ['7', {}, '7'],
	'the newest stays': ['7.85.4', {}, '7.85.4'],
	'another major version stays': ['6.53.0', {}, '6.53.0'],
	'what was named is taken': ['7.62.1', version('7.84.0'), '7.84.0'],
	'what was named is taken where it is a default too': ['7.62.1', version('7'), '7'],
};

for (const [what, [tag, chosen, expected]] of Object.entries(cases)) {
	test(what, () => {
		deepEqual(planned(tag, chosen).images, [`${image}:${expected}`]);
	});
}

test("a person's changes stay", () => {
	const [target] = planned('7.62.1').plan.targets;
	const [container] = target?.definition.containerDefinitions ?? [];
	deepEqual([container?.memory, container?.dockerLabels], [700, {team: 'platform'}]);
});

test('hosts without an Agent get none, and nothing is narrowed to a kind of host', () => {
	const cluster = sampleCluster({instances: [sampleInstance('host')]});
	const given = decided({intent: 'upgrade', key: {kind: 'kept'}, clusters: [cluster.arn]}, {clusters: [cluster]});
	deepEqual(wantedByUpgrade(given).destinations, []);
	deepEqual(
		planned('7.62.1').wanted.destinations.map(one =>
			one.kind === 'left-alone' ? one.kind : one.group.constraints,
		),
		[[]],
	);
});

test("somebody else's Agent is left alone", () => {
	const {plan} = planned('7.62.1', {}, {});
	deepEqual([plan.changes, plan.leftAlone.map(({why}) => why)], [[], ['foreign-agent']]);
});

test('an older version is refused unless that was said; a newer one never', () => {
	const {refusal} = planned('7.84.0', version('7.62.1'));
	equal(refusal?.code, 'downgrade');
	deepEqual(
		[
			planned('7.84.0', {...version('7.62.1'), release: {allowDowngrade: true}}).refusal,
			planned('7.62.1', version('7.84.0')).refusal,
		],
		[undefined, undefined],
	);
});

test('what counts is the version that runs, and not one that came up nowhere', () => {
	const old = definitionArn('datadog-agent-task:1');
	const definition = sampleRegistered(
		{family: 'datadog-agent-task', containerDefinitions: [{name: 'datadog-agent', image: `${image}:7.82.1`}]},
		{arn: old, revision: 1},
	);
	const runs = sampleTask('old', {taskDefinitionArn: old});
	const refusal = (tag: string, tasks: Cluster['tasks'], taskDefinitions: Cluster['taskDefinitions'] = {}) =>
		planned('7.999.0', version(tag), undefined, {tasks, taskDefinitions}).refusal;
	const known = {[old]: definition};
	const failing = sampleTask('new', {healthStatus: 'UNHEALTHY'});
	const starting = sampleTask('new', {lastStatus: 'PENDING', healthStatus: 'UNKNOWN'});
	deepEqual(
		[
			refusal('7.85.4', [runs, failing, starting], known),
			refusal('7.82.1', [runs], known),
			refusal('7.82.0', [runs], known)?.code,
			// It runs beside the old one, nothing runs, or what runs can't be read.
			refusal('7.85.4', [runs, sampleTask('new', {healthStatus: 'UNKNOWN'})], known)?.code,
			refusal('7.85.4', [failing], known)?.code,
			refusal('7.85.4', [runs])?.code,
		],
		[undefined, undefined, 'downgrade', 'downgrade', 'downgrade', 'downgrade'],
	);
});
