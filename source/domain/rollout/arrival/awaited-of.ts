import type {Site} from '../../account/site.ts';
import type {DataKind} from '../../account/datadog/reported-host.ts';
import {readDefinition} from '../../agent/read/read-definition.ts';
import type {FeatureId} from '../../choices/feature-id.ts';
import type {Rollout} from '../../choices/problem/rollout.ts';
import type {Target} from '../../plan/plan.ts';
import type {Awaited, AwaitedHost} from './awaited.ts';

type Around = {
	/** Where the definition names no site that is known. */
	readonly site: Site;
	readonly hasThisKey: boolean;
};

/**
Whose data is awaited after a rollout: the instances on which it was seen, or where ECS told only how many, all that it
is for.
*/
export function awaitedOf(target: Target, {instances}: Rollout, {site, hasThisKey}: Around): Awaited {
	const {id, group, name, definition, container} = target;
	const read = readDefinition(group, definition, container);
	const seen: readonly AwaitedHost[] = instances
		.filter(({state}) => state !== 'draining')
		.map(({instance, privateIp, state}) => ({
			id: instance,
			...(privateIp !== undefined && {privateIp}),
			isRunning: state === 'running',
		}));
	const planned = group.instances.filter(({status}) => status === 'ACTIVE');
	return {
		target: id,
		cluster: group.cluster,
		region: group.region,
		service: name,
		hosts:
			seen.length > 0
				? seen
				: planned.map(({id: instance, privateIp}) => ({
						id: instance,
						...(privateIp !== undefined && {privateIp}),
						isRunning: true,
					})),
		site: read?.site ?? site,
		sends: sentBy(read?.features ?? []),
		hasThisKey,
	};
}

/** What Agents with these features send by themselves, or for applications. */
export function sentBy(features: readonly FeatureId[]): readonly DataKind[] {
	return [
		'metrics',
		...(features.some(feature => feature === 'apm' || feature === 'apm-socket') ? (['traces'] as const) : []),
		...(features.includes('logs') ? (['logs'] as const) : []),
	];
}
