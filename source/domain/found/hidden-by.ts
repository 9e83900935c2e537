import type {Cluster} from '../account/cluster.ts';
import {isDeciding, type Unread} from '../account/unread.ts';

/**
What of a cluster a plan rests on and could not be read: without it, what is there would be taken for absent. Of
definitions only those count that something ACTIVE uses.
*/
export function hiddenBy({
	hidden,
	unread,
	daemonServices,
	daemons,
	taskDefinitions,
}: Pick<Cluster, 'hidden' | 'unread' | 'daemonServices' | 'daemons' | 'taskDefinitions'>): readonly Unread[] {
	const inUse = [
		...daemonServices.filter(({status}) => status === 'ACTIVE').map(({taskDefinition}) => taskDefinition),
		...daemons.filter(({status}) => status === 'ACTIVE').map(({taskDefinitionArn}) => taskDefinitionArn),
	];
	const isDefinitionHidden = inUse.some(arn => taskDefinitions[arn] === undefined);
	return [
		...(hidden ? [hidden] : []),
		...unread.filter(one => isDeciding(one) && (one.part !== 'definitions' || isDefinitionHidden)),
	];
}
