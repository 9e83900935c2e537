import fc from 'fast-check';
import type {Cluster} from '../../../source/domain/account/cluster.ts';
import type {Instance} from '../../../source/domain/account/instance.ts';
import {sites, type Site} from '../../../source/domain/account/site.ts';
import {keyStores, networkModes, type KeyChoice, type Settings} from '../../../source/domain/choices/choices.ts';
import {featureIds, type FeatureId} from '../../../source/domain/choices/feature-id.ts';
import {completeFeatures} from '../../../source/domain/agent/feature-refusals.ts';
import {seal} from '../../../source/domain/kit/secret.ts';
import {makePlan} from '../../../source/domain/plan/make-plan.ts';
import {planChanges} from '../../../source/domain/plan/plan-changes.ts';
import type {Plan} from '../../../source/domain/plan/plan.ts';
import {decided} from '../../domain/plan/planners/planning.ts';
import {sampleCluster, sampleInstance} from '../../domain/sample.ts';

/** The key in hand in plans of `anyPlan`. */
export const anyKey = 'abcdef0123456789abcdef0123456789';

const identity = {account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me', partition: 'aws'};

/** Instances of every platform, and of those that share a cluster. */
const hosts: Readonly<Record<string, Partial<Instance>>> = {
	linux: {attributes: {'ecs.os-type': 'linux', 'ecs.os-type-detailed': 'amzn_2023'}},
	old: {attributes: {'ecs.os-type': 'linux', 'ecs.os-type-detailed': 'amzn_2018.03'}},
	windows: {attributes: {'ecs.os-type': 'windows'}},
	external: {id: 'mi-a', attributes: {'ecs.os-type': 'linux', 'ecs.capability.external': ''}},
	externalWindows: {id: 'mi-b', attributes: {'ecs.os-type': 'windows', 'ecs.capability.external': ''}},
	managed: {capacityProvider: 'fleet', attributes: {'ecs.os-type': 'linux'}},
};

const word = fc.string({unit: fc.constantFrom(...'abc:/ $!{}"\'\\%#&*é\u{202E}\u{1B}'), maxLength: 8});

const settings: fc.Arbitrary<Partial<Settings>> = fc.record(
	{
		networkMode: fc.constantFrom(...networkModes),
		subnets: fc.constant(['subnet-0123456789abcdef0']),
		securityGroups: fc.constant(['sg-0123456789abcdef0']),
		env: fc.constantFrom('prod', 'on', '010', "it's"),
		extraTags: fc.array(fc.constantFrom('a:b', 'c:d')),
		envVars: fc.dictionary(fc.constantFrom('DD_LOG_LEVEL', 'DD_HOSTNAME', 'OWN', 'DD_VAULT_TOKEN'), word),
		image: fc.constantFrom('public.ecr.aws/datadog/agent', 'registry.example:5000/dd/agent'),
		version: fc.constantFrom('7', '7.78.0', 'latest-jmx'),
		cpu: fc.integer({min: 512, max: 4096}),
		memory: fc.integer({min: 512, max: 4096}),
		store: fc.constantFrom(...keyStores),
		executionRole: fc.constant('arn:aws:iam::123456789012:role/ours/ecs'),
		logsFromAll: fc.boolean(),
		containerExclude: fc.array(fc.constantFrom('image:.*', 'name:^a$')),
		proxy: fc.constant('https://proxy.example:3128'),
		drainPercent: fc.integer({min: 1, max: 100}),
		critical: fc.boolean(),
		rolePath: fc.constant('/agents/'),
		permissionsBoundary: fc.constant('arn:aws:iam::123456789012:policy/limit'),
	},
	{requiredKeys: [], noNullPrototype: true},
);

const key: fc.Arbitrary<KeyChoice> = fc.constantFrom<KeyChoice>(
	{kind: 'given', secret: seal(anyKey)},
	{kind: 'secret', arn: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog-AbCdEf:key::'},
	{kind: 'parameter', name: '/datadog/key'},
);

const cluster = fc
	.record({
		name: fc.constantFrom('shop', 'shop prod', 'shop-prod', 'batch_1'),
		region: fc.constantFrom('us-east-1', 'eu-west-1'),
		kinds: fc.subarray(Object.keys(hosts), {minLength: 1}),
	})
	.map(({name, region, kinds}): Cluster =>
		sampleCluster({
			arn: `arn:aws:ecs:${region}:123456789012:cluster/${name}`,
			name,
			region,
			instances: kinds.map(kind => sampleInstance(`${region}-${name}-${kind}`, hosts[kind] ?? {})),
			providers: kinds.includes('managed')
				? [
						{
							arn: `arn:aws:ecs:${region}:123456789012:capacity-provider/fleet`,
							name: 'fleet',
							kind: 'managed-instances',
						},
					]
				: [],
		}),
	);

/** What is chosen for an install, and the clusters that are there. */
export type Wanted = {
	readonly clusters: readonly Cluster[];
	readonly features: readonly FeatureId[];
	readonly site: Site;
	readonly key: KeyChoice;
	readonly settings: Partial<Settings>;
};

/** Features, platforms and settings, on one to three clusters in one or two regions. */
export const anyWanted: fc.Arbitrary<Wanted> = fc.record({
	clusters: fc.uniqueArray(cluster, {selector: ({arn}) => arn, minLength: 1, maxLength: 3}),
	features: fc.subarray([...featureIds]).map(ids => completeFeatures(ids)),
	site: fc.constantFrom(...sites),
	key,
	settings,
});

/** The plan of such an install. */
export function planOf({clusters, ...chosen}: Wanted): Plan {
	const all = decided(
		{...chosen, clusters: clusters.map(({arn}) => arn)},
		{clusters, identity, regions: [{region: 'us-east-1'}]},
	);
	return makePlan(planChanges(all), {...all, identity, now: 0});
}

/** An install on a cluster in each of two regions. */
export const twoRegions: Plan = planOf({
	clusters: ['us-east-1', 'eu-west-1'].map(region =>
		sampleCluster({
			arn: `arn:aws:ecs:${region}:123456789012:cluster/shop`,
			name: 'shop',
			region,
			instances: [sampleInstance(region)],
		}),
	),
	features: ['core', 'apm'],
	site: 'datadoghq.com',
	key: {kind: 'given', secret: seal(anyKey)},
	settings: {},
});
