import type {Cluster} from '../account/cluster.ts';
import type {Registered} from '../account/registered.ts';
import type {TaskDefinition} from '../account/task-definition.ts';
import {isInClear} from '../agent/in-clear.ts';
import {isReference} from '../kit/reference.ts';
import type {Target} from './plan.ts';
import {servicesOf} from './services-of.ts';

/** Variables of a container that show something secret, by name. */
export type Exposed = {readonly container: string; readonly variables: readonly string[]};

/** What a definition shows to whoever may describe it, read or planned; a value is never told. */
export function exposedIn({containerDefinitions}: TaskDefinition): readonly Exposed[] {
	return containerDefinitions.flatMap(({name: container, environment = []}) => {
		const variables = environment.flatMap(({name, value}) =>
			isReference(value) || isInClear(name, value) ? [name] : [],
		);
		return variables.length > 0 ? [{container, variables}] : [];
	});
}

/** The revision that a target's service or daemon runs before the plan, where it was read. */
export function revisionBefore(target: Target, cluster: Cluster | undefined): Registered | undefined {
	const service = servicesOf(target, cluster).find(({status}) => status === 'ACTIVE');
	const daemon = cluster?.daemons.find(({arn}) => arn === target.id);
	return cluster?.taskDefinitions[service?.taskDefinition ?? daemon?.taskDefinitionArn ?? ''];
}

/** That revision, where it still shows what the planned one doesn't any more. */
export function leftBehind(target: Target, cluster: Cluster | undefined): Registered | undefined {
	const before = revisionBefore(target, cluster);
	const namesIn = (definition: TaskDefinition) =>
		exposedIn(definition).flatMap(({container, variables}) => variables.map(name => `${container}/${name}`));
	const after = new Set(namesIn(target.definition));
	return before && namesIn(before.definition).some(name => !after.has(name)) ? before : undefined;
}

/** `family:revision`, which names a revision within a region. */
export function revisionName({definition, revision}: Registered): string {
	return `${definition.family}:${revision}`;
}
