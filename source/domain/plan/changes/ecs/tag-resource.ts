import type {Cluster} from '../../../account/cluster.ts';
import {objectsOf, textOf} from '../../../kit/shape.ts';
import type {Tags} from '../../../kit/tags.ts';
import type {ChangeKindFacts, TakenBack, Undoing} from '../change-kind.ts';
import {taggedArn} from './tagged-arn.ts';

/**
Tags of services, task definitions and daemons alike; other tags stay. Whoever may set them must be able to take them
off: where a rollout fails, none stays on what is put back.
*/
export const taggingResource = {
	kind: 'tag-resource',
	service: 'ecs',
	operation: 'TagResource',
	about: 'tags',
	resource: taggedArn,
	beside: (change, identity) => [{action: 'ecs:UntagResource', resource: taggedArn(change, identity)}],
	takenBack({change: {request}, cluster}: Undoing): readonly TakenBack[] {
		const resourceArn = textOf(request.resourceArn) ?? '';
		const before = tagsBefore(resourceArn, cluster);
		const keys = objectsOf(request.tags).flatMap(({key}) => textOf(key) ?? []);
		const added = keys.filter(key => before[key] === undefined);
		const changed = keys.flatMap(key => (before[key] === undefined ? [] : [{key, value: before[key]}]));
		return [
			...(added.length > 0 ? [{kind: 'untag-resource', request: {resourceArn, tagKeys: added}} as const] : []),
			...(changed.length > 0 ? [{kind: 'tag-resource', request: {resourceArn, tags: changed}} as const] : []),
		];
	},
} as const satisfies ChangeKindFacts<'tag-resource'>;

/** The tags of a service, or of the revision of one that takes none. */
function tagsBefore(arn: string, cluster: Cluster | undefined): Tags {
	const service = cluster?.daemonServices.find(({serviceArn}) => serviceArn === arn);
	return (service ?? cluster?.taskDefinitions[arn])?.tags ?? {};
}
