import type {ContainerDefinition} from '../account/task-definition.ts';
import {isWindows} from '../account/platform.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import {isList, isObject, textOf} from '../kit/shape.ts';
import {
	because,
	changed,
	containerOf,
	noting,
	offered,
	variableIn,
	withVariables,
	type Draft,
	type Wire,
} from './draft.ts';
import {entryPointLine, findAddress, type Start} from './find-address.ts';
import {
	addresses,
	agentHost,
	daemonAddress,
	portFeatures,
	socketsInstead,
	withoutMetadata,
	type AgentHost,
} from './way-to-agent.ts';
import {featuresFor} from './wire-sockets.ts';

/** Where the Agent listens on the host, by feature. */
const ports: Partial<Readonly<Record<FeatureId, readonly string[]>>> = {
	apm: ['8126/tcp'],
	dogstatsd: ['8125/udp'],
	otlp: ['4317/tcp', '4318/tcp'],
};

/**
The address of the Agent, for what has no socket: a constant where it is one, else found when the container starts, as
far as the definition says how that is.
*/
export function wireAddress(draft: Draft, wire: Wire): Draft {
	const {agent, network} = wire;
	const container = containerOf(draft, wire);
	const features = featuresFor(draft, wire);
	const host = agentHost({...agent, features});
	if (host === undefined || isFound(container)) {
		return draft;
	}

	if (network === 'none' || host === 'none') {
		const why = network === 'none' ? 'no-network' : 'agent-network';
		const hasSockets = socketsInstead(agent) !== undefined;
		return noting(draft, {kind: 'unreachable', container: container.name, why, hasSockets});
	}

	const ofPorts = portFeatures(features);
	const constant = constantFor(host, wire);
	const found =
		constant === undefined
			? atStart(draft, wire, {host, features: ofPorts})
			: withVariables(draft, wire, reasoned(addresses(constant, ofPorts), ofPorts));
	return withRule(
		withVariables(found, wire, reasoned(agent.ports, ofPorts)),
		wire,
		host === 'daemon-address' ? [] : ofPorts,
	);
}

/** A person who set it, or whose start command does, knows the way. */
function isFound(container: ContainerDefinition): boolean {
	const words = [container.entryPoint, container.command].flatMap(list => (isList(list) ? list : []));
	return (
		variableIn(container, 'DD_AGENT_HOST') !== undefined ||
		words.some(word => textOf(word)?.includes('DD_AGENT_HOST') ?? false)
	);
}

/**
In the host's network the Agent's ports are at the loopback address, whether it is in that network itself or Docker
publishes its ports on all addresses (Docker, "Port publishing and mapping"; Datadog, "Tracing Amazon ECS
applications"). Windows has no host network.
*/
function constantFor(host: AgentHost, {network, agent}: Wire): string | undefined {
	if (host === 'daemon-address') {
		return daemonAddress;
	}

	return network === 'host' && !isWindows(agent.platform) ? '127.0.0.1' : undefined;
}

function reasoned(variables: Readonly<Record<string, string>>, [feature = 'apm']: readonly FeatureId[]) {
	return Object.fromEntries(
		Object.entries(variables).map(([name, value]) => [
			name,
			{value, reason: offered(name.startsWith('OTEL_') ? 'otlp' : feature)},
		]),
	);
}

type Sought = {readonly host: AgentHost; readonly features: readonly FeatureId[]};

/**
An entry point of the definition is the whole start together with its command, as Docker takes neither from the image
then (moby, `daemon/commit.go`, `merge`; AWS, ContainerDefinition: `entryPoint`). With a command alone the image's entry
point still counts, and nobody but the image knows it: replacing it could keep the application from starting.
*/
function atStart(draft: Draft, wire: Wire, {host, features}: Sought): Draft {
	const {agent} = wire;
	const container = containerOf(draft, wire);
	const start = findAddress(host, features);
	if (!start) {
		return draft;
	}

	const {needs} = start;
	const silent = withoutMetadata(agent.instances) ?? [];
	const isAsking = host === 'instance-address' || host === 'windows-address';
	const warned = isAsking && silent.length > 0 ? noting(draft, {kind: 'no-metadata', instances: silent}) : draft;
	const words = isList(container.entryPoint) ? container.entryPoint.flatMap(word => textOf(word) ?? []) : [];
	const why = isWindows(agent.platform)
		? 'windows'
		: words.length === 0
			? 'image'
			: hasShell(container, words)
				? undefined
				: 'no-shell';
	if (why !== undefined) {
		const line = entryPointLine(start);
		return noting(warned, {kind: 'start-unknown', container: container.name, why, line, needs});
	}

	const [feature = 'apm'] = features;
	const wrapped = changed(warned, wire, {entryPoint: wrap(start, words)});
	return noting(because(wrapped, offered(feature), `${container.name}/entryPoint`), {
		kind: 'start-wrapped',
		container: container.name,
		needs,
	});
}

const shells = /^(?:\/usr)?(?:\/bin\/)?(?:ba|da|[akz])?sh$/v;

/** It starts with one, or its health check runs in one (Docker, HealthConfig: `CMD-SHELL`, "the system's shell"). */
function hasShell({healthCheck}: ContainerDefinition, [first = '']: readonly string[]): boolean {
	const test = isObject(healthCheck) && isList(healthCheck.command) ? healthCheck.command[0] : undefined;
	return shells.test(first) || test === 'CMD-SHELL';
}

/**
The words behind a script of a shell are its arguments from `$0` on, so that what was started is started unchanged, with
the command that ECS appends (POSIX, `sh -c`).
*/
function wrap({shell, find}: Start, words: readonly string[]): readonly string[] {
	const [first = ''] = words;
	const [sh = 'sh', ...options] = shell;
	return [shells.test(first) ? first : sh, ...options, `${find}; exec "$0" "$@"`, ...words];
}

/**
A task with an interface of its own comes to the host as any other machine does: its security group must be let in
(AWS, "Allocate a network interface for an Amazon ECS task"; Datadog, "Amazon ECS").
*/
function withRule(draft: Draft, {network}: Wire, features: readonly FeatureId[]): Draft {
	const needed = features.flatMap(id => ports[id] ?? []);
	return network === 'awsvpc' && needed.length > 0 ? noting(draft, {kind: 'security-group', ports: needed}) : draft;
}
