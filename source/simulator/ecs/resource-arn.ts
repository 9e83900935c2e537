type Place = {readonly partition: string; readonly region: string; readonly accountId: string};

/** The ARN of something in ECS: `resourceArn(place, 'cluster', 'shop')`. */
export function resourceArn({partition, region, accountId}: Place, ...path: readonly string[]): string {
	return `arn:${partition}:ecs:${region}:${accountId}:${path.join('/')}`;
}

/**
Whether an ARN of a service, a task or a container instance names its cluster. All do that were made since 2021; those
from before may be short, and stay so (ECS, "Migrate an Amazon ECS short service ARN").
*/
export function isLongArn(arn: string): boolean {
	return arn.split('/').length > 2;
}

/**
What an ARN says last, or the identifier itself when it is a name: `shop`, `datadog-agent:3`, an id. Which cluster the
ARN names isn't compared.
*/
export function shortName(identifier: string): string {
	return identifier.startsWith('arn:') ? identifier.slice(identifier.lastIndexOf('/') + 1) : identifier;
}
