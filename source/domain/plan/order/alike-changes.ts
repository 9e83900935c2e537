import type {Change} from '../change.ts';

/**
Changes in their order, those in one that follow each other and are the same but for where they go: read once, they are
read all.
*/
export function alikeChanges(changes: readonly Change[]): ReadonlyArray<readonly Change[]> {
	const groups: Change[][] = [];
	let before = '';
	for (const change of changes) {
		const likeness = JSON.stringify([change.kind, change.action, change.diff]);
		// What differs in nothing that is shown is no more than a row.
		if (likeness === before && change.diff.length > 0) {
			groups.at(-1)?.push(change);
		} else {
			groups.push([change]);
		}

		before = likeness;
	}

	return groups;
}
