/** `a`, `a、b`, `a、b、c`; a long list ends in `、ほか17件`. */
export function listed(names: readonly string[], most = 5): string {
	const shown = names.slice(0, most).join('、');
	return names.length > most ? `${shown}、ほか${names.length - most}件` : shown;
}
