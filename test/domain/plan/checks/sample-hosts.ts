import type {Instance} from '../../../../source/domain/account/instance.ts';
import {knownInstance, type Scene} from './sample-input.ts';

export const room = {cpu: 2048, memory: 3900, ports: [22], udpPorts: []};
/** Two hosts, the second as a test wants it. */
export const two = (fields: Partial<Instance>): readonly Instance[] => [knownInstance('a'), knownInstance('b', fields)];
/** Two hosts, both as a test wants them. */
export const all = (fields: Partial<Instance>): readonly Instance[] => [
	knownInstance('a', fields),
	knownInstance('b', fields),
];
export const system = (detailed: string) => ({attributes: {'ecs.os-type-detailed': detailed}});
export const machine = (metadata: {
	tokens: 'required' | 'optional';
	hopLimit: number;
	endpoint: 'enabled' | 'disabled';
}) => ({machine: {securityGroups: ['sg-1'], metadata}});
/** A cluster whose hosts can be Managed Instances. */
export const managed: Scene['cluster'] = {providers: [{arn: 'p', name: 'mi', kind: 'managed-instances'}]};
