import {type FeatureId, featureIds} from './feature-id.ts';
import type {Settings} from './choices.ts';
import type {Tags} from './tags.ts';

const managed = 'dd-ecs-setup:managed';
const featuresKey = 'dd-ecs-setup:features';
const variablesKey = 'dd-ecs-setup:env-vars';

/**
The tags on everything this tool creates. They say that it is ours, and what we wrote, so that a later run can take out what
is no longer wanted and leave the rest. Tag values take letters, digits, spaces and `+-=._:/@`, at most 256.
*/
export function ownTags(written?: {readonly features: readonly FeatureId[]; readonly settings: Settings}): Tags {
	const variables = Object.keys(written?.settings.envVars ?? {}).join(' ').slice(0, 256);
	return {
		[managed]: 'true',
		...(written && {[featuresKey]: written.features.join(' ')}),
		...(variables !== '' && {[variablesKey]: variables}),
	};
}

/** Whether this tool created a thing. */
export function isOwn(tags: Tags): boolean {
	return tags[managed] === 'true';
}

/** The features and further variables that an earlier run wrote, told from tags. */
export function writtenEarlier(tags: Tags): {readonly features: readonly FeatureId[]; readonly variables: readonly string[]} {
	const words = (key: string) => (tags[key] ?? '').split(' ').filter(Boolean);
	return {features: featureIds.filter(id => words(featuresKey).includes(id)), variables: words(variablesKey)};
}

/** Tags as ECS takes them. */
export function tagList(tags: Tags): ReadonlyArray<{readonly key: string; readonly value: string}> {
	return Object.entries(tags).map(([key, value]) => ({key, value}));
}

/** What is missing from, or different in, the tags that are there. */
export function tagsToAdd(wanted: Tags, there: Tags): Tags {
	return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => there[key] !== value));
}
