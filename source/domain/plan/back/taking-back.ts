import type {Cluster} from '../../account/cluster.ts';
import type {Change} from '../change.ts';
import {changeFacts} from '../changes/catalogue.ts';
import type {TakenBack, Undoing} from '../changes/change-kind.ts';

/**
What takes the changes of one target back, in the order in which they were made: tags say what runs, so that they come
after it. `cluster` is its cluster as it was read before the first of them. What no change touched is not touched now.
*/
export function takingBack(
	changes: readonly Change[],
	target: Undoing['target'],
	cluster: Cluster | undefined,
): readonly TakenBack[] {
	return changes
		.filter(change => change.target === target.id)
		.flatMap(change => changeFacts[change.kind].takenBack?.({target, change, cluster}) ?? []);
}
