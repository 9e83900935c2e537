import type {Cluster} from '../../account/cluster.ts';
import type {PlacementConstraint, Service} from '../../account/service.ts';
import {constraintList, constraintsOf} from '../../hosts/left-out.ts';
import type {Change} from '../change.ts';

/**
The constraints that a target's service will have: those that are sent, else those that it has, which UpdateService
leaves alone (API reference, `placementConstraints`).
*/
export function constraintsAfter(
	changes: readonly Change[],
	target: string,
	kept: Pick<Service, 'placementConstraints'> | undefined,
): readonly PlacementConstraint[] {
	const sent = changes.find(
		({kind, target: its}) => its === target && (kind === 'create-service' || kind === 'update-service'),
	)?.request.placementConstraints;
	return sent === undefined ? (kept?.placementConstraints ?? []) : constraintList(sent);
}

/** The expressions under which the tasks of a service run now: its own and those of its definition. */
export function expressionsInForce(
	{placementConstraints, taskDefinition}: Service,
	{taskDefinitions}: Cluster,
): readonly string[] {
	const definition = taskDefinitions[taskDefinition]?.definition;
	return [...placementConstraints, ...(definition ? constraintsOf(definition) : [])].flatMap(
		({expression}) => expression ?? [],
	);
}

/** The changes of a target's service, with the instances on which it will run. */
export function reaching(changes: readonly Change[], target: string, runsOn: number): readonly Change[] {
	return changes.map(change =>
		change.reach && change.target === target && change.action !== 'remove'
			? {...change, reach: {...change.reach, runsOn}}
			: change,
	);
}
