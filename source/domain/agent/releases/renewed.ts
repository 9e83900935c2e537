import {compareVersions} from 'compare-versions';
import type {Settings} from '../../choices/choices.ts';
import {agentImage} from '../image.ts';
import {agentVersionTag, imageFacts, isAgentImage} from '../image-facts.ts';
import {versionOf} from '../image-tag.ts';
import {newestKnown} from './known-releases.ts';

/** What an upgrade that names no version makes of the one that is there. */
export type Renewal =
	/** `version` as the setting has it; equal where the newest known runs, or a newer one. */
	| {readonly kind: 'fixed'; readonly version: string}
	/** A tag that moves stays, and means another image when the tasks start again. */
	| {readonly kind: 'moving'; readonly version: string}
	/**
	Nobody can tell what would be newer: a digest alone, an image of somebody's own, or a major version that is left
	only by somebody who says so: 7 has another Python and other checks (Datadog, "Agent Version differences").
	*/
	| {readonly kind: 'untold'; readonly version: string; readonly why: Untold};

export type Untold = 'digest' | 'own-image' | 'older-major';

/** The newest known version in the place of the one that image and version settings name, its variants kept. */
export function renewed(settings: Pick<Settings, 'image' | 'version'>): Renewal {
	const {version} = settings;
	const image = agentImage(settings, [], 'linux');
	const {repository, tag: named = 'latest', digest} = imageFacts(image);
	if (!isAgentImage(repository)) {
		return {kind: 'untold', version, why: 'own-image'};
	}

	const tag = agentVersionTag(image);
	const fixed = tag === undefined ? undefined : versionOf(tag);
	if (tag === undefined || fixed === undefined) {
		return digest === undefined ? moving(named, version) : {kind: 'untold', version, why: 'digest'};
	}

	if (compareVersions(fixed, newestKnown.version) >= 0) {
		return {kind: 'fixed', version};
	}

	return majorOf(fixed) === majorOf(newestKnown.version)
		? {kind: 'fixed', version: tag.replace(fixed, () => newestKnown.version)}
		: {kind: 'untold', version, why: 'older-major'};
}

function majorOf(version: string): string | undefined {
	return version.split('.', 1)[0];
}

function moving(tag: string, version: string): Renewal {
	return /^(?:latest|7)(?=$|-)/v.test(tag)
		? {kind: 'moving', version}
		: {kind: 'untold', version, why: /^[0-6](?:\.\d+)?(?=$|-)/v.test(tag) ? 'older-major' : 'own-image'};
}
