import {agentVersion} from '../../agent/image.ts';
import {newestKnown} from '../../agent/releases/known-releases.ts';
import {agentContainerName} from '../../agent/agent-signs.ts';
import {type ContributionChoices, contributions} from '../../agent/contributions.ts';
import {type Settings, defaultSettings} from '../../choices/choices.ts';
import type {Reason} from '../../agent/reason.ts';
import type {FeatureId} from '../../choices/feature-id.ts';
import {feature} from '../../agent/features/catalogue.ts';
import type {Contribution} from '../../agent/features/feature.ts';
import {type Platform, isWindows} from '../../account/platform.ts';
import {agentSize} from '../../agent/size.ts';

/**
Who asked for what in a definition of ours, by the path that a diff line has: `datadog-agent/ports/8126/tcp`, `pidMode`.
Where several features ask for the same thing, the first of them stands for all. `container` is the name of an adopted
Agent's.
*/
export function definitionReasons(
	platform: Platform,
	choices: ContributionChoices,
	container: string = agentContainerName,
): ReadonlyMap<string, Reason> {
	const contributed = contributions(platform, choices).flatMap(({reason, contribution}) =>
		paths(contribution, container).map(path => [path, reason] as const),
	);
	const {settings} = choices;
	// Last in the map, hence first in meaning: a person's variable wins over a feature's.
	const own = Object.keys(settings.envVars).map(
		name => [`${container}/environment/${name}`, {kind: 'setting', flag: '--env-vars'}] as const,
	);
	const base = ['family', 'essential', 'environment/DD_API_KEY', 'secrets/DD_API_KEY', 'executionRoleArn'].map(
		path =>
			[path === 'family' || path === 'executionRoleArn' ? path : `${container}/${path}`, {kind: 'base'}] as const,
	);
	return new Map<string, Reason>([
		...base,
		[platform === 'managed-instances' ? 'cpu' : `${container}/cpu`, sizeReason('cpu', platform, choices)],
		[platform === 'managed-instances' ? 'memory' : `${container}/memory`, sizeReason('memory', platform, choices)],
		[`${container}/image`, imageReason(platform, choices)],
		['networkMode', settings.networkMode === 'bridge' ? {kind: 'base'} : {kind: 'setting', flag: '--network-mode'}],
		['requiresCompatibilities', {kind: 'platform'}],
		// Of equal paths a Map keeps the last.
		...contributed.toReversed(),
		...own,
	]);
}

function paths(contribution: Contribution, container: string): readonly string[] {
	const inContainer = [
		...Object.keys(contribution.environment ?? {}).map(name => `environment/${name}`),
		...(contribution.ports ?? []).map(({containerPort, protocol = 'tcp'}) => `ports/${containerPort}/${protocol}`),
		...(contribution.mounts ?? []).map(({containerPath}) => `mounts/${containerPath}`),
		...(contribution.capabilities ?? []).map(name => `capabilities/${name}`),
		...(contribution.healthCheck ? ['healthCheck'] : []),
	];
	return [
		...inContainer.map(path => `${container}/${path}`),
		...(contribution.volumes ?? []).map(({name}) => `volumes/${name}`),
		...(contribution.pidMode === undefined ? [] : ['pidMode']),
	];
}

// A size is the person's, or that of the feature which asks for the most, or the base's.
function sizeReason(what: 'cpu' | 'memory', platform: Platform, {features, settings}: ContributionChoices): Reason {
	if (settings[what] !== undefined) {
		return {kind: 'setting', flag: `--${what}`};
	}

	const size = agentSize(platform, features, settings);
	// The first that asks for as much as all get.
	const deciding = size.parts.find(part => part[what] === size[what])?.what ?? 'base';
	return deciding === 'base'
		? {kind: platform === 'managed-instances' || isWindows(platform) ? 'platform' : 'base'}
		: {
				kind: 'feature',
				feature: deciding,
				parts: size.parts.flatMap(part =>
					part[what] === undefined ? [] : [{what: part.what, amount: part[what]}],
				),
			};
}

function imageReason(platform: Platform, {features, settings}: ContributionChoices): Reason {
	if (agentVersion(settings)?.startsWith(newestKnown.version)) {
		return {kind: 'newest-known', released: newestKnown.released};
	}

	const changed = changedImage(settings);
	if (changed !== undefined) {
		return {kind: 'setting', flag: changed};
	}

	const variant = features.find((id: FeatureId) => feature(id).on(platform, settings)?.imageVariant !== undefined);
	return variant === undefined ? {kind: 'base'} : {kind: 'feature', feature: variant};
}

function changedImage({image, version}: Settings): string | undefined {
	if (image !== defaultSettings.image) {
		return '--agent-image';
	}

	return version === defaultSettings.version ? undefined : '--agent-version';
}
