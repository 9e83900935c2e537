/** What an instance can do, or a task definition asks for. Capabilities are names without a value. */
export type Attribute = {readonly name: string; readonly value?: string};

export const externalCapability = 'ecs.capability.external';

export function isExternal(attributes: readonly Attribute[]): boolean {
	return attributes.some(({name}) => name === externalCapability);
}
