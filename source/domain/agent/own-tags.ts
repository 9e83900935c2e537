import {type FeatureId, featureIds} from '../choices/feature-id.ts';
import {networkModes, type Settings} from '../choices/choices.ts';
import type {Tags} from '../kit/tags.ts';
import {settingVariables} from './setting-contributions.ts';

const prefix = 'dd-ecs-setup:';
const managed = `${prefix}managed`;
const featuresKey = `${prefix}features`;
const variablesKey = `${prefix}env-vars`;
const settingsKey = `${prefix}settings`;

/** What an earlier run wrote, as far as its tags say it. */
export type Written = {
	readonly features: readonly FeatureId[];
	readonly variables: readonly string[];
	/** What it was told to use instead of what is computed or suggested. */
	readonly settings: Pick<Settings, 'cpu' | 'memory' | 'networkMode'>;
};

type Chosen = {readonly features: readonly FeatureId[]; readonly settings: Settings};

/**
The tags on everything this tool creates. They say that it is ours, and what we wrote, so that a later run can take out
what is no longer wanted and leave the rest. Tag values take letters, digits, spaces and `+-=._:/@`, at most 256.
*/
export function ownTags(written?: Chosen): Tags {
	return {
		[managed]: 'true',
		...(written && {
			[featuresKey]: written.features.join(' '),
			...variableTags(written.settings),
			...settingTags(written.settings),
		}),
	};
}

/** Whether a tag is one that this tool writes. */
export function isOwnTag(key: string): boolean {
	return key.startsWith(prefix);
}

/** Whether this tool created a thing. */
export function isOwn(tags: Tags): boolean {
	return tags[managed] === 'true';
}

/** The features, variables and sizes that an earlier run wrote, told from tags. */
export function writtenEarlier(tags: Tags): Written {
	const words = (key: string) => (tags[key] ?? '').split(' ').filter(Boolean);
	const setting = (name: string) =>
		words(settingsKey)
			.find(word => word.startsWith(`${name}=`))
			?.slice(name.length + 1);
	const [cpu, memory] = [setting('cpu'), setting('memory')];
	return {
		features: featureIds.filter(id => words(featuresKey).includes(id)),
		variables: Object.keys(tags)
			.filter(key => key.startsWith(variablesKey))
			.flatMap(key => words(key)),
		settings: {
			...(cpu !== undefined && {cpu: Number(cpu)}),
			...(memory !== undefined && {memory: Number(memory)}),
			networkMode: networkModes.find(mode => mode === setting('network-mode')) ?? 'bridge',
		},
	};
}

/** Names beyond what one value takes go on in the next tag. */
function variableTags(settings: Settings): Tags {
	const rows: string[] = [];
	for (const name of settingVariables(settings)) {
		const joined = [...rows.slice(-1), name].join(' ');
		if (rows.length > 0 && joined.length <= 256) {
			rows[rows.length - 1] = joined;
		} else {
			rows.push(name.slice(0, 256));
		}
	}

	return Object.fromEntries(
		rows.map((row, index) => [index === 0 ? variablesKey : `${variablesKey}-${index + 1}`, row]),
	);
}

function settingTags({cpu, memory, networkMode}: Settings): Tags {
	const words = [
		...(cpu === undefined ? [] : [`cpu=${cpu}`]),
		...(memory === undefined ? [] : [`memory=${memory}`]),
		...(networkMode === 'bridge' ? [] : [`network-mode=${networkMode}`]),
	];
	return words.length === 0 ? {} : {[settingsKey]: words.join(' ')};
}

/** Tags as ECS takes them. */
export function tagList(tags: Tags): ReadonlyArray<{readonly key: string; readonly value: string}> {
	return Object.entries(tags).map(([key, value]) => ({key, value}));
}

/** What is missing from, or different in, the tags that are there. */
export function tagsToAdd(wanted: Tags, there: Tags): Tags {
	return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => there[key] !== value));
}
