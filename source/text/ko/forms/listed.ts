/** `a`, `a 및 b`, `a, b 및 c`; a long list ends in `외 17개`. */
export function listed(names: readonly string[], most = 5): string {
	if (names.length > most) {
		return `${names.slice(0, most).join(', ')} 외 ${names.length - most}개`;
	}

	const last = names.at(-1) ?? '';
	return names.length > 1 ? `${names.slice(0, -1).join(', ')} 및 ${last}` : last;
}
