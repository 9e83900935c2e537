import {defaultFeatures, featureIds, type FeatureId} from '../../../source/domain/choices/feature-id.ts';
import type {flags} from '../../../source/domain/choices/flags.ts';

/** A run in a demo whose answers are saved; the world is the shop unless it is named. */
export type SavedRow = {
	readonly world?: string;
	readonly args: readonly string[];
	/** The worlds have nothing for it; nothing is saved then. */
	readonly isRefused?: true;
};

type Deciding = Extract<(typeof flags)[number], {readonly topic: 'where' | 'what' | 'key' | 'agent'}>['name'];

/** Options that decide what is planned. One without a row does not compile. */
export type SavedName = Deciding | 'replace-instances';

const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/api-key-dEm0Ky';

const awsvpc = [
	'--network-mode',
	'awsvpc',
	'--subnets',
	'subnet-0a1b2c3d4e5f60001',
	'--security-groups',
	'sg-0c5a1e2b3d4f50001',
];

const inWeb = ['--assume-role', 'DatadogSetup', '--account', '111122223333', '--cluster', 'web-prod'];

/** Each option, alone where it can be. */
export const saved: Readonly<Record<SavedName, SavedRow>> = {
	profile: {world: 'profiles', args: ['--profile', 'prod']},
	'assume-role': {world: 'accounts', args: inWeb},
	account: {world: 'accounts', args: inWeb},
	region: {args: ['--region', 'us-east-1']},
	cluster: {args: ['--cluster', 'batch', '--cluster', 'edge']},
	existing: {args: ['--cluster', 'payments', '--existing', 'adopt']},
	linux: {world: 'mixed', args: ['--cluster', 'all', '--replace-instances', '--linux', 'amazon-linux-1']},
	features: {args: ['--features', 'core,logs']},
	env: {args: ['--env', 'prod']},
	'extra-tags': {args: ['--extra-tags', 'team:web,a:b']},
	'env-vars': {args: ['-e', 'DD_A=b c', '-e', 'DD_B={"x": [1, "#y"]}', '-e', 'DD_C=: - yes', '-e', 'DD_D=']},
	'logs-from': {args: ['--features', 'default,+logs', '--logs-from', 'labelled']},
	'container-include': {args: ['--container-include', 'image:a,name:^b$']},
	'container-exclude': {args: ['--container-exclude', 'image:.*']},
	'labels-as-tags': {args: ['--labels-as-tags', 'com.example.team:team,*:x_%%label%%']},
	'env-as-tags': {args: ['--env-as-tags', 'STAGE:stage']},
	site: {args: ['--site', 'datadoghq.eu']},
	'api-key-stdin': {args: []},
	'api-key-secret-arn': {world: 'secret-json', args: ['--api-key-secret-arn', `${secret}:api_key::`]},
	'api-key-ssm-parameter': {args: ['--api-key-ssm-parameter', '/datadog/key'], isRefused: true},
	'store-key': {args: ['--store-key', 'ssm']},
	'execution-role': {args: ['--execution-role', 'ecsTaskExecutionRole']},
	'role-path': {args: ['--role-path', "/it's:#a/"]},
	'permissions-boundary': {args: ['--permissions-boundary', 'arn:aws:iam::123456789012:policy/boundary']},
	'agent-image': {args: ['--agent-image', 'gcr.io/datadoghq/agent']},
	'agent-version': {args: ['--agent-version', '7.70']},
	pin: {args: ['--pin']},
	cpu: {args: ['--cpu', '200']},
	memory: {args: ['--memory', '600']},
	'network-mode': {args: ['--network-mode', 'host']},
	subnets: {args: awsvpc},
	'security-groups': {args: awsvpc},
	family: {args: ['--family', 'agents']},
	'service-name': {args: ['--service-name', 'agents']},
	'agent-proxy': {args: ['--agent-proxy', 'https://proxy.internal:3128']},
	'agent-no-proxy': {args: ['--agent-no-proxy', '10.0.0.1,*.internal']},
	'hostname-file': {args: ['--hostname-file', '/etc/hostname']},
	'log-level': {args: ['--log-level', 'off']},
	'drain-percent': {world: 'managed', args: ['--drain-percent', '50', '--replace-instances']},
	critical: {world: 'managed', args: ['--critical', 'yes', '--replace-instances']},
	'replace-instances': {world: 'managed', args: ['--replace-instances']},
};

/** Each feature, beside the defaults or alone. FIPS images have other needs, and are refused in these worlds. */
export const savedFeatures: ReadonlyArray<readonly [FeatureId, SavedRow]> = featureIds.map(id => [
	id,
	{
		args: ['--features', defaultFeatures.includes(id) ? `core,${id}` : `default,+${id}`],
		...(id === 'fips' && {isRefused: true}),
	},
]);
