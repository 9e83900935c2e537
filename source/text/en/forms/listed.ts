/** `a`, `a and b`, `a, b and c`; a long list ends in `and 17 more`. */
export function listed(names: readonly string[], most = 5): string {
	const shown = names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names;
	const last = shown.at(-1) ?? '';
	return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last;
}
