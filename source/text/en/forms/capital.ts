/** A phrase as the beginning of a sentence: phrases begin small, for the places inside one. */
export function capital(phrase: string): string {
	return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
