import type {ClusterSummary} from '../account/cluster.ts';
import type {CredentialSource} from '../account/credential-source.ts';
import type {Observed} from '../account/observed.ts';
import type {Answers} from '../choices/answers.ts';
import {writtenSettings} from '../choices/changed-settings.ts';
import type {CompleteChoices, Decided, PlannedKey} from '../choices/complete-choices.ts';
import {featureIds} from '../choices/feature-id.ts';
import {intents, type Intent} from '../choices/intent.ts';
import {jointlyDecided, smallestCanary} from '../choices/wishes/release-wishes.ts';
import {todayOn, type Today} from '../found/today.ts';
import type {Plan} from '../plan/plan.ts';
import {foreignAgents} from './decisions/existing.ts';

/** What a plan speaks of. */
type Spoken = Pick<Plan, 'targets' | 'leftAlone' | 'removals'>;

/** The answers with which the same plan is made again, without anybody to ask. A key in hand is not one of them. */
export function answersOf({targets, leftAlone, removals}: Spoken, decided: Decided): Answers {
	const {choices, observed} = decided;
	// Only those that the plan speaks of: a cluster without hosts would fail the next run, which names it.
	const named = new Set(choices.clusters);
	const spoken = new Set([
		...targets.map(({group}) => group.clusterArn),
		...leftAlone.map(({clusterArn}) => clusterArn),
	]);
	// A removal goes on with what it left, wherever that was, and has nothing to say of a cluster that is empty by now.
	const chosen = observed.found.filter(({arn}) => named.has(arn) && (removals !== undefined || spoken.has(arn)));
	return {
		...signInAnswers(choices.credentials),
		...clusterAnswers(chosen, observed),
		...agentAnswers(decided),
		...keyAnswers(choices.key, choices.intent),
		// Without an Agent of somebody else's it says nothing.
		...(foreignAgents(decided).length > 0 && {existing: choices.existing}),
		...(choices.linux !== undefined && {linux: choices.linux}),
		...(choices.release.pin && {pin: true}),
		...canaryAnswer(choices, observed),
		...(choices.replaceInstances && {'replace-instances': true}),
	};
}

/**
How the Agents are to be. What nobody said is left open where an Agent is: said, it would hold for all of them, and not
for the one that has it today.
*/
function agentAnswers({choices, observed}: Decided): Answers {
	const {said, site, features, settings} = choices;
	const {clusters, existing, linux, takeAgent, agentContainer} = choices;
	const today = todayOn({observed, choices: {clusters, existing, linux, takeAgent, agentContainer}});
	return {
		...((said.features || today.features === undefined) && {features: featuresAnswer({features, said}, today)}),
		...((said.site || today.site === undefined) && {site}),
		...writtenSettings(settings, said.settings),
	};
}

/**
The features as a list. Where Agents are that have unlike ones it is `+id,-id`, what was changed in those that were
shown: a whole list would be meant for all of them.
*/
export function featuresAnswer(
	{features, said: {shownFeatures: shown}}: Pick<CompleteChoices, 'features' | 'said'>,
	{kept}: Pick<Today, 'kept'>,
): string {
	const all = new Set(kept.flatMap(({today}) => (today ? [today.features.toSorted().join(',')] : [])));
	const changes = featureIds
		.filter(id => shown?.includes(id) !== features.includes(id))
		.map(id => (features.includes(id) ? `+${id}` : `-${id}`));
	return shown && all.size > 1 && changes.length > 0 ? changes.join(',') : features.join(',');
}

/** What goes first, where somebody said it: by its name, as the plan has it. */
function canaryAnswer({release: {canary}}: CompleteChoices, {found}: Pick<Observed, 'found'>): Pick<Answers, 'canary'> {
	if (canary === undefined || [smallestCanary, jointlyDecided].includes(canary)) {
		return {};
	}

	const name = found.find(({arn}) => arn === canary)?.name;
	const isAlone = found.filter(one => one.name === name).length === 1;
	return {canary: name !== undefined && isAlone ? name : canary};
}

/** Who signs in; not of an environment or an instance, as another machine has its own. */
export function signInAnswers(source: CredentialSource | undefined): Answers {
	switch (source?.kind) {
		case 'profile': {
			return {profile: source.name};
		}

		case 'demo': {
			return {demo: source.world};
		}

		case 'environment':
		case 'container':
		case 'instance':
		case undefined: {
			return {};
		}
	}
}

/** The clusters and their regions. A name that stands in several regions would mean all of them. */
export function clusterAnswers(
	chosen: readonly ClusterSummary[],
	{found}: Pick<Observed, 'found'>,
): Pick<Answers, 'region' | 'cluster'> {
	const alike = Map.groupBy(found, ({name}) => name);
	const named = chosen.map(({arn, name}) => ((alike.get(name)?.length ?? 0) > 1 ? arn : name));
	return chosen.length > 0 ? {region: [...new Set(chosen.map(({region}) => region))], cluster: named} : {};
}

/** Where the key is, as far as it is somewhere. */
export function keyAnswers(key: PlannedKey | undefined, intent: Intent): Answers {
	switch (key?.kind) {
		case 'secret': {
			return {'api-key-secret-arn': key.arn};
		}

		case 'parameter': {
			return {'api-key-ssm-parameter': key.name};
		}

		case 'given': {
			// Stored by then, but for a run that is about just this key.
			return intents[intent].bringsKey ? {'api-key-stdin': true} : {};
		}

		case 'kept':
		case 'later':
		case 'none':
		case 'in-clear':
		case undefined: {
			return {};
		}
	}
}
