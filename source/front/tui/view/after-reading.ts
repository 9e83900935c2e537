import {isReadingOf} from '../../../domain/ending/told/reading.ts';
import {newestFirst} from '../../../domain/kit/large/log.ts';
import type {EventOf} from './fact.ts';
import {printed, without, type View} from './view.ts';

/** Reads run side by side; each is taken away by the event that ends it. What is looked into is counted anew. */
export function afterReading({looked, ...before}: View, {what, subject, region}: EventOf<'reading'>): View {
	if (what === 'again' && before.readings.some(reading => reading.what === what)) {
		// Several accounts are looked at side by side, and the reason is one.
		return {...before, ...(looked !== undefined && {looked})};
	}

	const readings = [...before.readings, {what, subject, ...(region !== undefined && {region})}];
	if (what === 'cluster') {
		// Clusters are announced one after the other before any of them is read.
		const isFurther = before.readings.at(-1)?.what === 'cluster' && looked !== undefined;
		return {...before, readings, looked: isFurther ? {...looked, of: looked.of + 1} : {clusters: 0, of: 1}};
	}

	return what === 'clusters' || looked === undefined ? {...before, readings} : {...before, looked, readings};
}

/** Signing in again, as after a repair, is worth a line only when it leads to somebody else. */
export function afterIdentified(before: View, event: EventOf<'identified'>): View {
	const {identity, regions} = event;
	const isNew = before.identity?.arn !== identity.arn || before.identity.account !== identity.account;
	// Profiles as well: a sign-in ends the search for credentials.
	const readings = without(before, reading => reading.what === 'identity' || reading.what === 'profiles');
	return {...(isNew ? printed(before, event) : before), identity, regions, readings};
}

/** A cluster's facts are shown by the questions; what a region holds is a line of its own. */
export function afterObserved(before: View, event: EventOf<'observed'>): View {
	const {facts} = event;
	if (facts.kind === 'region-listed') {
		const {clusters = 0, of = 0} = before.looked ?? {};
		return {...before, looked: {clusters, of: of + facts.clusters}};
	}

	if (facts.kind === 'cluster') {
		const {looked} = before;
		return {
			...before,
			...(looked !== undefined && {looked: {...looked, clusters: looked.clusters + 1}}),
			readings: without(before, reading => isReadingOf(reading, facts.facts)),
		};
	}

	const {region} = facts;
	const readings = without(
		before,
		({what, subject}) => what === 'clusters' && (subject === region || subject === ''),
	);
	return {...(isPrinted(before, facts) ? before : printed(before, event)), readings};
}

/** Going back and forth reads a region again; only a difference is worth another line. */
function isPrinted(
	{history}: View,
	facts: Exclude<EventOf<'observed'>['facts'], {readonly kind: 'cluster' | 'region-listed'}>,
): boolean {
	for (const fact of newestFirst(history)) {
		const last = fact.type === 'observed' && fact.facts.kind !== 'cluster' ? fact.facts : undefined;
		if (last?.region === facts.region) {
			return last.kind === 'region' && facts.kind === 'region'
				? last.clusters === facts.clusters && last.instances === facts.instances
				: last.kind === facts.kind;
		}
	}

	return false;
}
