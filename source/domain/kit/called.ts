import type {Tags} from './tags.ts';

/** What a cluster can be called by. */
export type Callable = {readonly arn: string; readonly name: string; readonly tags: Tags};

/** `tag:KEY` or `tag:KEY=VALUE`; the value may have `*` and `?`. */
export type TagFilter = {readonly key: string; readonly value?: string};

/** What of a text is a filter by tag, if it is one. A tag's key can have a colon and no `=` is needed in it. */
export function tagFilterOf(called: string): TagFilter | undefined {
	if (!called.startsWith('tag:')) {
		return undefined;
	}

	const [key = '', ...rest] = called.slice('tag:'.length).split('=');
	return {key, ...(rest.length > 0 && {value: rest.join('=')})};
}

/** Whether it means whatever clusters are like that, and not one by its name: names of clusters have none of these. */
export function isFilter(called: string): boolean {
	return called.startsWith('tag:') || /[*?]/v.test(called);
}

/** What a list was filtered by, which finds a text anywhere in a row, as it is said where it must be all of a name. */
export function asOption(filter: string): string {
	return isFilter(filter) ? filter : `*${filter}*`;
}

/** More names than these are not printed where one word says the same. */
export const fewNames = 3;

/** The filters that a list of clusters was chosen by, where so many were that their names would not be printed. */
export function filtersOf(chosen: unknown, filters: readonly string[] | undefined): readonly string[] | undefined {
	return Array.isArray(chosen) && chosen.length > fewNames ? filters : undefined;
}

/**
Whether a cluster is meant by a name, an ARN, a pattern of either, or a tag. `*` stands for any letters and `?` for one;
letters of another case are others, as everywhere in ECS.
*/
export function isCalled({arn, name, tags}: Callable, called: string): boolean {
	const tag = tagFilterOf(called);
	if (tag) {
		const {key, value} = tag;
		const has = Object.hasOwn(tags, key) ? tags[key] : undefined;
		return has !== undefined && (value === undefined || isLike(has, value));
	}

	return isFilter(called)
		? isLike(called.startsWith('arn:') ? arn : name, called)
		: arn === called || name === called;
}

/** The same for any of several; plain names are looked up, since there may be as many of them as there are clusters. */
export function calledOneOf(called: readonly string[]): (cluster: Callable) => boolean {
	const plain = new Set(called.filter(one => !isFilter(one)));
	const filters = called.filter(one => isFilter(one));
	return cluster =>
		plain.has(cluster.arn) || plain.has(cluster.name) || filters.some(filter => isCalled(cluster, filter));
}

/** In steps of the text's length by the pattern's at most: a regular expression of many stars takes for ever. */
export function isLike(text: string, pattern: string): boolean {
	let at = 0;
	let place = 0;
	let star: {readonly place: number; readonly at: number} | undefined;
	while (at < text.length) {
		const one = pattern[place];
		if (one === '*') {
			star = {place, at};
			place += 1;
		} else if (one === '?' || (one !== undefined && one === text[at])) {
			at += 1;
			place += 1;
		} else if (star) {
			// One more letter for the last star, and from there again.
			star = {place: star.place, at: star.at + 1};
			({at} = star);
			place = star.place + 1;
		} else {
			return false;
		}
	}

	return [...pattern.slice(place)].every(one => one === '*');
}
