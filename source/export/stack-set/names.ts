import type {Platform} from '../../domain/account/platform.ts';
import {platformWords} from '../../domain/fleet/slot-names.ts';
import {pascal, type Names} from '../cloudformation/names.ts';

/** What the secret and the role are called. */
export const sharedNames = {secret: 'api key secret', role: 'execution role'} as const;

export function definitionOf(platform: Platform): string {
	return `${platformWords[platform]} definition`;
}

export function serviceOf(platform: Platform, number: number): string {
	return `${platformWords[platform]} ${platform === 'managed-instances' ? 'daemon' : 'service'} ${number}`;
}

/** The condition that a platform has a cluster. */
export function platformCondition(platform: Platform): string {
	return `Has${pascal(platformWords[platform])}`;
}

/** The condition that there is any cluster. */
export const anyCluster = 'HasCluster';

/** A value of a platform that differs from that of the ones before. */
export function ofPlatform(name: string, platform: Platform): string {
	return `${name} ${platformWords[platform]}`;
}

/** What is named by its label. */
type Labelled = {readonly id: string; readonly label: string};

/** Everything is named by its label: one stays what it is called, whatever comes beside it. */
export function namesOf(resources: readonly Labelled[]): Names {
	const labels = new Map(resources.map(({id, label}) => [id, pascal(label)]));
	return {parameter: pascal, resource: id => labels.get(id) ?? pascal(id)};
}
