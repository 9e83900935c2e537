/** The members of a reply of another service, by path; the simulator's own replies hold what their operation says. */
export function textIn(reply: unknown, ...path: readonly string[]): string {
	const found = memberOf(reply, ...path);
	return typeof found === 'string' ? found : '';
}

export function memberOf(reply: unknown, ...path: readonly string[]): unknown {
	const [name, ...rest] = path;
	if (name === undefined) {
		return reply;
	}

	return typeof reply === 'object' && reply !== null ? memberOf(Reflect.get(reply, name), ...rest) : undefined;
}

export function listIn(reply: unknown, ...path: readonly string[]): readonly unknown[] {
	const found = memberOf(reply, ...path);
	return Array.isArray(found) ? found : [];
}
