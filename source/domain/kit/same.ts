/**
Whether two values hold the same: lists and objects by what is in them, all else by identity, so that two secrets are
the same only when they are one.
*/
export function isSame(a: unknown, b: unknown): boolean {
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
		return Object.is(a, b);
	}

	if (Array.isArray(a) !== Array.isArray(b)) {
		return false;
	}

	const names = new Set([...Object.keys(a), ...Object.keys(b)]);
	return [...names].every(name => isSame(Reflect.get(a, name), Reflect.get(b, name)));
}
