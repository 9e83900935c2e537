import {compareVersions} from 'compare-versions';
import {versionOf} from '../image-tag.ts';

/**
The tags among these that name a version which a moving tag may mean, newest first: `7-jmx` may mean `7.85.4-jmx`, but
neither `7.85.4` nor `6.53.0-jmx`.
*/
export function versionsLike(tag: string, tags: readonly string[]): readonly string[] {
	const named = /^(?:latest|v?(?<line>\d+(?:\.\d+)?))(?<variant>-.+)?$/v.exec(tag)?.groups;
	if (named === undefined) {
		return [];
	}

	const {line = '', variant = ''} = named;
	return tags
		.flatMap(name => {
			const version = versionOf(name);
			const isLike =
				version !== undefined && name === `${version}${variant}` && `${version}.`.startsWith(dotted(line));
			return isLike ? [{name, version}] : [];
		})
		.toSorted((a, b) => compareVersions(b.version, a.version))
		.map(({name}) => name);
}

function dotted(line: string): string {
	return line === '' ? '' : `${line}.`;
}
