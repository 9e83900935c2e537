import {invoke} from './invoke.ts';
import type {Change, Site} from './resource-type.ts';
import {tagChanges} from './tag-changes.ts';

/** Carries a change of tags out on a resource of ECS. */
export function changeEcsTags(site: Site, resourceArn: string, change: Change): void {
	const {put, taken} = tagChanges(change);
	if (taken.length > 0) {
		invoke(site, {service: 'ecs', operation: 'UntagResource', input: {resourceArn, tagKeys: taken}});
	}

	if (put.length === 0) {
		return;
	}

	const tags = put.map(({Key, Value}) => ({key: Key, value: Value}));
	invoke(site, {service: 'ecs', operation: 'TagResource', input: {resourceArn, tags}});
}

type Tagged = {tags: ReadonlyArray<{readonly key?: string; readonly value?: string}>};

/** Tags that only AWS itself may set: no operation takes them. */
export function putSystemTags(resource: Tagged | undefined, tags: ReadonlyMap<string, string>): void {
	if (resource === undefined) {
		return;
	}

	const own = resource.tags.filter(({key = ''}) => !tags.has(key));
	resource.tags = [...own, ...[...tags].map(([key, value]) => ({key, value}))];
}
