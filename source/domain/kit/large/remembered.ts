/**
A pure function of something that never changes, worked out once for each and kept as long as that is: a question asks
the same of ten thousand clusters dozens of times.

What is kept outlives the call, and the core stays pure all the same: it is found by the identity of a value that nobody
changes, holds what the function would give anyway, and goes with that value, so that nobody can tell but by the time.
The other way is to hand an index through every function between the one that has the clusters and the one that asks;
each of them would have to know what those below it look up. So: only for functions of readonly values, and never for
what depends on anything else.
*/
export function remembered<Thing extends Record<string, unknown>, Value>(
	of: (thing: Thing) => Value,
): (thing: Thing) => Value {
	const known = new WeakMap<Thing, {readonly value: Value}>();
	return thing => {
		const found = known.get(thing) ?? {value: of(thing)};
		known.set(thing, found);
		return found.value;
	};
}

/** The same of two things. */
export function rememberedOfTwo<One extends Record<string, unknown>, Other extends Record<string, unknown>, Value>(
	of: (one: One, other: Other) => Value,
): (one: One, other: Other) => Value {
	const ofOne = remembered((one: One) => remembered((other: Other) => of(one, other)));
	return (one, other) => ofOne(one)(other);
}
