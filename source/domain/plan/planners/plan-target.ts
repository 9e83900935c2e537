import type {Writing} from '../../agent/own-tags.ts';
import type {Json} from '../../kit/json.ts';
import type {CompleteChoices} from '../../choices/complete-choices.ts';
import type {Change} from '../change.ts';
import {makeForecast} from '../forecast/make-forecast.ts';
import type {Target} from '../plan.ts';
import {targetId} from '../target-id.ts';
import type {DaemonDestination, ServiceDestination} from './destination.ts';
import type {KeyPlan} from './key-plan.ts';
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
	const {kind, group, cluster, name, replaced} = destination;
	const {definition, changes} =
		destination.kind === 'daemon' ? planDaemon(destination, surroundings) : planService(destination, surroundings);
	// At most one: a definition is registered or reused.
	const [registers] = definition.changes;
	return {
		changes,
		target: {
			id: targetId(kind, group.clusterArn, name),
			group,
			name,
			family: definition.family,
			definition: definition.definition,
			...(definition.reuses !== undefined && {reuses: definition.reuses}),
			...(registers && {registers: registers.id}),
			forecast: makeForecast({
				group,
				definition: definition.definition,
				tasks: cluster.tasks,
				ownService: name,
				// What the Agent holds that goes is free when ours comes.
				...(replaced && {replaces: [replaced.name]}),
			}),
		},
	};
}
