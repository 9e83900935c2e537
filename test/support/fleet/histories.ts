import fc from 'fast-check';
import {planFleet} from '../../../source/domain/fleet/plan-fleet.ts';
import type {StackSet} from '../../../source/domain/fleet/stack-set.ts';
import {anySpoiling, anyWish, spoilt, units, wantedOf, type Wish} from './any-fleet.ts';
import {carriedOut} from './stack-set-model.ts';

/** Wishes for one set, one after another, with what befalls its stacks between them. */
export const histories = fc
	.constantFrom('service-managed' as const, 'self-managed' as const)
	.chain(model => fc.array(fc.record({wish: anyWish(model), spoiling: anySpoiling}), {minLength: 1, maxLength: 4}));

export type Moment = {readonly wish: Wish; readonly set: StackSet | undefined};

/** Each wish with the set as it is when it comes. */
function momentsOf(history: ReadonlyArray<{readonly wish: Wish; readonly spoiling: readonly number[]}>) {
	const moments: Moment[] = [];
	let set: StackSet | undefined;
	for (const {wish, spoiling} of history) {
		moments.push({wish, set});
		set = spoilt(carriedOut(set, planFleet(wantedOf(wish, set), set, 'run').changes, units), spoiling);
	}

	return moments;
}

/** Of every moment of every history. */
export function always(judge: (moment: Moment) => void) {
	fc.assert(
		fc.property(histories, history => {
			for (const moment of momentsOf(history)) {
				judge(moment);
			}
		}),
		{numRuns: 200},
	);
}
