import type {Cluster} from '../account/cluster.ts';
import {isDeciding, type Unread} from '../account/unread.ts';

/**
What of a cluster a plan rests on and could not be read: without it, what is there would be taken for absent. Of
definitions only those count that something ACTIVE uses.
*/
export function hiddenBy(cluster: Cluster): readonly Unread[] {
	const {hidden, unread, instances, capacityProviders, daemonServices, daemons, taskDefinitions} = cluster;
	const inUse = [
		...daemonServices.filter(({status}) => status === 'ACTIVE').map(({taskDefinition}) => taskDefinition),
		...daemons.filter(({status}) => status === 'ACTIVE').map(({taskDefinitionArn}) => taskDefinitionArn),
	];
	// Only they tell an instance that ECS manages, which takes a daemon, from one of an Auto Scaling group.
	const isKindHidden =
		instances.some(({capacityProvider}) => capacityProvider !== undefined) ||
		(instances.length === 0 && capacityProviders.some(name => !name.startsWith('FARGATE')));
	const isDefinitionHidden = inUse.some(arn => taskDefinitions[arn] === undefined);
	return [
		...(hidden ? [hidden] : []),
		...unread.filter(
			one =>
				(isDeciding(one) && (one.part !== 'definitions' || isDefinitionHidden)) ||
				(one.part === 'providers' && isKindHidden),
		),
	];
}
