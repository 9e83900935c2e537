import type {CompleteChoices, Decided} from '../choices/complete-choices.ts';
import {changedSettings} from '../choices/changed-settings.ts';
import type {FlagName} from '../choices/flags.ts';
import type {Plan} from '../plan/plan.ts';
import {foreignAgents} from './decisions/existing.ts';

/**
What was decided, by the name of the flag that says it; `true` is a flag without a value. No secret is among them.
*/
export type Answers = Partial<Readonly<Record<FlagName, string | readonly string[] | true>>>;

/** The answers with which the same plan is made again, without anybody to ask. A key in hand is not one of them. */
export function answersOf({targets, leftAlone}: Plan, {choices, observed}: Decided): Answers {
	// Only those that the plan speaks of: a cluster without hosts would fail the next run, which names it.
	const chosen = observed.found.filter(
		({arn}) =>
			choices.clusters.includes(arn) &&
			(targets.some(({group}) => group.clusterArn === arn) ||
				leftAlone.some(({clusterArn}) => clusterArn === arn)),
	);
	// A name that stands in several regions would mean all of them.
	const named = chosen.map(({arn, name}) =>
		observed.found.filter(other => other.name === name).length > 1 ? arn : name,
	);
	return {
		...signIn(choices),
		...(chosen.length > 0 && {region: [...new Set(chosen.map(({region}) => region))], cluster: named}),
		...what({choices, observed}),
		...changedSettings(choices.settings),
	};
}

/** The answers as arguments of a command line. */
export function argumentsOf(answers: Answers): readonly string[] {
	return Object.entries(answers).flatMap(([name, value]) =>
		value === true
			? [`--${name}`]
			: (typeof value === 'string' ? [value] : value).flatMap(one => [`--${name}`, one]),
	);
}

function signIn({credentials}: CompleteChoices): Answers {
	switch (credentials?.kind) {
		case 'profile': {
			return {profile: credentials.name};
		}

		case 'demo': {
			return {demo: credentials.world};
		}

		// Not written down: another machine has an environment of its own.
		case 'environment':
		case 'container':
		case 'instance':
		case undefined: {
			return {};
		}
	}
}

function what(decided: Decided): Answers {
	const {features, site, key, existing, linux, replaceInstances} = decided.choices;
	return {
		features: features.join(','),
		site,
		...(key.kind === 'secret' && {'api-key-secret-arn': key.arn}),
		...(key.kind === 'parameter' && {'api-key-ssm-parameter': key.name}),
		// Without an Agent of somebody else's it says nothing.
		...(foreignAgents(decided).length > 0 && {existing}),
		...(linux !== undefined && {linux}),
		...(replaceInstances && {'replace-instances': true}),
	};
}
