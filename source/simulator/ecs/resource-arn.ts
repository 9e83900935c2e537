type Place = {readonly partition: string; readonly region: string; readonly accountId: string};

/**
The ARN of something in ECS: `resourceArn(place, 'cluster', 'shop')`. Always in the long format, with the cluster in it
where there is one.
*/
export function resourceArn({partition, region, accountId}: Place, ...path: readonly string[]): string {
	return `arn:${partition}:ecs:${region}:${accountId}:${path.join('/')}`;
}

/**
What an ARN says last, or the identifier itself when it is a name: `shop`, `datadog-agent:3`, an id. Which cluster the
ARN names isn't compared.
*/
export function shortName(identifier: string): string {
	return identifier.startsWith('arn:') ? identifier.slice(identifier.lastIndexOf('/') + 1) : identifier;
}
