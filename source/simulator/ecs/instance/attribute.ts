/** What an instance can do, or a task definition asks for. Capabilities are names without a value. */
export type Attribute = {readonly name: string; readonly value?: string};

/** Only instances outside AWS (ECS Anywhere) have it; it is how they are told from EC2, as no member says so. */
export const externalCapability = 'ecs.capability.external';

/** Whether an instance is outside AWS: such ones take only services of the launch type EXTERNAL, and none else. */
export function isExternal(attributes: readonly Attribute[]): boolean {
	return attributes.some(({name}) => name === externalCapability);
}
