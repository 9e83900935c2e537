/** A name of a template as an identifier: `ApiKey` as `apiKey`. None begins with a digit. */
export function camel(name: string): string {
	const small = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
	return /^\d/v.test(small) ? `value${small}` : small;
}
