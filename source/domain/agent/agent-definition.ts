import type {Json} from '../kit/json.ts';
import type {PlacementGroup} from '../hosts/placement-group.ts';
import type {Platform} from '../account/platform.ts';
import type {ContainerDefinition, EnvironmentVariable, TaskDefinition, Volume} from '../account/task-definition.ts';
import {uniqueBy} from '../kit/unique-by.ts';
import {type ContributionChoices, contributions} from './contributions.ts';
import type {Contribution} from './features/feature.ts';
import {agentContainerName} from './agent-signs.ts';
import {keyVariableName} from './key-variable.ts';
import {agentImage} from './image.ts';
import {networkModeOn} from './network-mode.ts';
import {agentSize} from './size.ts';

/** Where the container gets its API key; a reference stands for what is not known while planning. */
export type KeyVariable =
	| {readonly kind: 'environment'; readonly value: Json}
	| {readonly kind: 'secret'; readonly valueFrom: Json}
	/** The definition that is merged with this one has a way of its own. */
	| {readonly kind: 'kept'};

export type DefinitionChoices = ContributionChoices & {
	readonly key: KeyVariable;
	/** ARN of the task execution role. ECS refuses `secrets` without one. */
	readonly executionRole?: Json;
};

/**
What RegisterTaskDefinition gets for a placement group, or RegisterDaemonTaskDefinition for Managed Instances. The
values are those of Datadog's published files, without their faults: `readOnly` is never null, the socket folder is
writable, capabilities are the container's, Windows has no field of Linux. The same choices always give the same
definition, in the same order.
*/
export function agentDefinition(
	{platform, suffix}: Pick<PlacementGroup, 'platform' | 'suffix'>,
	choices: DefinitionChoices,
): TaskDefinition {
	const parts = contributions(platform, choices).map(({contribution}) => contribution);
	const pidMode = parts.map(part => part.pidMode).find(mode => mode !== undefined);
	const networkMode = networkModeOn(platform, choices.settings.networkMode);
	const size = agentSize(platform, choices.features, choices.settings);
	const container = agentContainer(platform, choices, parts);
	const volumes: readonly Volume[] = uniqueBy(
		parts.flatMap(part => part.volumes ?? []),
		({name}) => name,
	)
		// Two parts may want different things at the same place; the container has the first one's mount only.
		.filter(({name}) => container.mountPoints?.some(({sourceVolume}) => sourceVolume === name));
	return {
		family: `${choices.settings.family}${suffix}`,
		// No task role: no feature calls AWS as the task. Tags and the hostname come from the instance and the ECS
		// agent.
		...(choices.executionRole !== undefined && {executionRoleArn: choices.executionRole}),
		...(networkMode !== undefined && {networkMode}),
		...(pidMode !== undefined && {pidMode}),
		containerDefinitions: [container],
		...(volumes.length > 0 && {volumes}),
		...(platform === 'managed-instances'
			? // The daemon schema has no compatibilities, and its size is the task's, as strings.
				{cpu: String(size.cpu), memory: String(size.memory)}
			: {
					requiresCompatibilities: [
						platform === 'external' || platform === 'external-windows' ? 'EXTERNAL' : 'EC2',
					],
				}),
	};
}

/** The Agent's container, from everything that contributes to it. */
function agentContainer(
	platform: Platform,
	choices: DefinitionChoices,
	parts: readonly Contribution[],
): ContainerDefinition {
	const {settings, features, key} = choices;
	const {cpu, memory} = agentSize(platform, features, settings);
	const ports = uniqueBy(
		parts.flatMap(part => part.ports ?? []),
		port => `${port.containerPort}/${port.protocol ?? 'tcp'}`,
	);
	const mounts = uniqueBy(
		parts.flatMap(part => part.mounts ?? []),
		({containerPath}) => containerPath,
	);
	const capabilities = [...new Set(parts.flatMap(part => part.capabilities ?? []))];
	const healthCheck = parts.map(part => part.healthCheck).find(check => check !== undefined);
	return {
		name: agentContainerName,
		image: agentImage(settings, features, platform),
		...(platform !== 'managed-instances' && {cpu, memory}),
		essential: true,
		environment: [
			...(key.kind === 'environment' ? [{name: keyVariableName, value: key.value}] : []),
			...variables(choices, parts),
		],
		...(key.kind === 'secret' && {secrets: [{name: keyVariableName, valueFrom: key.valueFrom}]}),
		...(ports.length > 0 && {portMappings: ports}),
		...(mounts.length > 0 && {mountPoints: mounts}),
		...(healthCheck !== undefined && {healthCheck}),
		...(capabilities.length > 0 && {linuxParameters: {capabilities: {add: capabilities}}}),
	};
}

// What the person set by name wins over ours, in its place. The key has its own way in: one name may not stand in both
// lists.
function variables({settings}: DefinitionChoices, parts: readonly Contribution[]): readonly EnvironmentVariable[] {
	const {[keyVariableName]: key, ...own} = settings.envVars;
	const environment = new Map(parts.flatMap(part => Object.entries(part.environment ?? {})));
	for (const [name, value] of Object.entries(own)) {
		environment.set(name, value);
	}

	return [...environment].map(([name, value]) => ({name, value}));
}
