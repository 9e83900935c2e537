/** Whether a secret's or parameter's name says that it holds a Datadog API key; application keys are something else. */
export function isKeyName(name: string): boolean {
	// Words and not letters: "dd" is in "address" too.
	const words = name.toLowerCase().split(/[^a-z]+/v);
	const isDatadog = words.some(word => ['dd', 'datadog', 'datadoghq'].includes(word) || word.startsWith('ddapikey'));
	return isDatadog && /key/iv.test(name) && words.every(word => !['app', 'application'].includes(word));
}
