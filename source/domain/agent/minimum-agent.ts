import {defaultSettings} from '../choices/choices.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import type {Platform} from '../account/platform.ts';
import {feature} from './features/catalogue.ts';
import {isOlder} from './image-tag.ts';

/**
The lowest Agent version, as semver, that has a feature on all of these platforms that can have it, beside the others
chosen.
*/
export function minimumAgent(
	id: FeatureId,
	platforms: readonly Platform[],
	chosen: readonly FeatureId[],
): string | undefined {
	const {on, minimumAgent: own} = feature(id);
	const contributions = platforms.flatMap(platform => on(platform, defaultSettings) ?? []);
	const together = contributions.flatMap(({with: others = {}}) => chosen.flatMap(other => others[other] ?? []));
	return newest([own, ...[...contributions, ...together].map(({minimumAgent: version}) => version)]);
}

type Running = Readonly<Record<'chosen' | 'running', readonly FeatureId[]>> & {readonly platforms: readonly Platform[]};

/** Whether a feature runs already, and the others chosen beside it ask for no newer Agent: then it needs no leave. */
export function isRunning(id: FeatureId, {platforms, chosen, running}: Running): boolean {
	return (
		running.includes(id) &&
		minimumAgent(id, platforms, [...running, ...chosen]) === minimumAgent(id, platforms, running)
	);
}

/** The newest of those versions that are there. */
export function newest(versions: ReadonlyArray<string | undefined>): string | undefined {
	const present = versions.flatMap(version => version ?? []);
	return present.find(version => present.every(other => !isOlder(version, other)));
}
