import type {Site} from '../../account/site.ts';
import type {Decided} from '../../choices/complete-choices.ts';
import type {Problem} from '../../choices/problem/problem.ts';
import {choicesFor} from '../../found/choices-for.ts';
import type {Destination, Wanted} from '../planners/destination.ts';
import {agentsThere} from './agents-there.ts';

/** Another key for the Agents of ours that are there. Everything else stays as it is, people's changes too. */
export function wantedByRotation(decided: Decided): Wanted {
	return {destinations: agentsThere(decided), manner: {keepsEdits: true, keepsKey: false, choicesOn: choicesFor}};
}

/**
Why none gets it: a key is known at one site (Datadog documentation, "Getting started with Datadog sites"), so that an
Agent that reports to another would send nothing any more.
*/
export function rotationRefusal(
	destinations: readonly Destination[],
	{choices: {site}}: Pick<Decided, 'choices'>,
): Problem | undefined {
	const agents = destinations.flatMap(destination =>
		destination.kind !== 'left-alone' && isElsewhere(destination.today?.site, site)
			? [
					{
						cluster: destination.group.cluster,
						region: destination.group.region,
						service: destination.name,
						site: destination.today?.site ?? site,
					},
				]
			: [],
	);
	const others = destinations.flatMap(destination =>
		destination.kind === 'left-alone' || isElsewhere(destination.today?.site, site)
			? []
			: [destination.group.cluster],
	);
	return agents.length > 0 ? {code: 'several-sites', site, agents, others: [...new Set(others)]} : undefined;
}

function isElsewhere(today: Site | undefined, site: Site): boolean {
	return today !== undefined && today !== site;
}
