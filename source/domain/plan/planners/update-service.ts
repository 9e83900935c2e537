import type {Change} from '../change.ts';
import type {DiffLine} from '../diff/diff-line.ts';
import {diffService, diffTags} from '../diff/diff.ts';
import type {CompleteChoices} from '../../choices/complete-choices.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {isObject} from '../../kit/shape.ts';
import {canonical} from '../../kit/canonical.ts';
import {newestKnown} from '../../agent/releases/known-releases.ts';
import {normaliseService} from '../normalise/normalise.ts';
import {ownTags, tagList, tagsToAdd} from '../../agent/own-tags.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import {withinConstraints} from '../../hosts/within-constraints.ts';
import type {Service} from '../../account/service.ts';
import type {Tags} from '../../kit/tags.ts';
import {minimumHealthyPercent, ownNetwork} from './service-request.ts';
import type {Surroundings} from './plan-target.ts';
import {neededBy} from './needed-by.ts';
import type {DefinitionPlan} from './plan-definition.ts';
import {serviceChange} from './service-change.ts';

/** A group's service that is there, and what it is to run. */
export type Updating = {
	readonly group: PlacementGroup;
	readonly definition: DefinitionPlan;
	readonly surroundings: Surroundings;
	/** Where our tags stand, with those that are there; a new revision that takes a service's place brings its own. */
	readonly tagged: {readonly arn: string; readonly tags: Tags} | undefined;
};

/** Neither the definition nor a setting differs, and the tasks are to start again. */
const restart: DiffLine = {
	mark: '+',
	noun: 'deployment',
	path: 'forceNewDeployment',
	depth: 0,
	name: 'forceNewDeployment',
	after: 'true',
	risk: false,
};

/**
The smallest UpdateService: the new revision, constraints that keep groups apart, percentages that would dead-lock.
*/
export function updateService(service: Service, updating: Updating): readonly Change[] {
	const {group, definition, surroundings} = updating;
	const {wanted, changed} = differences(service, updating);
	// Neither a key nor constraints begin a deployment by themselves (ECS API, UpdateService).
	const isRestart =
		surroundings.key.rotated || surroundings.isRestarted === true || changed.includes('placementConstraints');
	const isForced = isRestart && !changed.includes('taskDefinition');
	const differing = Object.fromEntries(changed.map(key => [key, wanted[key]]));
	const updates: readonly Change[] =
		changed.length === 0 && !isForced
			? []
			: [
					{
						...serviceChange('update-service', group, service.serviceName),
						action: 'change',
						request: {
							cluster: group.clusterArn,
							service: service.serviceName,
							...differing,
							...(isForced && {forceNewDeployment: true}),
						},
						needs: [
							...(changed.includes('taskDefinition') ? neededBy(definition, surroundings) : []),
							...(surroundings.key.rotated ? surroundings.needs : []),
						],
						diff: [
							...diffService(service, {...normaliseService(service), ...differing}),
							...(isForced ? [restartFor(surroundings)] : []),
						],
					},
				];
	return [...updates, ...tagging(service, updating, updates)];
}

/** Why, where it is for a key or a tag. */
function restartFor({key: {rotated: isRotated, changedAt}, isRestarted = false}: Surroundings): DiffLine {
	if (isRotated) {
		return {...restart, reason: {kind: 'key-changed', ...(changedAt !== undefined && {at: changedAt})}};
	}

	const {version, released} = newestKnown;
	return isRestarted ? {...restart, reason: {kind: 'newer-release', version, released}} : restart;
}

/** The service as it is to be, and by name what of it differs. */
function differences(service: Service, updating: Updating): Differences {
	const {group, definition, surroundings} = updating;
	const asked: JsonObject = {
		...normaliseService(service),
		taskDefinition: definition.arn,
		...(group.constraints.length > 0 && {placementConstraints: joined(service, group)}),
		...network(service, group, surroundings.choices),
	};
	const isRolledOut =
		surroundings.key.rotated || surroundings.isRestarted === true || changedIn(service, asked).length > 0;
	// Percentages that dead-lock hurt where something is replaced; of somebody else's nothing is touched without need.
	const isDue = isRolledOut || !surroundings.writing.isAdopted;
	const wanted = {
		...asked,
		...(isDue && percentages(service, withinConstraints(group, service, definition.definition))),
	};
	return {wanted, changed: changedIn(service, wanted)};
}

type Differences = {readonly wanted: JsonObject; readonly changed: readonly string[]};

function changedIn(service: Service, wanted: JsonObject): readonly string[] {
	const before = normaliseService(service);
	const after = normaliseService(wanted);
	return Object.keys(after).filter(key => canonical(after[key]) !== canonical(before[key]));
}

/** Within the block that is there, which UpdateService replaces whole: a public address stays. */
function network(service: Service, group: PlacementGroup, {settings}: CompleteChoices): JsonObject {
	const own = ownNetwork(group, settings);
	const there = blockOf(blockOf(service.networkConfiguration).awsvpcConfiguration);
	const {subnets, securityGroups} = settings;
	return Object.keys(own).length > 0 && Object.keys(there).length > 0
		? {networkConfiguration: {awsvpcConfiguration: {...there, subnets, securityGroups}}}
		: own;
}

/** Our tags where they are missing, which UpdateService can't set. */
function tagging(
	service: Service,
	{group, surroundings, tagged}: Updating,
	before: readonly Change[],
): readonly Change[] {
	const missing = tagsToAdd(ownTags(surroundings.writing), tagged?.tags ?? {});
	return !tagged || Object.keys(missing).length === 0
		? []
		: [
				{
					...serviceChange('tag-resource', group, service.serviceName),
					action: 'change',
					// Last: the tags say what runs, and must not say it of an update that failed.
					needs: before.map(({id}) => id),
					request: {resourceArn: tagged.arn, tags: tagList(missing)},
					diff: diffTags(tagged.tags, {...tagged.tags, ...missing}),
				},
			];
}

/** Constraints that people added stay; ours that are missing are added. */
export function joined(service: Service, group: PlacementGroup): readonly JsonObject[] {
	const there = service.placementConstraints.map(constraint => ({...constraint}));
	const missing = group.constraints.filter(wanted =>
		there.every(constraint => canonical(constraint) !== canonical(wanted)),
	);
	return [...there, ...missing.map(constraint => ({...constraint}))];
}

/**
Percentages are the person's to tune as long as they can work: above 100 is refused, and keeping all would dead-lock.
They are sent in the block that is there, with its circuit breaker and alarms: UpdateService replaces it whole.
*/
export function percentages({deploymentConfiguration}: Service, group: PlacementGroup): JsonObject {
	const there = blockOf(deploymentConfiguration);
	const percent = Number(there.minimumHealthyPercent ?? 0);
	// ECS keeps ceil(count * percent / 100): where that is all of them, nothing can be stopped and so nothing replaced.
	const count = group.instances.length;
	return count > 0 && Math.ceil((count * percent) / 100) > count - 1
		? {
				deploymentConfiguration: {
					...there,
					maximumPercent: 100,
					minimumHealthyPercent: minimumHealthyPercent(count),
				},
			}
		: {};
}

function blockOf(value: Json): JsonObject {
	return isObject(value) ? value : {};
}
