import {agentImage} from '../agent/image.ts';
import {agentVersionTag} from '../agent/image-facts.ts';
import {isDowngrade} from '../agent/releases/downgrade.ts';
import type {Settings} from '../choices/choices.ts';
import {intents} from '../choices/intent.ts';
import type {Downgrade} from '../choices/problem/downgrade.ts';
import type {Problem} from '../choices/problem/problem.ts';
import type {CompleteChoices} from '../choices/complete-choices.ts';
import type {Today} from '../found/today.ts';

/** What this run is for, and what was said in it. */
export type About = Partial<Pick<CompleteChoices, 'said' | 'release' | 'intent'>>;

/**
Why these settings are refused before all else: an Agent would be older than today, and nobody has said that it may be.
The plan says the same, where there can be one.
*/
export function downgradeIn(
	settings: Settings,
	{said, release, intent = 'install'}: About,
	today: Today,
): Problem | undefined {
	if (intents[intent].refusesDowngrade !== true || release?.allowDowngrade) {
		return undefined;
	}

	const agents = today.kept.flatMap(({agent, group, today: reading, instead}): readonly Downgrade[] => {
		if (!reading) {
			return [];
		}

		const {platform, cluster} = group;
		const image = said?.settings.includes('agent-image') ? settings.image : reading.settings.image;
		const there = instead ?? [agentImage(reading.settings, reading.features, platform)];
		const after = agentImage({image, version: settings.version}, reading.features, platform);
		const before = there.find(one => isDowngrade(one, after));
		return before === undefined
			? []
			: [{cluster, service: agent.name, from: versionIn(before), to: versionIn(after)}];
	});
	return agents.length > 0 ? {code: 'downgrade', agents} : undefined;
}

/** Both tell a version, or they would not be compared. */
function versionIn(image: string): string {
	return agentVersionTag(image) ?? image;
}
