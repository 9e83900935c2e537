import {compareVersions} from 'compare-versions';
import {agentVersionTag} from '../image-facts.ts';
import {isOlder, versionOf} from '../image-tag.ts';
import {newestOf} from './between.ts';

/**
Whether an image has an older Agent than another one. A tag that moves means the newest known of its line: fleets that
follow the releases are at that, or beyond. What tells no version is neither older nor newer.
*/
export function isDowngrade(before: string, after: string): boolean {
	const from = agentVersionTag(before);
	const to = agentVersionTag(after);
	const running = from === undefined ? undefined : (versionOf(from) ?? newestOf(from));
	if (running === undefined || to === undefined) {
		return false;
	}

	const wanted = versionOf(to);
	return wanted === undefined ? isOlder(to, running) : compareVersions(wanted, running) < 0;
}
