import {type FeatureId, featureIds} from '../choices/feature-id.ts';
import {networkModes, type Settings} from '../choices/choices.ts';
import type {Tags} from '../kit/tags.ts';

const prefix = 'dd-ecs-setup:';
/** The tag that says that a thing is ours. */
export const managedKey = `${prefix}managed`;
const featuresKey = `${prefix}features`;
const variablesKey = `${prefix}env-vars`;
const settingsKey = `${prefix}settings`;
const adoptedKey = `${prefix}adopted`;
const beforeKey = `${prefix}before`;
const extraTagsKey = `${prefix}extra-tags`;
const containerKey = `${prefix}container`;
const restoresKey = `${prefix}restores`;

/** What an earlier run wrote, as far as its tags say it. */
export type Written = {
	readonly features: readonly FeatureId[];
	readonly variables: readonly string[];
	/** Those among the Agent's own tags (`DD_TAGS`) that this tool put there. */
	readonly extraTags: readonly string[];
	/** What it was told to use instead of what is computed or suggested. */
	readonly settings: Pick<Settings, 'cpu' | 'memory' | 'networkMode'>;
	/** Of several Agents in one task the one that a person named. */
	readonly container?: string;
};

/** What a run writes: of an adopted Agent only what somebody asked for is ours. */
export type Writing = {
	readonly features: readonly FeatureId[];
	/** Names of the variables that settings put there. */
	readonly variables: readonly string[];
	readonly sizes: Pick<Settings, 'cpu' | 'memory' | 'networkMode'>;
	/** Tags of the Agent that this tool put there. */
	readonly extraTags: readonly string[];
	readonly isAdopted: boolean;
	/** The Agent's container, where its tasks have several. */
	readonly container?: string;
	/** How an adopted one was. */
	readonly before?: BeforeAdopted;
};

/**
The tags on everything this tool creates. They say that it is ours, and what we wrote, so that a later run can take out
what is no longer wanted and leave the rest. Tag values take letters, digits, spaces and `+-=._:/@`, at most 256.
*/
export function ownTags(written?: Writing): Tags {
	return {
		[managedKey]: 'true',
		...(written?.isAdopted === true && {[adoptedKey]: 'true'}),
		...(written && {
			[featuresKey]: written.features.join(' '),
			...rows(variablesKey, written.variables),
			...settingTags(written.sizes),
			...rows(extraTagsKey, written.extraTags),
			...(written.container !== undefined && {[containerKey]: written.container}),
			...(written.before && beforeTag(written.before)),
		}),
	};
}

/** Tags that tell how an Agent of somebody else's was, which no other tool could bring back. */
export const keysOfAdopted: ReadonlySet<string> = new Set([adoptedKey, beforeKey, restoresKey]);

/** Whether a tag is one that this tool writes. */
export function isOwnTag(key: string): boolean {
	return key.startsWith(prefix);
}

/** Whether this tool created a thing. */
export function isOwn(tags: Tags): boolean {
	return tags[managedKey] === 'true';
}

/** Whether it was somebody else's before, and is kept as that one made it. */
export function isAdopted(tags: Tags): boolean {
	return tags[adoptedKey] === 'true';
}

/** What a revision says that was registered in the place of an older one, which can't run any more. */
export function restoring(revision: number): Tags {
	return {[restoresKey]: String(revision)};
}

/** The number of the revision in whose place one was registered. */
export function restoredBy(tags: Tags): number | undefined {
	const number = Number(tags[restoresKey]);
	return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** Those that say what was written into a revision, for the service that runs it. */
export function writtenTags(tags: Tags): Tags {
	return Object.fromEntries(Object.entries(tags).filter(([key]) => isOwnTag(key) && key !== restoresKey));
}

/** An adopted Agent as it was, as far as runs change it. Percentages are a service's. */
export type BeforeAdopted = {
	/** The number of its revision. */
	readonly revision: number;
	/** How many placement constraints it had. */
	readonly constraints: number;
	readonly minimum?: number;
	readonly maximum?: number;
};

/** Said by the Agent itself: an uninstall on another machine finds it nowhere else. */
function beforeTag({revision, constraints, minimum, maximum}: BeforeAdopted): Tags {
	const percents = minimum === undefined || maximum === undefined ? '' : ` percent=${minimum}/${maximum}`;
	return {[beforeKey]: `revision=${revision} constraints=${constraints}${percents}`};
}

const beforeForm =
	/^revision=(?<revision>\d+) constraints=(?<constraints>\d+)(?: percent=(?<minimum>\d+)\/(?<maximum>\d+))?$/v;

/** What that tag says; nothing for one that was adopted by a version of this tool that didn't write it. */
export function beforeAdopted(tags: Tags): BeforeAdopted | undefined {
	const {revision, constraints, minimum, maximum} = beforeForm.exec(tags[beforeKey] ?? '')?.groups ?? {};
	return revision === undefined || constraints === undefined
		? undefined
		: {
				revision: Number(revision),
				constraints: Number(constraints),
				...(minimum !== undefined &&
					maximum !== undefined && {minimum: Number(minimum), maximum: Number(maximum)}),
			};
}

/** The features, variables and sizes that an earlier run wrote, told from tags. */
export function writtenEarlier(tags: Tags): Written {
	const words = (key: string) => (tags[key] ?? '').split(' ').filter(Boolean);
	const joined = (start: string) =>
		Object.keys(tags)
			.filter(key => key.startsWith(start))
			.flatMap(key => words(key));
	const setting = (name: string) =>
		words(settingsKey)
			.find(word => word.startsWith(`${name}=`))
			?.slice(name.length + 1);
	const [cpu, memory] = [setting('cpu'), setting('memory')];
	const container = tags[containerKey];
	return {
		features: featureIds.filter(id => words(featuresKey).includes(id)),
		variables: joined(variablesKey),
		extraTags: joined(extraTagsKey),
		...(container !== undefined && {container}),
		settings: {
			...(cpu !== undefined && {cpu: Number(cpu)}),
			...(memory !== undefined && {memory: Number(memory)}),
			networkMode: networkModes.find(mode => mode === setting('network-mode')) ?? 'bridge',
		},
	};
}

/** Names beyond what one value takes go on in the next tag. */
function rows(key: string, names: readonly string[]): Tags {
	const lines: string[] = [];
	for (const name of names) {
		const joined = [...lines.slice(-1), name].join(' ');
		if (lines.length > 0 && joined.length <= 256) {
			lines[lines.length - 1] = joined;
		} else {
			lines.push(name.slice(0, 256));
		}
	}

	return Object.fromEntries(lines.map((line, index) => [index === 0 ? key : `${key}-${index + 1}`, line]));
}

function settingTags({cpu, memory, networkMode}: Writing['sizes']): Tags {
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
