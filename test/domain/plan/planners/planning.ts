import {ok} from 'node:assert/strict';
import {settledGroups} from '../../../../source/domain/found/settled-groups.ts';
import type {Cluster} from '../../../../source/domain/account/cluster.ts';
import type {PlacementGroup} from '../../../../source/domain/hosts/placement-group.ts';
import type {Registered} from '../../../../source/domain/account/registered.ts';
import type {TaskDefinition} from '../../../../source/domain/account/task-definition.ts';
import {nothingObserved, type Observed} from '../../../../source/domain/account/observed.ts';
import {defaultSettings, type Settings} from '../../../../source/domain/choices/choices.ts';
import {differingSettings} from '../../../../source/domain/choices/setting-keys.ts';
import type {SettingId} from '../../../../source/domain/choices/field.ts';
import type {CompleteChoices, Decided} from '../../../../source/domain/choices/complete-choices.ts';
import type {JsonObject} from '../../../../source/domain/kit/json.ts';
import type {Change} from '../../../../source/domain/plan/change.ts';
import type {KeyPlan} from '../../../../source/domain/plan/planners/key-plan.ts';
import {planDefinition} from '../../../../source/domain/plan/planners/plan-definition.ts';
import {destinationOf, type Staying} from '../../../../source/domain/plan/planners/destination.ts';
import {planTarget, type Surroundings, type TargetPlan} from '../../../../source/domain/plan/planners/plan-target.ts';
import {sampleChoices, sampleGroup, sampleInstance, sampleRegistered, sampleWriting} from '../../sample.ts';

export const keyArn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dd-AbCdEf';

export const roleArn = 'arn:aws:iam::123456789012:role/DatadogAgentEcsExecution';

/** What this tool writes on what it makes with no more than the core feature. */
export const ownCoreTags = {'dd-ecs-setup:managed': 'true', 'dd-ecs-setup:features': 'core'};

const storedKey: KeyPlan = {variable: {kind: 'secret', valueFrom: keyArn}, changes: [], rotated: false};

/** What a person chose, as far as a test cares: the core feature, with the default settings. */
export type Chosen = Partial<Omit<CompleteChoices, 'settings' | 'said'>> & {
	readonly settings?: Partial<Settings>;
	/** Settings that were given although they are the defaults. */
	readonly saying?: readonly SettingId[];
};

function choices({settings, saying = [], ...rest}: Chosen): CompleteChoices {
	const wanted = {...defaultSettings, ...settings};
	return sampleChoices({
		features: ['core'],
		...rest,
		settings: wanted,
		said: {
			site: rest.site !== undefined,
			features: rest.features !== undefined,
			key: rest.key !== undefined,
			linux: false,
			settings: [...saying, ...differingSettings(wanted, defaultSettings)],
			today: defaultSettings,
		},
	});
}

/** All that a planner is given of what was observed and chosen. */
export function decided(chosen: Chosen = {}, observed: Partial<Observed> = {}): Decided {
	return {
		observed: {
			...nothingObserved,
			identity: {account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me', partition: 'aws'},
			...observed,
		},
		choices: choices(chosen),
	};
}

/** What targets share: a key that is stored already, and a role that may read it. */
export function surroundings(chosen: Chosen = {}, rest: Partial<Surroundings> = {}): Surroundings {
	const made = choices(chosen);
	const writing = sampleWriting(made.features, made.settings);
	return {choices: made, key: storedKey, needs: [], executionRole: roleArn, writing, ...rest};
}

/** The key was replaced by these changes: whoever read the old one must start again. */
export const rotatedKey = {key: {...storedKey, rotated: true}, needs: ['put-secret-value-us-east-1']};

/** The definition that this tool writes for a group, as it is once it's registered as revision 2. */
export function registered(chosen: Chosen = {}, group: PlacementGroup = sampleGroup([])): Registered {
	return sampleRegistered(definitionOf(chosen, group), {tags: ownCoreTags});
}

export function definitionOf(chosen: Chosen = {}, group: PlacementGroup = sampleGroup([])): TaskDefinition {
	return planDefinition(group, surroundings(chosen), undefined).definition;
}

/** As many plain instances. */
export function instances(count: number) {
	return Array.from({length: count}, (_, index) => sampleInstance(`i${index}`));
}

/** A change as a table shows it: its id, what it sends, and what must be done before. */
export type Row = readonly [id: string, request: JsonObject, needs: readonly string[]];

/** What becomes of a group: what is left alone, or its target and the changes that lead there. */
export function planned(
	group: PlacementGroup,
	cluster: Cluster,
	around: Surroundings = surroundings(),
): TargetPlan | Staying {
	const [settled] = settledGroups(cluster, [group], around.choices);
	ok(settled);
	const destination = destinationOf(settled, cluster, around.choices);
	return destination.kind === 'left-alone' ? destination : planTarget(destination, around);
}

/** The rows of a target's changes; of a registration only the id, since a definition has tests of its own. */
export function rows(plan: TargetPlan | Staying): readonly Row[] | Staying['leftAlone'] {
	return 'leftAlone' in plan ? plan.leftAlone : changeRows(plan.changes);
}

export function changeRows(changes: readonly Change[]): readonly Row[] {
	return changes.map(({id, kind, request, needs}) => [
		id,
		kind === 'register-task-definition' || kind === 'register-daemon-task-definition' ? {} : request,
		needs,
	]);
}
