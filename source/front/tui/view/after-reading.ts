import type {EventOf} from './fact.ts';
import {printed, without, type View} from './view.ts';

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
	if (facts.kind === 'cluster') {
		return {
			...before,
			readings: without(
				before,
				({what, subject}) =>
					what === 'cluster' && (subject === facts.facts.name || subject === facts.facts.arn),
			),
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
function isPrinted({history}: View, facts: Exclude<EventOf<'observed'>['facts'], {readonly kind: 'cluster'}>): boolean {
	const last = history
		.map(fact => (fact.type === 'observed' ? fact.facts : undefined))
		.findLast(each => each?.kind !== 'cluster' && each?.region === facts.region);
	return last?.kind === 'region' && facts.kind === 'region'
		? last.clusters === facts.clusters && last.instances === facts.instances
		: last?.kind === facts.kind;
}
