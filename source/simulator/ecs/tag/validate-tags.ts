import {fault} from '../fault.ts';
import type {Tag} from './tag.ts';

/**
At most fifty tags with the allowed lengths; keys are unique and don't take Amazon's prefix (API, `Tag`). Keys that
differ in case are different ones (same text), whatever the sentence on duplicates says.
*/
export function validateTags(tags: readonly Tag[]): void {
	const keys = tags.map(({key = ''}) => key);
	if (tags.length > 50) {
		throw fault.invalid('Tags can not have more than 50 elements.');
	}

	if (keys.some(key => key === '' || key.length > 128) || tags.some(({value = ''}) => value.length > 256)) {
		throw fault.invalid('Tag keys must have 1 to 128 characters, and tag values at most 256.');
	}

	if (keys.some(key => key.toLowerCase().startsWith('aws:'))) {
		throw fault.invalid('aws: prefixed tag key names are not allowed for external use.');
	}

	if (new Set(keys).size < keys.length) {
		throw fault.invalid('Duplicate tag keys found. Please note that Tag keys are case insensitive.');
	}
}
