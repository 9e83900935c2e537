/**
`major.minor.patch` at the start of an image tag, without what follows: `7.62.1-jmx` is `7.62.1`. `undefined` for `7`
and `latest`.
*/
export function versionOf(tag: string): string | undefined {
	return /^v?(?<version>\d+\.\d+\.\d+)(?=$|-)/v.exec(tag)?.groups?.version;
}

/**
Whether an Agent of this tag is older than a version. A tag that moves counts as the newest it can name: `7` is the
newest Agent 7, `6` the newest Agent 6; `latest`, digests and names we can't read are never called old.
*/
export function isOlder(tag: string, than: string): boolean {
	const moving = /^v?(?<major>\d+)(?:\.(?<minor>\d+))?(?=$|-)/v.exec(tag)?.groups;
	const numbers =
		versionOf(tag)?.split('.').map(Number) ??
		(moving ? [Number(moving.major), Number(moving.minor ?? Infinity), Infinity] : undefined);
	if (numbers === undefined) {
		return false;
	}

	for (const [index, least] of than.split('.').map(Number).entries()) {
		const number = numbers[index] ?? 0;
		if (number !== least) {
			return number < least;
		}
	}

	return false;
}
