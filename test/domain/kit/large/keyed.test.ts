import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
	emptyKeyed,
	hasKey,
	type Keyed,
	valueOf,
	valuesIn,
	withKey,
	withoutKey,
} from '../../../../source/domain/kit/large/keyed.ts';

type Step = {readonly key: string; readonly value?: number | undefined};

// Short keys come again; those of A and B have one hash, as 65 * 31 + 66 is 66 * 31 + 35.
const keys = fc.oneof(
	fc.integer({min: 0, max: 40}).map(number => `arn:aws:ecs:us-east-1:123456789012:service/${number}`),
	fc.array(fc.constantFrom('AB', 'B#'), {minLength: 5, maxLength: 5}).map(parts => parts.join('')),
);
const steps = fc.array(fc.record({key: keys, value: fc.option(fc.nat(), {nil: undefined})}), {maxLength: 200});

test('it holds what a Map holds after the same steps, in the same order', () => {
	fc.assert(
		fc.property(steps, all => {
			const map = new Map<string, number>();
			let keyed: Keyed<number> = emptyKeyed;
			for (const {key, value} of all) {
				keyed = stepped(keyed, {key, value});
				if (value === undefined) {
					map.delete(key);
				} else {
					map.set(key, value);
				}
			}

			deepEqual([keyed.size, valuesIn(keyed)], [map.size, [...map.values()]]);
			for (const {key} of all) {
				deepEqual([valueOf(keyed, key), hasKey(keyed, key)], [map.get(key), map.has(key)]);
			}
		}),
	);
});

test('older versions stay as they were', () => {
	fc.assert(
		fc.property(steps, steps, (first, second) => {
			const before = folded(emptyKeyed, first);
			const values = valuesIn(before);
			folded(before, second);
			deepEqual(valuesIn(before), values);
		}),
	);
});

test('a key that is not there goes without a trace', () => {
	const keyed = withKey(emptyKeyed, 'a', 1);
	equal(withoutKey(keyed, 'b'), keyed);
});

function folded(keyed: Keyed<number>, all: readonly Step[]): Keyed<number> {
	let after = keyed;
	for (const step of all) {
		after = stepped(after, step);
	}

	return after;
}

function stepped(keyed: Keyed<number>, {key, value}: Step): Keyed<number> {
	return value === undefined ? withoutKey(keyed, key) : withKey(keyed, key, value);
}
