/**
`major.minor.patch` at the start of an image tag, without what follows: `7.62.1-jmx` is `7.62.1`. `undefined` for `7`
and `latest`.
*/
export function versionOf(tag: string): string | undefined {
	return /^v?(?<version>\d+\.\d+\.\d+)(?=$|-)/v.exec(tag)?.groups?.version;
}

/**
Whether an Agent of this tag is older than a version, `major.minor.patch`. A tag that moves counts as the newest it can
name: `7` is the newest Agent 7, `6` the newest Agent 6; `latest`, digests and names we can't read are never called old.
*/
export function isOlder(tag: string, than: string): boolean {
	const named = /^v?(?<numbers>\d{1,9}(?:\.\d{1,9}){0,2})(?=$|-)/v.exec(tag)?.groups?.numbers;
	// Tags may have zeros in front.
	const numbers = named?.split('.').map(Number);
	const parts = than.split('.').map((needed, place) => [numbers?.[place] ?? Infinity, Number(needed)] as const);
	const [has = 0, needs = 0] = parts.find(([one, other]) => one !== other) ?? [];
	return has < needs;
}
