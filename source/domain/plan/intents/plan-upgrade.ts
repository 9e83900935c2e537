import type {Reading} from '../../agent/read/read-definition.ts';
import {renewed} from '../../agent/releases/renewed.ts';
import type {CompleteChoices, Decided} from '../../choices/complete-choices.ts';
import type {Problem} from '../../choices/problem/problem.ts';
import {choicesFor} from '../../found/choices-for.ts';
import type {PlannedChanges} from '../planned-changes.ts';
import type {Manner, Wanted} from '../planners/destination.ts';
import {downgradesIn} from '../releases/downgrades-in.ts';
import {agentsThere} from './agents-there.ts';
import {isBehind} from './is-behind.ts';

/**
Another version, size or image for the Agents of ours that are there. Everything else stays as it is, people's changes
too: nothing is installed, moved to other hosts or put back.
*/
export function wantedByUpgrade(decided: Decided): Wanted {
	return {destinations: agentsThere(decided), manner};
}

/** Why what came out of it is not done: an older version is nobody's wish by chance. */
export function upgradeRefusal(
	{targets}: Pick<PlannedChanges, 'targets'>,
	{observed, choices}: Decided,
): Problem | undefined {
	const agents = choices.release.allowDowngrade ? [] : downgradesIn(targets, observed.clusters);
	return agents.length > 0 ? {code: 'downgrade', agents} : undefined;
}

const manner: Manner = {
	keepsEdits: true,
	keepsKey: true,
	choicesOn: (choices, today, group) => choicesFor(today ? renewing(choices, today) : choices, today, group),
	restarts: destination => isBehind(destination),
};

/** Without a version that somebody named, the newest known one in the place of a fixed one. */
function renewing(choices: CompleteChoices, today: Reading): CompleteChoices {
	const {said, settings} = choices;
	if (said.settings.includes('agent-version')) {
		return choices;
	}

	const image = said.settings.includes('agent-image') ? settings.image : today.settings.image;
	const {version} = renewed({image, version: today.settings.version});
	// What somebody put into the tag by hand is part of it.
	const tag = [version, ...(today.variants ?? [])].join('-');
	return version === today.settings.version
		? choices
		: {
				...choices,
				settings: {...settings, version: tag},
				said: {...said, settings: [...said.settings, 'agent-version']},
			};
}
