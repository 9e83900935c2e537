import gtr from 'semver/ranges/gtr.js';

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
	const named = /^v?(?<range>\d{1,9}(?:\.\d{1,9}){0,2})(?=$|-)/v.exec(tag)?.groups?.range;
	// As a range `7` is all of Agent 7, so that only a version beyond it is newer. Tags may have zeros in front.
	return named !== undefined && gtr(than, named, {loose: true});
}
