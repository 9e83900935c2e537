import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDueQueue} from '../../source/simulator/due-queue.ts';

/** A time at which something is added, or that the first is taken. */
const steps = fc.array(fc.oneof(fc.integer({min: 0, max: 5}), fc.constant('take' as const)), {maxLength: 60});

test('the first of what is planned is taken, and of the same time what was planned first', () => {
	fc.assert(
		fc.property(steps, made => {
			const queue = createDueQueue<number>();
			let sorted: ReadonlyArray<{readonly time: number; readonly item: number}> = [];
			for (const [item, step] of made.entries()) {
				if (step === 'take') {
					const [first, ...others] = sorted;
					const taken = queue.takeFirst();
					deepEqual(taken && [taken.time, taken.item], first && [first.time, first.item]);
					sorted = others;
				} else {
					queue.add(step, item);
					sorted = [...sorted, {time: step, item}].toSorted((a, b) => a.time - b.time);
				}

				deepEqual(queue.first()?.item, sorted[0]?.item);
			}
		}),
	);
});
