import type {DefinitionChoices} from '../../../source/domain/agent/agent-definition.ts';
import {canHave} from '../../../source/domain/agent/features/catalogue.ts';
import {type Settings, defaultSettings} from '../../../source/domain/choices/choices.ts';
import {defaultFeatures, featureIds, type FeatureId} from '../../../source/domain/choices/feature-id.ts';
import {completeFeatures} from '../../../source/domain/agent/feature-refusals.ts';
import {platformsWithout} from '../../../source/domain/agent/network-mode.ts';
import {platforms, type Platform} from '../../../source/domain/account/platform.ts';

/** One way of installing the Agent on one platform. `name` is a file name: what is chosen beside `core`. */
export type DefinitionSample = {
	readonly name: string;
	readonly platform: Platform;
	readonly choices: DefinitionChoices;
};

const secretKey: DefinitionChoices['key'] = {
	kind: 'secret',
	valueFrom: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dd-ecs-setup/datadog-api-key-AbCdEf',
};

const settings: Readonly<Record<string, Partial<Settings>>> = {
	'settings-tags': {
		env: 'prod',
		extraTags: ['team:shop', 'tier:web'],
		containerExclude: ['image:.*'],
		containerInclude: ['name:web', 'name:api'],
	},
	'settings-size': {cpu: 1024, memory: 2048},
	'settings-image': {image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/mirror/agent', version: '7.78.1'},
	'settings-variables': {envVars: {DD_LOG_LEVEL: 'debug', DD_APM_ENABLED: 'false'}},
	'settings-proxy': {proxy: 'https://proxy.internal:3128', noProxy: ['internal.example']},
	'settings-proxy-by-variable': {envVars: {DD_PROXY_HTTPS: 'https://proxy.internal:3128'}},
	'settings-hostname-file': {hostnameFile: '/var/lib/cloud/data/instance-id'},
	'settings-as-tags': {labelsAsTags: ['com.example.team:team'], envAsTags: ['STAGE:stage', 'OWNER:team']},
	'settings-log-level': {logLevel: 'debug'},
	'settings-names': {family: 'observability'},
};

/**
The catalogue: the defaults, every feature alone, all together, and every setting, on every platform that can have it.
*/
export const definitionSamples: readonly DefinitionSample[] = platforms.flatMap(platform => {
	const possible = featureIds.filter(id => canHave(id, platform));
	const defaults = completeFeatures(defaultFeatures.filter(id => possible.includes(id)));
	const make = (
		name: string,
		features: readonly FeatureId[],
		changes: Partial<DefinitionChoices> = {},
	): DefinitionSample => ({
		name,
		platform,
		choices: {
			features: completeFeatures(features),
			settings: defaultSettings,
			site: features.includes('fips') ? 'ddog-gov.com' : 'datadoghq.com',
			key: secretKey,
			executionRole: 'arn:aws:iam::123456789012:role/DatadogAgentEcsExecution',
			...changes,
		},
	});
	return [
		make('default', defaults),
		{
			...make('default-plain-key', defaults),
			choices: {
				features: defaults,
				settings: defaultSettings,
				site: 'datadoghq.eu',
				key: {kind: 'environment', value: '<the API key>'},
			},
		},
		...possible.map(id => make(id, [id])),
		make(
			'all',
			possible.filter(id => id !== 'fips'),
		),
		...(possible.includes('logs')
			? [make('logs-by-label', ['logs'], {settings: {...defaultSettings, logsFromAll: false}})]
			: []),
		...Object.entries(settings).map(([name, changes]) =>
			make(name, defaults, {settings: {...defaultSettings, ...changes}}),
		),
		...(['host', 'awsvpc'] as const)
			.filter(mode => platformsWithout(mode, [platform]).length === 0 && platform !== 'managed-instances')
			.map(networkMode =>
				make(`network-${networkMode}`, defaults, {settings: {...defaultSettings, networkMode}}),
			),
	];
});
