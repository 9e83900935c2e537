/** What stands in a JSON value at a path; undefined where nothing does. */
export function at(value: unknown, ...path: ReadonlyArray<string | number>): unknown {
	let inner = value;
	for (const step of path) {
		inner =
			typeof inner === 'object' && inner !== null
				? new Map<string, unknown>(Object.entries(inner)).get(String(step))
				: undefined;
	}

	return inner;
}
