import {fieldsOf, isFields, listOf, textOf, type Fields} from '../template/value.ts';
import type {Change} from './resource-type.ts';

/** The tags of properties, by key; parameters have them as one object. */
export function tagsOf({Tags: tags}: Fields): ReadonlyMap<string, string> {
	const pairs = isFields(tags)
		? Object.entries(tags)
		: listOf(tags).map(tag => [textOf(fieldsOf(tag).Key) ?? '', fieldsOf(tag).Value] as const);
	return new Map(pairs.map(([key, value]) => [key, textOf(value) ?? '']));
}

/** Which tags a change adds or rewrites, and the keys of those that it takes away. */
export function tagChanges({before, after}: Change) {
	const [old, wanted] = [tagsOf(before), tagsOf(after)];
	return {
		put: [...wanted].filter(([key, value]) => old.get(key) !== value).map(([Key, Value]) => ({Key, Value})),
		taken: [...old.keys()].filter(key => !wanted.has(key)),
	};
}

/** Whether anything but tags changes. */
export function isBeyondTags({before, after}: Change): boolean {
	const [{Tags: oldTags, ...old}, {Tags: newTags, ...wanted}] = [before, after];
	return JSON.stringify(old) !== JSON.stringify(wanted);
}
