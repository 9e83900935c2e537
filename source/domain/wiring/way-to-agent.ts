import {canHave} from '../agent/features/catalogue.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import type {Instance} from '../account/instance.ts';
import type {NetworkMode} from '../choices/choices.ts';
import type {Platform} from '../account/platform.ts';

/**
The address of daemons on Managed Instances, the same on each (ECS, "Managed daemons"). Not 169.254.170.2: that one
serves credentials.
*/
export const daemonAddress = '169.254.172.2';

/** Where the Agent's sockets are, on the host and in containers. */
export const socketFolder = '/var/run/datadog';

/** Variables that name the sockets, by the feature that opens each (Datadog, "Tracing over Unix sockets"). */
export const socketVariables = {
	'apm-socket': ['DD_TRACE_AGENT_URL', `unix://${socketFolder}/apm.socket`],
	'dogstatsd-socket': ['DD_DOGSTATSD_URL', `unix://${socketFolder}/dsd.socket`],
} as const satisfies Partial<Record<FeatureId, readonly [string, string]>>;

/**
How the address of the Agent is found: `instance-address` from the instance metadata service at start, `metadata-file`
from the container metadata file (external hosts have no metadata service), by a shell of Linux or of Windows;
`daemon-address` is a constant. `none`: with a network interface of its own the Agent is reached neither at the host's
address nor at a port of the host.
*/
export type AgentHost =
	'instance-address' | 'none' | 'daemon-address' | 'windows-address' | 'metadata-file' | 'windows-metadata-file';

/** An Agent as applications see it. */
export type ReachedAgent = {
	readonly platform: Platform;
	readonly networkMode: NetworkMode;
	readonly features: readonly FeatureId[];
};

/** How its address is found; `undefined` where nobody needs it. */
export function agentHost({platform, networkMode, features}: ReachedAgent): AgentHost | undefined {
	return portFeatures(features).length > 0 ? addressOf(platform, networkMode) : undefined;
}

/**
What is reached at a port. A port is of no interest to an application that has the socket for the same thing.
*/
export function portFeatures(features: readonly FeatureId[]): readonly FeatureId[] {
	const isOnly = (port: FeatureId, socket: FeatureId) => features.includes(port) && !features.includes(socket);
	return [
		...(isOnly('apm', 'apm-socket') ? (['apm'] as const) : []),
		...(isOnly('dogstatsd', 'dogstatsd-socket') ? (['dogstatsd'] as const) : []),
		...(features.includes('otlp') ? (['otlp'] as const) : []),
	];
}

/** The variables of an Agent at this address. */
export function addresses(address: string, features: readonly FeatureId[]): Readonly<Record<string, string>> {
	return {
		DD_AGENT_HOST: address,
		...(features.includes('otlp') && {OTEL_EXPORTER_OTLP_ENDPOINT: `http://${address}:4318`}),
	};
}

/** What of these features works in every network mode, as a change of them; `undefined` where nothing does. */
export function socketsInstead({platform, features}: Pick<ReachedAgent, 'platform' | 'features'>): string | undefined {
	const pairs = [
		['apm', 'apm-socket'],
		['dogstatsd', 'dogstatsd-socket'],
	] as const;
	const changes = pairs.flatMap(([port, socket]) =>
		features.includes(port) && canHave(socket, platform) ? [`-${port}`, `+${socket}`] : [],
	);
	return changes.length === 0 ? undefined : changes.join(',');
}

/**
Where the metadata service answers no container behind the bridge: switched off, or one hop away. An instance whose
metadata could not be read leaves all of it open.
*/
export function withoutMetadata(instances: readonly Instance[]): readonly string[] | undefined {
	return instances.length > 0 && instances.every(({machine}) => machine?.metadata !== undefined)
		? instances.filter(instance => !isAnswering(instance)).map(({id}) => id)
		: undefined;
}

function isAnswering({machine}: Instance): boolean {
	const metadata = machine?.metadata;
	return metadata?.endpoint === 'enabled' && (metadata.tokens === 'optional' || metadata.hopLimit > 1);
}

function addressOf(platform: Platform, networkMode: NetworkMode): AgentHost {
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
