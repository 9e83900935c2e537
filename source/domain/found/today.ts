import type {Site} from '../account/site.ts';
import {settingIds} from '../choices/field.ts';
import {settingOf, withSettings} from '../choices/setting-keys.ts';
import {rememberedOfTwo} from '../kit/large/remembered.ts';
import {isSame} from '../kit/same.ts';
import {defaultExisting, defaultSettings, type Settings} from '../choices/choices.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import type {Situation} from '../choices/situation.ts';
import type {ReadKey} from '../agent/read/read-key.ts';
import {writtenEarlier, type Written} from '../agent/own-tags.ts';
import {chosenClusters} from '../hosts/chosen-clusters.ts';
import {placementGroups} from '../hosts/placement-groups.ts';
import {agentTags, isTheirs} from './agent-tags.ts';
import {isInOurHands} from './in-our-hands.ts';
import type {KeptAgent} from './kept-agent.ts';
import {readAgent} from './read-agent.ts';
import {runsInstead} from './runs-instead.ts';
import {settledGroups} from './settled-groups.ts';

/** What is there already on the chosen hosts: the answer to every question until somebody gives another one. */
export type Today = {
	readonly kept: readonly KeptAgent[];
	/** Those of the first, which are shown; each keeps its own where the answer is just that. */
	readonly site?: Site;
	readonly features?: readonly FeatureId[];
	/** What all of them have alike, and the defaults elsewhere. */
	readonly settings: Settings;
	/** Every group of the chosen hosts has an Agent that goes on and has a key; that of the first. */
	readonly key?: ReadKey;
	/** A key in hand takes the place of one that this tool put there. */
	readonly isKeyOurs: boolean;
	/** The Agent's tags and variables, by name, that an earlier run of this tool put there. */
	readonly own: Pick<Written, 'extraTags' | 'variables'>;
};

type Looked = Pick<Situation, 'observed' | 'choices'>;

/** Reads the Agents that go on on the chosen clusters: ours, and somebody else's where they are to be adopted. */
export function todayOn({observed, choices}: Looked): Today {
	return readOn(observed, choices);
}

const readOn = rememberedOfTwo((observed: Looked['observed'], choices: Looked['choices']): Today => {
	const {linux, existing = defaultExisting} = choices;
	const settled = chosenClusters({observed, choices}).flatMap(cluster =>
		settledGroups(cluster, placementGroups(cluster, {...(linux !== undefined && {linux})}), {
			...choices,
			existing,
		}).map(one => ({...one, cluster})),
	);
	const kept = settled.flatMap(({group, own, foreign, way, cluster}): readonly KeptAgent[] => {
		const agent = own ?? (way === 'adopt' ? foreign : undefined);
		const registered = agent && cluster.taskDefinitions[agent.taskDefinitionArn];
		const instead = agent && runsInstead(agent, cluster);
		return agent
			? [
					{
						agent,
						group,
						tags: agentTags(agent, cluster),
						isTheirs: isTheirs(agent, cluster),
						today: registered && readAgent(agent, {group, cluster, registered}),
						...(instead && {instead}),
					},
				]
			: [];
	});
	const readings = kept.flatMap(({today}) => today ?? []);
	const written = kept.map(({tags}) => writtenEarlier(tags));
	const site = readings.find(reading => reading.site !== undefined)?.site;
	// One whose definition can't be read still has its tags.
	const features = readings[0]?.features ?? written.find(one => one.features.length > 0)?.features;
	const [key] = readings.map(reading => reading.key);
	const needy = settled.filter(
		({own, foreign, way}) => own !== undefined || way !== 'leave' || foreign === undefined,
	);
	return {
		kept,
		...(site !== undefined && {site}),
		...(features && {features}),
		settings: {
			...alikeSettings(readings.map(({settings}) => settings)),
			...names,
			// What has a key in clear is no reason to give another one a key in clear.
			...(readings.length < needy.length && {store: defaultSettings.store}),
		},
		...(key && readings.length === needy.length && readings.every(one => one.key.kind !== 'none') && {key}),
		isKeyOurs: kept.some(
			one => one.today !== undefined && isInOurHands(one.today, one.isTheirs, observed.identity),
		),
		own: {
			extraTags: written.flatMap(({extraTags}) => extraTags),
			variables: written.flatMap(({variables}) => variables),
		},
	};
});

/** A family and a service are never renamed, so that what they are called today is no answer for others. */
const names = {family: defaultSettings.family, serviceName: defaultSettings.serviceName};

function alikeSettings(all: readonly Settings[]): Settings {
	const [first = defaultSettings] = all;
	return withSettings(
		defaultSettings,
		first,
		settingIds.filter(id => all.every(one => isSame(settingOf(one, id), settingOf(first, id)))),
	);
}
