import type {Writing} from '../../agent/own-tags.ts';
import type {Json} from '../../kit/json.ts';
import {attributesAfter} from '../../hosts/required-attributes.ts';
import type {CompleteChoices} from '../../choices/complete-choices.ts';
import type {Change} from '../change.ts';
import type {Forecast} from '../forecast/forecast.ts';
import {makeForecast, tasksOf} from '../forecast/make-forecast.ts';
import type {Target} from '../plan.ts';
import {targetId} from '../target-id.ts';
import type {Resolved} from '../releases/pinning.ts';
import type {DaemonDestination, ServiceDestination} from './destination.ts';
import type {KeyPlan} from './key-plan.ts';
import {constraintsAfter, expressionsInForce, reaching} from './placement-after.ts';
import {planDaemon} from './plan-daemon.ts';
import type {DefinitionPlan} from './plan-definition.ts';
import {planService} from './plan-service.ts';

/** What every target of a plan shares in one region. */
export type Surroundings = {
	readonly choices: CompleteChoices;
	readonly key: KeyPlan;
	/** The execution role's ARN or a reference to it; absent where none is needed. */
	readonly executionRole?: Json;
	/** What our tags are to say. */
	readonly writing: Writing;
	/** What registries said of images, where they are to be pinned. */
	readonly images?: Resolved;
	/** What people changed in an Agent of ours stays. */
	readonly keepsEdits?: boolean;
	/** The tasks start again, although nothing differs. */
	readonly isRestarted?: boolean;
	/** Changes that must be done before a task definition is registered. */
	readonly needs: readonly string[];
};

/** A service or daemon with its definition, and all changes that lead to both. */
export type AgentPlan = {readonly definition: DefinitionPlan; readonly changes: readonly Change[]};

export type TargetPlan = {readonly target: Target; readonly changes: readonly Change[]};

/** The changes that give one placement group its Agent, and where that will run. */
export function planTarget(
	destination: ServiceDestination | DaemonDestination,
	surroundings: Surroundings,
): TargetPlan {
	const {kind, group, name} = destination;
	const id = targetId(kind, group.clusterArn, name);
	const planned =
		destination.kind === 'daemon' ? planDaemon(destination, surroundings) : planService(destination, surroundings);
	const {definition} = planned;
	const requires = attributesOf(destination, definition);
	const forecast = forecastOf(destination, planned, {id, requires});
	// At most one: a definition is registered or reused.
	const [registers] = definition.changes;
	return {
		changes: kind === 'daemon' ? planned.changes : reaching(planned.changes, id, forecast.runsOn),
		target: {
			id,
			group,
			name,
			family: definition.family,
			...(destination.container !== undefined && {container: destination.container}),
			definition: definition.definition,
			...(definition.reuses !== undefined && {reuses: definition.reuses}),
			...(registers && {registers: registers.id}),
			forecast,
			...(requires && {requiresAttributes: requires}),
		},
	};
}

/** As ECS lists them for a revision that is there; of a new one what follows from the revision that it's built upon. */
function attributesOf(
	destination: ServiceDestination | DaemonDestination,
	{definition, reuses}: DefinitionPlan,
): readonly string[] | undefined {
	const {taskDefinitions} = destination.cluster;
	if (reuses !== undefined) {
		return taskDefinitions[reuses]?.requiresAttributes;
	}

	const kept = destination.kind === 'service' ? destination.kept : undefined;
	const before = taskDefinitions[kept?.taskDefinition ?? ''];
	return before && attributesAfter(definition, before);
}

type Needing = {readonly id: string; readonly requires: readonly string[] | undefined};

function forecastOf(
	destination: ServiceDestination | DaemonDestination,
	{definition: {definition}, changes}: AgentPlan,
	{id, requires}: Needing,
): Forecast {
	const {group, cluster, name, replaced, crowdedBy} = destination;
	const kept = destination.kind === 'service' ? destination.kept : undefined;
	return makeForecast({
		group,
		definition,
		...(requires && {requiresAttributes: requires}),
		constraints: constraintsAfter(changes, id, kept),
		...(kept && {inForce: expressionsInForce(kept, cluster)}),
		...tasksOf(cluster),
		ownService: name,
		replaces: [
			// What an Agent holds that goes or makes room is free when ours comes, and so is what a service holds that
			// is going.
			...[replaced, crowdedBy].flatMap(agent => agent?.name ?? []),
			...[...cluster.daemonServices, ...cluster.replicaServices]
				.filter(({status}) => status === 'DRAINING')
				.map(({serviceName}) => serviceName),
		],
	});
}
