import type {Registered} from '../../account/registered.ts';
import {beforeAdopted, isOwn} from '../../agent/own-tags.ts';
import {areEqualDefinitions} from '../normalise/normalise.ts';
import type {Going} from './going.ts';

/** What it runs where that is not ours, as after a run that was cut off; else what stood before the first of ours. */
export function revisionBefore(
	{cluster, arn, registered}: Going,
	revisions: readonly Registered[],
): Registered | undefined {
	if (!registered || !isOwn(registered.tags)) {
		return registered;
	}

	const service = cluster.daemonServices.find(({serviceArn}) => serviceArn === arn);
	const named = beforeAdopted({...registered.tags, ...service?.tags})?.revision;
	const {family} = registered.definition;
	const others = revisions
		.filter(({tags, definition}) => definition.family === family && !isOwn(tags))
		.toSorted((a, b) => b.revision - a.revision);
	return named === undefined
		? others.find(({revision, status}) => revision < registered.revision && status === 'ACTIVE')
		: others.find(({revision}) => revision === named);
}

/** What a run registered that was cut off, or anybody else: it is as good. */
export function equalTo(before: Registered, revisions: readonly Registered[]): Registered | undefined {
	return revisions.find(
		({status, tags, definition, revision}) =>
			status === 'ACTIVE' &&
			revision > before.revision &&
			definition.family === before.definition.family &&
			!isOwn(tags) &&
			areEqualDefinitions(definition, before.definition),
	);
}
