import type {NetworkMode, Settings} from '../choices/choices.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import {isExternal, type Platform} from '../account/platform.ts';
import type {Volume} from '../account/task-definition.ts';
import {feature, canHave} from './features/catalogue.ts';
import type {Contribution, FeatureAsks, Totals} from './features/feature.ts';
import {minimumAgent, newest} from './minimum-agent.ts';
import {networkModeOn} from './network-mode.ts';
import {agentSize} from './size.ts';

/** What one feature asks of the hosts of these platforms. */
export function featureAsks(id: FeatureId, platforms: readonly Platform[], settings: Settings): FeatureAsks {
	const {on, billedAs} = feature(id);
	const contributions = platforms
		.filter(platform => canHave(id, platform))
		.flatMap(platform => withoutHostPorts(on(platform, settings), networkModeOn(platform, settings.networkMode)));
	const version = minimumAgent(id, platforms, []);
	return {
		notOn: platforms.filter(platform => !canHave(id, platform)),
		...joined(contributions),
		...(platforms.some(platform => isExternal(platform)) && {isOutside: true}),
		...largest(contributions),
		...(version !== undefined && {minimumAgent: version}),
		...(billedAs !== undefined && {billedAs}),
	};
}

/** What all chosen features ask for together. CPU units and MiB are those of the largest Agent among the platforms. */
export function totals(features: readonly FeatureId[], platforms: readonly Platform[], settings: Settings): Totals {
	const asks = features.map(id => featureAsks(id, platforms, settings));
	const sizes = platforms.map(platform => agentSize(platform, features, settings));
	const version = newest(features.map(id => minimumAgent(id, platforms, features)));
	return {
		features,
		products: distinct(asks.flatMap(({billedAs}) => billedAs ?? [])),
		notOn: platforms.filter(platform => asks.some(({notOn}) => notOn.includes(platform))),
		leftOut: platforms
			.map(platform => ({platform, features: features.filter(id => !canHave(id, platform))}))
			.filter(left => left.features.length > 0),
		ports: distinct(asks.flatMap(({ports}) => ports)),
		...(asks.some(({isOutside}) => isOutside === true) && {isOutside: true}),
		hostPaths: distinct(asks.flatMap(({hostPaths}) => hostPaths)),
		capabilities: distinct(asks.flatMap(({capabilities}) => capabilities)),
		hostProcesses: asks.some(({hostProcesses}) => hostProcesses),
		...largest(sizes),
		...(version !== undefined && {minimumAgent: version}),
	};
}

/** A network interface of the task's own takes no port of the host. */
function withoutHostPorts(
	contribution: Contribution | undefined,
	mode: NetworkMode | undefined,
): readonly Contribution[] {
	return contribution ? [mode === 'awsvpc' ? {...contribution, ports: []} : contribution] : [];
}

function joined(contributions: readonly Contribution[]): Omit<FeatureAsks, 'notOn'> {
	return {
		ports: distinct(
			contributions.flatMap(({ports = []}) =>
				ports.map(({hostPort = 0, protocol = 'tcp'}) => `${hostPort}/${protocol}`),
			),
		),
		hostPaths: distinct(contributions.flatMap(({volumes = []}) => volumes.flatMap(volume => hostPath(volume)))),
		capabilities: distinct(contributions.flatMap(({capabilities = []}) => capabilities)),
		hostProcesses: contributions.some(({pidMode}) => pidMode !== undefined),
	};
}

type Sized = {readonly cpu?: number; readonly memory?: number};

function largest(sizes: readonly Sized[]): Sized {
	const cpu = sizes.flatMap(size => size.cpu ?? []);
	const memory = sizes.flatMap(size => size.memory ?? []);
	return {...(cpu.length > 0 && {cpu: Math.max(...cpu)}), ...(memory.length > 0 && {memory: Math.max(...memory)})};
}

function hostPath({host}: Volume): readonly string[] {
	const path = typeof host === 'object' && 'sourcePath' in host ? host.sourcePath : undefined;
	return typeof path === 'string' ? [path] : [];
}

function distinct(names: readonly string[]): readonly string[] {
	return [...new Set(names)];
}
