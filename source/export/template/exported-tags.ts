import {exportedKey, type Exporting} from '../../domain/account/owner.ts';
import {keysOfAdopted, managedKey} from '../../domain/agent/own-tags.ts';
import type {Json} from '../../domain/kit/json.ts';
import {isObject} from '../../domain/kit/shape.ts';

/**
Tags of a resource that another tool is to keep: instead of saying that it is ours they say who keeps it, and that the
code came from here. What we wrote into it stays known. Takes both of AWS's forms, `key` and `Key`.
*/
export function exportedTags(tags: readonly Json[], by: Exporting): readonly Json[] {
	return tags.flatMap(tag => {
		const key = isObject(tag) ? (tag.key ?? tag.Key) : undefined;
		if (key !== managedKey) {
			return typeof key === 'string' && keysOfAdopted.has(key) ? [] : [tag];
		}

		const isSmall = isObject(tag) && tag.Key === undefined;
		return [isSmall ? {key: exportedKey, value: by} : {Key: exportedKey, Value: by}];
	});
}
