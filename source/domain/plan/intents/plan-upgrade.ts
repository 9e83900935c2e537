import type {Reading} from '../../agent/read/read-definition.ts';
import {renewed} from '../../agent/releases/renewed.ts';
import type {CompleteChoices, Decided} from '../../choices/complete-choices.ts';
import type {Problem} from '../../choices/problem/problem.ts';
import {choicesFor} from '../../found/choices-for.ts';
import {settledGroups} from '../../found/settled-groups.ts';
import {chosenClusters} from '../../hosts/chosen-clusters.ts';
import {placementGroups} from '../../hosts/placement-groups.ts';
import type {PlannedChanges} from '../planned-changes.ts';
import {destinationOf, type Destination, type Manner, type Wanted} from '../planners/destination.ts';
import {downgradesIn} from '../releases/downgrades-in.ts';
import {isBehind} from './is-behind.ts';

/**
Another version, size or image for the Agents of ours that are there. Everything else stays as it is, people's changes
too: nothing is installed, moved to other hosts or put back.
*/
export function wantedByUpgrade(decided: Decided): Wanted {
	return {destinations: destinationsIn(decided), manner};
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

/** Those that are there and ours; hosts without one stay without, and constraints are nobody's to add now. */
function destinationsIn(decided: Decided): readonly Destination[] {
	const {choices} = decided;
	return chosenClusters(decided).flatMap(cluster =>
		settledGroups(cluster, placementGroups(cluster, choices), choices)
			.filter(({own, foreign}) => own !== undefined || foreign !== undefined)
			.map(settled => destinationOf({...settled, group: {...settled.group, constraints: []}}, cluster, choices)),
	);
}
