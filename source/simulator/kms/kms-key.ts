import type {Region} from '../account/region.ts';
import type {Key} from '../account/secret.ts';

/** The key that an id, an alias or an ARN names. Aliases stand in the region's keys under their own name. */
export function kmsKey(id: string, {keys}: Region): Key | undefined {
	// The ARN is taken off up to the id or `alias/…`; an id and an alias stay as they are.
	return keys.get(id) ?? keys.get(id.replace(/^arn:[\w\-]+:kms:[\w\-]*:\d*:(?:key\/)?/v, ''));
}
