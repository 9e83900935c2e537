import {ok} from 'node:assert/strict';
import {test} from 'node:test';
import {nothingObserved} from '../../source/domain/account/observed.ts';
import {clustersNamed} from '../../source/domain/estate/clusters-named.ts';
import {factsOf} from '../../source/domain/found/describe-cluster.ts';
import {chosenClusters} from '../../source/domain/hosts/chosen-clusters.ts';
import {makeForecast} from '../../source/domain/plan/forecast/make-forecast.ts';
import {changesOf, wavesOf} from '../../source/domain/plan/order/waves.ts';
import {judgeArrival} from '../../source/domain/rollout/arrival/judge-arrival.ts';
import {judgeRollout} from '../../source/domain/rollout/judge-rollout.ts';
import {nextQuestion} from '../../source/domain/questions/next-question.ts';
import {situation} from './questions/asking.ts';
import {ours, service, startedAt} from './rollout/sample-rollout.ts';
import {
	instanceArn,
	sampleChoices,
	sampleCluster,
	sampleGroup,
	sampleInstance,
	sampleTarget,
	sampleTask,
} from './sample.ts';

/*
What is done with ten thousand of something must not be done ten thousand times with all of them. Times differ from
machine to machine, so that it is counted how often the fields of the given things are read: ten times as many may be
read somewhat more than ten times as often, and not a hundred times.
*/
const sizes = [200, 2000] as const;
const most = 15;

type Counting = {readonly counted: <Value>(value: Value) => Value};

/** Names of what grows, by the function that is given so many of it. */
const cases: Readonly<Record<string, (size: number, counting: Counting) => () => unknown>> = {
	'makeForecast, instances'(size, {counted}) {
		const {instances, tasks} = fleet(size);
		const group = sampleGroup(counted(instances), {
			constraints: [{type: 'memberOf', expression: 'attribute:ecs.os-type == linux'}],
		});
		const definition = {family: 'agent', containerDefinitions: []};
		const place = {group, constraints: group.constraints, tasks: counted(tasks), definitions: {}};
		return () => makeForecast({...place, definition, ownService: 'datadog-agent'});
	},
	'judgeRollout, instances'(size, {counted}) {
		const {instances, tasks} = fleet(size);
		// Half of them failed, so that causes and patience are looked up too.
		const mixed = tasks.map((task, index) =>
			index % 2 === 0
				? {...task, taskDefinitionArn: ours}
				: {...task, taskDefinitionArn: ours, lastStatus: 'STOPPED', stoppedReason: 'CannotPullContainerError'},
		);
		const expected = {
			target: 'datadog-agent',
			cluster: 'shop',
			region: 'us-east-1',
			service: 'datadog-agent',
			taskDefinition: ours,
			eligible: instances.map(({arn}) => arn),
			startedAt,
			forecast: {instances: instances.map(instance => ({instance, obstacles: []})), eligible: size, runsOn: size},
		};
		const snapshot = {service: service(), tasks: mixed, instances, at: '2026-01-01T13:00:00Z'};
		return () => judgeRollout(counted(snapshot), counted(expected));
	},
	'judgeArrival, hosts'(size, {counted}) {
		const hosts = Array.from({length: size}, (_, index) => ({id: `i-${index}`, isRunning: true}));
		const awaited = {target: 't', cluster: 'shop', region: 'us-east-1', service: 'datadog-agent', hosts};
		const reported = hosts.map(({id}) => ({name: id, aliases: [], clusters: ['shop'], lastReported: startedAt}));
		const known = new Map([['shop', counted(reported)]]);
		const look = {site: 'datadoghq.com', since: startedAt, now: startedAt, hosts: known, first: known} as const;
		return () =>
			judgeArrival(
				[counted({...awaited, site: 'datadoghq.com', sends: ['metrics'], hasThisKey: true} as const)],
				{...look, data: new Map()},
			);
	},
	'chosenClusters, clusters'(size, {counted}) {
		const clusters = account(size);
		const choices = {clusters: clusters.map(({arn}) => arn)};
		return () => chosenClusters({observed: {clusters: counted(clusters)}, choices});
	},
	'factsOf, clusters'(size, {counted}) {
		const clusters = account(size);
		return () => factsOf({...nothingObserved, found: counted(clusters), clusters: counted(clusters)});
	},
	'clustersNamed, names'(size, {counted}) {
		const found = account(size);
		const names = found.map(({name}) => name);
		return () => clustersNamed(names, {found: counted(found), regions: []});
	},
	'nextQuestion and its answer, clusters'(size, {counted}) {
		const clusters = account(size);
		const observed = {...nothingObserved, found: counted(clusters), clusters: counted(clusters)};
		const credentials = {kind: 'profile', name: 'prod', type: 'sso'} as const;
		const asked = situation({observed, choices: {credentials, regions: ['us-east-1']}});
		return () => {
			const next = nextQuestion(asked);
			return next.kind === 'ask' && next.question.input.kind === 'many'
				? next.question.input.of(clusters.map(({name}) => name))
				: undefined;
		};
	},
	'wavesOf and changesOf, targets'(size, {counted}) {
		const targets = Array.from({length: size}, (_, index) => ({
			...sampleTarget('datadog-agent', {clusterArn: `cluster-${index}`, instances: [sampleInstance('a')]}),
			id: `target-${index}`,
		}));
		const changes = targets.map(
			({id}) =>
				({
					id: `update-${id}`,
					kind: 'update-service',
					action: 'change',
					region: 'us-east-1',
					subject: 'datadog-agent',
					target: id,
					needs: [],
					request: {},
					diff: [],
				}) as const,
		);
		const choices = sampleChoices({intent: 'upgrade'});
		const plan = {targets: counted(targets), changes: counted(changes)};
		return () => (wavesOf(plan, choices, []) ?? []).map(wave => changesOf(wave, plan.changes));
	},
};

for (const [name, prepare] of Object.entries(cases)) {
	test(`ten times as many are looked at little more than ten times as often: ${name}`, () => {
		const [few = 0, many = Infinity] = sizes.map(size => readsOf(size, prepare));
		ok(few >= sizes[0], `only ${few} reads were counted`);
		ok(many / few < most, `${few} reads of ${sizes[0]}, ${many} of ${sizes[1]}`);
	});
}

/** How often fields of what is given are read in one call. */
function readsOf(size: number, prepare: (size: number, counting: Counting) => () => unknown): number {
	let reads = 0;
	const counted = <Value>(value: Value): Value => {
		if (typeof value !== 'object' || value === null || value instanceof Map) {
			return value;
		}

		// Each part once, as identity counts.
		const known = new Map<string | symbol, unknown>();
		return new Proxy(value, {
			get(target, key) {
				reads += 1;
				if (!known.has(key)) {
					known.set(key, counted(Reflect.get(target, key)));
				}

				return known.get(key);
			},
		});
	};

	const call = prepare(size, {counted});
	reads = 0;
	call();
	return reads;
}

/** Instances with a task of the Agent and one of something else each. */
function fleet(size: number) {
	const names = Array.from({length: size}, (_, index) => `n${index}`);
	return {
		instances: names.map(name => sampleInstance(name)),
		tasks: names.flatMap(name => [
			sampleTask(name, {instanceArn: instanceArn(name)}),
			sampleTask(`${name}-web`, {instanceArn: instanceArn(name), group: 'service:web'}),
		]),
	};
}

function account(size: number) {
	return Array.from({length: size}, (_, index) =>
		sampleCluster({arn: `arn:${index}`, name: `cluster-${index}`, instances: [sampleInstance(`n${index}`)]}),
	);
}
