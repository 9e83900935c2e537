import type {Platform} from '../account/platform.ts';
import type {ContainerDefinition, EnvironmentVariable} from '../account/task-definition.ts';
import {uniqueBy} from '../kit/unique-by.ts';
import type {DefinitionChoices} from './agent-definition.ts';
import type {Contribution} from './features/feature.ts';
import {agentImage} from './image.ts';
import {agentSize} from './size.ts';

/** The name of the Agent's container in all of Datadog's files. */
export const agentContainerName = 'datadog-agent';

/** The Agent's container, from everything that contributes to it. */
export function agentContainer(
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
			...(key.kind === 'environment' ? [{name: 'DD_API_KEY', value: key.value}] : []),
			...variables(choices, parts),
		],
		...(key.kind === 'secret' && {secrets: [{name: 'DD_API_KEY', valueFrom: key.valueFrom}]}),
		...(ports.length > 0 && {portMappings: ports}),
		...(mounts.length > 0 && {mountPoints: mounts}),
		...(healthCheck !== undefined && {healthCheck}),
		...(capabilities.length > 0 && {linuxParameters: {capabilities: {add: capabilities}}}),
	};
}

// What the person set by name wins over ours, in its place. The key has its own way in: one name may not stand in both
// lists.
function variables({settings}: DefinitionChoices, parts: readonly Contribution[]): readonly EnvironmentVariable[] {
	const {DD_API_KEY: key, ...own} = settings.envVars;
	const environment = new Map(parts.flatMap(part => Object.entries(part.environment ?? {})));
	for (const [name, value] of Object.entries(own)) {
		environment.set(name, value);
	}

	return [...environment].map(([name, value]) => ({name, value}));
}
