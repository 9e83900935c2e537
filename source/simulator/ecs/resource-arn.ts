type Place = {readonly partition: string; readonly region: string; readonly accountId: string};

/** The ARN of something in ECS: `resourceArn(place, 'cluster', 'shop')`. */
export function resourceArn({partition, region, accountId}: Place, ...path: readonly string[]): string {
	return `arn:${partition}:ecs:${region}:${accountId}:${path.join('/')}`;
}

/** What an ARN says after the kind, or the identifier itself when it is a name. */
export function shortName(identifier: string): string {
	return identifier.startsWith('arn:') ? identifier.slice(identifier.lastIndexOf('/') + 1) : identifier;
}
