import type {Json} from '../kit/json.ts';
import type {PlacementGroup} from '../hosts/placement-group.ts';
import type {TaskDefinition, Volume} from '../account/task-definition.ts';
import {uniqueBy} from '../kit/unique-by.ts';
import {agentContainer} from './agent-container.ts';
import {type ContributionChoices, contributions} from './contributions.ts';
import {networkModeOn} from './network-mode.ts';
import {agentSize} from './size.ts';

/** Where the container gets its API key; a reference stands for what is not known while planning. */
export type KeyVariable =
	{readonly kind: 'environment'; readonly value: Json} | {readonly kind: 'secret'; readonly valueFrom: Json};

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
