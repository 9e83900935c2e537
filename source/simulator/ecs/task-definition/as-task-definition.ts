import type {Region} from '../../account/region.ts';
import {shortName} from '../resource-arn.ts';
import type {TaskDefinition} from './task-definition.ts';

/**
A daemon task definition as what its tasks run: they have no ports, and no capabilities are asked of managed instances.
It is taken as ACTIVE whatever it is, because deleting a revision doesn't stop its tasks; only one that is gone for good
is `undefined`.
*/
export function asTaskDefinition(identifier: string, region: Region): TaskDefinition | undefined {
	const [family = '', revision] = shortName(identifier).split(':', 2);
	const found = region.daemonTaskDefinitions.get(family)?.[Number(revision) - 1];
	return found === undefined
		? undefined
		: {
				...found,
				volumes: found.volumes?.map(({name, host}) => ({name, host})),
				taskDefinitionArn: found.daemonTaskDefinitionArn,
				containerDefinitions: found.containerDefinitions ?? [],
				status: 'ACTIVE',
				requiresAttributes: [],
				compatibilities: ['MANAGED_INSTANCES'],
			};
}
