import type {PlacementGroup} from '../hosts/placement-group.ts';

export type TargetKind = 'service' | 'daemon';

/** ECS Managed Instances take daemons, all others services. */
export function targetKind({platform}: Pick<PlacementGroup, 'platform'>): TargetKind {
	return platform === 'managed-instances' ? 'daemon' : 'service';
}

/**
Names a service or daemon, whether it is there or is to be: its ARN in the long form. A name alone would not do: two
regions may have clusters of one name, and a cluster a service and a daemon of one name.
*/
export function targetId(kind: TargetKind, clusterArn: string, name: string): string {
	const [region, cluster] = clusterArn.split(':cluster/', 2);
	return `${region}:${kind}/${cluster}/${name}`;
}
