import type {Settings} from '../choices/choices.ts';
import {featureIds, type FeatureId} from '../choices/feature-id.ts';
import type {Platform} from '../account/platform.ts';
import {feature} from './features/catalogue.ts';

/** What one feature asks for, or the Agent by itself. CPU in units, memory in MiB. */
export type SizePart = {readonly what: FeatureId | 'base'; readonly cpu?: number; readonly memory?: number};

/** CPU units and MiB. On Windows CPU is a cap, so too little starves the Agent. */
export type AgentSize = {
	readonly cpu: number;
	readonly memory: number;
	readonly parts: readonly SizePart[];
	/** The person asked for less than the features need. */
	readonly below: boolean;
};

/**
CPU units and MiB of the Agent's container on a platform: the most that any of its parts asks for, unless the settings
say otherwise. They don't add up, because Datadog gives each as the size of an Agent that has that feature.
*/
export function agentSize(platform: Platform, features: readonly FeatureId[], settings: Settings): AgentSize {
	const parts = featureIds
		.filter(id => id === 'core' || features.includes(id))
		.flatMap((id): readonly SizePart[] => {
			const {cpu, memory} = feature(id).on(platform, settings) ?? {};
			const asks = {...(cpu !== undefined && {cpu}), ...(memory !== undefined && {memory})};
			return cpu === undefined && memory === undefined ? [] : [{what: id === 'core' ? 'base' : id, ...asks}];
		});
	const needed = {
		cpu: Math.max(...parts.map(part => part.cpu ?? 0)),
		memory: Math.max(...parts.map(part => part.memory ?? 0)),
	};
	const cpu = settings.cpu ?? needed.cpu;
	const memory = settings.memory ?? needed.memory;
	return {cpu, memory, parts, below: cpu < needed.cpu || memory < needed.memory};
}
