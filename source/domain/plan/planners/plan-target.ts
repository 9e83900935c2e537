import type {Change} from '../change.ts';
import type {Cluster} from '../../account/cluster.ts';
import type {Json} from '../../kit/json.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import type {LeftAlone, Target} from '../plan.ts';
import type {CompleteChoices} from '../../choices/complete-choices.ts';
import type {KeyPlan} from './key-plan.ts';
import {planDaemon} from './plan-daemon.ts';
import {planService} from './plan-service.ts';

/** What every target of a plan shares in one region. */
export type Surroundings = {
	readonly choices: CompleteChoices;
	readonly key: KeyPlan;
	/** The execution role's ARN or a reference to it; absent where none is needed. */
	readonly executionRole?: Json;
	/** Changes that must be done before a task definition is registered. */
	readonly needs: readonly string[];
};

export type TargetPlan =
	| {readonly kind: 'planned'; readonly target: Target; readonly changes: readonly Change[]}
	| {readonly kind: 'left-alone'; readonly leftAlone: LeftAlone};

/** The changes that give one placement group its Agent. */
export function planTarget(group: PlacementGroup, cluster: Cluster, surroundings: Surroundings): TargetPlan {
	return group.platform === 'managed-instances'
		? planDaemon(group, cluster, surroundings)
		: planService(group, cluster, surroundings);
}
