/** Gives for what is equal the same one, the first that came. For what nobody changes. */
export type Sharing = <Value>(value: Value) => Value;

/**
Of a hundred thousand instances most have the attributes, resources and versions of others: held once each, they take a
fifth of the memory. Texts and what JSON can tell are shared; two objects are equal whose fields stand in the same
order, and a field of `undefined` is none. Holds what it gives as long as it is held itself.
*/
export function createSharing(): Sharing {
	const texts = new Map<string, unknown>();
	const things = new Map<string, unknown>();
	return <Value>(value: Value): Value => {
		const isText = typeof value === 'string';
		if (!isText && (typeof value !== 'object' || value === null)) {
			return value;
		}

		const known = isText ? texts : things;
		const key = isText ? value : JSON.stringify(value);
		if (!known.has(key)) {
			known.set(key, value);
		}

		// Its own kind by the map, and equal by the key.
		return known.get(key) as Value;
	};
}
