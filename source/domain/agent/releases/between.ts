import {compareVersions} from 'compare-versions';
import type {FeatureId} from '../../choices/feature-id.ts';
import {versionOf} from '../image-tag.ts';
import {newestKnown, releaseNotes, type ReleaseNote} from './known-releases.ts';

/**
What becomes of something that a release has: it arrives, it leaves, or a fault stays as both versions have it.
*/
export type Passed = {readonly note: ReleaseNote; readonly effect: 'arrives' | 'leaves' | 'stays'};

/** What decides whether somebody sees it. */
export type Concerned = {readonly features: readonly FeatureId[]; readonly hasProxy: boolean};

type Step = {readonly from: string | undefined; readonly to: string};

/**
What lies between two Agents that matters on ECS, oldest first; `from` and `to` as tags of its image. A tag that moves
is the newest known as a target. As what runs it tells nothing: it means what it meant when it was pulled, and then only
the faults of the target are told.
*/
export function between({from, to}: Step, concerned: Concerned): readonly Passed[] {
	const before = from === undefined ? undefined : versionOf(from);
	const after = versionOf(to) ?? newestOf(to);
	return after === undefined
		? []
		: releaseNotes
				.filter(note => isAbout(note, concerned))
				.flatMap(note => {
					const effect = effectOf(note, before, after);
					return effect === undefined ? [] : [{note, effect}];
				});
}

function effectOf(note: ReleaseNote, before: string | undefined, after: string): Passed['effect'] | undefined {
	const isHad = before !== undefined && isIn(note, before);
	if (isIn(note, after)) {
		// A changed default that is there already is no news, and nobody knows whether it is where the tag moves.
		return note.kind === 'changed' && (isHad || before === undefined) ? undefined : isHad ? 'stays' : 'arrives';
	}

	return isHad ? 'leaves' : undefined;
}

function isIn({since, until}: ReleaseNote, version: string): boolean {
	return compareVersions(version, since) >= 0 && (until === undefined || compareVersions(version, until) < 0);
}

function isAbout({features, proxy}: ReleaseNote, concerned: Concerned): boolean {
	return (
		(features === undefined || features.some(id => concerned.features.includes(id))) &&
		(proxy === undefined || concerned.hasProxy)
	);
}

/** The newest known version that a moving tag can mean: of `7` and `latest` only, as older lines get no releases. */
export function newestOf(tag: string): string | undefined {
	const {line = '7'} = /^(?:latest|v?(?<line>\d+))(?=$|-)/v.exec(tag)?.groups ?? {line: ''};
	return newestKnown.version.startsWith(`${line}.`) ? newestKnown.version : undefined;
}
