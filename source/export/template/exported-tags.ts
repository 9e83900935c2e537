import {exportedKey, type Exporting} from '../../domain/account/owner.ts';
import {keysOfAdopted, managedKey} from '../../domain/agent/own-tags.ts';
import type {JsonObject} from '../../domain/kit/json.ts';
import {textOf} from '../../domain/kit/shape.ts';

/** Who keeps it from now on, and which of its two forms AWS has for the tags of such a thing. */
type Tagging = {readonly by: Exporting; readonly form: 'key' | 'Key'};

/**
Tags of a resource that another tool is to keep, also of one that somebody made by hand: instead of saying that it is
ours they say who keeps it, and that the code came from here. What we wrote into it stays known.
*/
export function exportedTags(tags: readonly JsonObject[], {by, form}: Tagging): readonly JsonObject[] {
	const [key, value] = form === 'key' ? (['key', 'value'] as const) : (['Key', 'Value'] as const);
	const marks = new Set([managedKey, exportedKey]);
	const others = tags.filter(tag => {
		const name = textOf(tag[key]) ?? '';
		return !marks.has(name) && !keysOfAdopted.has(name);
	});
	return [{[key]: exportedKey, [value]: by}, ...others];
}
