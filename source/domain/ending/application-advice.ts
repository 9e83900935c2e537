import type {ContributionChoices} from '../agent/contributions.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import {networkModeOn} from '../agent/network-mode.ts';
import type {Instance} from '../account/instance.ts';
import type {PlacementGroup} from '../hosts/placement-group.ts';
import type {Platform} from '../account/platform.ts';
import {canHave} from '../agent/features/catalogue.ts';
import type {ApplicationAdvice} from './receipt.ts';

/**
The address of daemons on Managed Instances, the same on each (ECS, "Managed daemons"). Not 169.254.170.2: that one
serves credentials.
*/
const daemonAddress = '169.254.172.2';

const socketFolder = '/var/run/datadog';

/**
What an application on a group's instances needs to reach the Agent. Sockets need no address, so they come first where
chosen.
*/
export function applicationAdvice(
	{platform, instances}: Pick<PlacementGroup, 'platform' | 'instances'>,
	choices: Pick<ContributionChoices, 'features' | 'settings'>,
): ApplicationAdvice {
	const {settings} = choices;
	const features = choices.features.filter(id => canHave(id, platform));
	const networkMode = networkModeOn(platform, settings.networkMode) ?? 'bridge';
	const host = isAddressNeeded(features) ? addressOf(platform, networkMode) : undefined;
	const isAsked = host === 'instance-address' || host === 'windows-address';
	const silent = isAsked ? withoutMetadata(instances) : undefined;
	return {
		platform,
		networkMode,
		features,
		environment: {
			...(settings.env !== undefined && settings.env !== '' && {DD_ENV: settings.env}),
			...(features.includes('apm-socket') && {DD_TRACE_AGENT_URL: `unix://${socketFolder}/apm.socket`}),
			...(features.includes('dogstatsd-socket') && {DD_DOGSTATSD_URL: `unix://${socketFolder}/dsd.socket`}),
			...constants(features, host),
		},
		...(features.some(id => id === 'apm-socket' || id === 'dogstatsd-socket') && {mount: socketFolder}),
		...(host !== undefined && {agentHost: host}),
		...(host !== undefined && networkMode === 'host' && {inHostNetwork: addresses('127.0.0.1', features)}),
		...(silent !== undefined && {withoutMetadata: silent}),
	};
}

/**
Where the metadata service answers no container behind the bridge: switched off, or one hop away. An instance whose
metadata could not be read leaves all of it open.
*/
function withoutMetadata(instances: PlacementGroup['instances']): readonly string[] | undefined {
	return instances.length > 0 && instances.every(({machine}) => machine?.metadata !== undefined)
		? instances.filter(instance => !isAnswering(instance)).map(({id}) => id)
		: undefined;
}

function isAnswering({machine}: Instance): boolean {
	const metadata = machine?.metadata;
	return metadata?.endpoint === 'enabled' && (metadata.tokens === 'optional' || metadata.hopLimit > 1);
}

/** What of these features works in every network mode, as a change of them; `undefined` where nothing does. */
export function socketsInstead({platform, features}: ApplicationAdvice): string | undefined {
	const pairs = [
		['apm', 'apm-socket'],
		['dogstatsd', 'dogstatsd-socket'],
	] as const;
	const changes = pairs.flatMap(([port, socket]) =>
		features.includes(port) && canHave(socket, platform) ? [`-${port}`, `+${socket}`] : [],
	);
	return changes.length === 0 ? undefined : changes.join(',');
}

// A port is of no interest to an application that has the socket for the same thing.
function isAddressNeeded(features: readonly FeatureId[]): boolean {
	const isOnly = (port: FeatureId, socket: FeatureId) => features.includes(port) && !features.includes(socket);
	return isOnly('apm', 'apm-socket') || isOnly('dogstatsd', 'dogstatsd-socket') || features.includes('otlp');
}

function addressOf(
	platform: Platform,
	networkMode: ApplicationAdvice['networkMode'],
): NonNullable<ApplicationAdvice['agentHost']> {
	if (platform === 'managed-instances') {
		return 'daemon-address';
	}

	if (networkMode === 'awsvpc') {
		return 'none';
	}

	switch (platform) {
		case 'external': {
			return 'metadata-file';
		}

		case 'external-windows': {
			return 'windows-metadata-file';
		}

		case 'windows': {
			return 'windows-address';
		}

		case 'linux':
		case 'amazon-linux-1': {
			return 'instance-address';
		}
	}
}

// Addresses that are the same on every instance can stand in a task definition.
function constants(
	features: readonly FeatureId[],
	host: ApplicationAdvice['agentHost'],
): Readonly<Record<string, string>> {
	return host === 'daemon-address' ? addresses(daemonAddress, features) : {};
}

function addresses(address: string, features: readonly FeatureId[]): Readonly<Record<string, string>> {
	return {
		DD_AGENT_HOST: address,
		...(features.includes('otlp') && {OTEL_EXPORTER_OTLP_ENDPOINT: `http://${address}:4318`}),
	};
}
