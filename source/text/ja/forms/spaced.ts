/** A name or a list with the blank that stands between Latin letters and Japanese ones: `a、b `, `a、b、ほか3件`. */
export function spaced(text: string): string {
	return `${text}${gap(text)}`;
}

/** The same blank by itself, for what follows a name that is styled. */
export function gap(text: string): '' | ' ' {
	return /\p{ASCII}$/v.test(text) ? ' ' : '';
}
