import type {Platform} from '../../domain/account/platform.ts';
import {pascal, type Names} from '../cloudformation/names.ts';

/**
What a platform is called in names of parameters and resources. They hold for the life of a stack set: another name
would be another parameter without its overrides, and another resource beside the old one.
*/
const called: Readonly<Record<Platform, string>> = {
	linux: 'linux',
	'amazon-linux-1': 'amazon linux one',
	windows: 'windows',
	external: 'external',
	'external-windows': 'external windows',
	'managed-instances': 'managed',
};

/** The parameter that takes a cluster's name, in words; `number` is from 1. */
export function clusterOf(platform: Platform, number: number): string {
	return `cluster ${called[platform]} ${number}`;
}

/** The parameter that takes the capacity providers of that cluster. */
export function providersOf(platform: Platform, number: number): string {
	return `providers ${called[platform]} ${number}`;
}

export function definitionOf(platform: Platform): string {
	return `${called[platform]} definition`;
}

export function serviceOf(platform: Platform, number: number): string {
	return `${called[platform]} ${platform === 'managed-instances' ? 'daemon' : 'service'} ${number}`;
}

/** The condition that a platform has a cluster. */
export function platformCondition(platform: Platform): string {
	return `Has${pascal(called[platform])}`;
}

/** The condition that there is any cluster. */
export const anyCluster = 'HasCluster';

/** A value of a platform that differs from that of the ones before. */
export function ofPlatform(name: string, platform: Platform): string {
	return `${name} ${called[platform]}`;
}

/** Everything is named by its label: one stays what it is called, whatever comes beside it. */
export function namesOf(resources: ReadonlyArray<{readonly id: string; readonly label: string}>): Names {
	const labels = new Map(resources.map(({id, label}) => [id, pascal(label)]));
	return {parameter: pascal, resource: id => labels.get(id) ?? pascal(id)};
}
