import type {Service} from '../../account/service.ts';
import {attributesAfter} from '../../hosts/required-attributes.ts';
import type {Change} from '../change.ts';
import {makeForecast, tasksOf} from '../forecast/make-forecast.ts';
import type {Back, Target} from '../plan.ts';
import {constraintsAfter, expressionsInForce} from '../planners/placement-after.ts';
import {targetId} from '../target-id.ts';
import {closed, type GoingBack, type Place} from './going-back.ts';

/** The service of an Agent; none for a daemon. */
export function serviceOf({cluster, agent}: Place): Service | undefined {
	return cluster.daemonServices.find(({serviceArn}) => serviceArn === agent.arn);
}

/** Whether what runs now is still being deployed. */
export function isUnderWay(place: Place): boolean {
	const daemon = place.cluster.daemons.find(({arn}) => arn === place.agent.arn);
	const status = daemon?.deployment?.status ?? '';
	return (
		status === 'PENDING' ||
		status.endsWith('IN_PROGRESS') ||
		(serviceOf(place)?.deployments.some(({rolloutState}) => rolloutState === 'IN_PROGRESS') ?? false)
	);
}

/** What goes back, with where it will run. */
export function backTarget(going: GoingBack, changes: readonly Change[], back: Back): Target {
	const {cluster, group, agent, runs, to, reuses, registrations} = going;
	const {name} = agent;
	const id = targetId(agent.kind, group.clusterArn, name);
	const service = serviceOf(going);
	const definition = closed(to);
	const needed = reuses === undefined ? attributesAfter(definition, runs) : to.requiresAttributes;
	const [registers] = registrations;
	return {
		id,
		group,
		name,
		family: definition.family,
		container: agent.container,
		...(reuses !== undefined && {reuses}),
		...(registers && {registers: registers.id}),
		definition,
		requiresAttributes: needed,
		back,
		forecast: makeForecast({
			group,
			definition,
			requiresAttributes: needed,
			constraints: constraintsAfter(changes, id, service),
			...(service && {inForce: expressionsInForce(service, cluster)}),
			...tasksOf(cluster),
			ownService: name,
			replaces: cluster.daemonServices
				.filter(({status}) => status === 'DRAINING')
				.map(({serviceName}) => serviceName),
		}),
	};
}
