import type {OwnThings} from '../../account/left/own-things.ts';
import type {Registered} from '../../account/registered.ts';
import type {PlacementConstraint, Service} from '../../account/service.ts';
import {beforeAdopted, isOwnTag} from '../../agent/own-tags.ts';
import type {CompleteChoices} from '../../choices/complete-choices.ts';
import {settledGroups} from '../../found/settled-groups.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import {placementGroups} from '../../hosts/placement-groups.ts';
import {canonical} from '../../kit/canonical.ts';
import {isObject} from '../../kit/shape.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {attributesAfter} from '../../hosts/required-attributes.ts';
import {resultOf} from '../../kit/reference.ts';
import {closed, registeredAgain} from '../back/going-back.ts';
import type {Change} from '../change.ts';
import {revisionName} from '../exposed.ts';
import {diffService, diffTags} from '../diff/diff.ts';
import {makeForecast, tasksOf} from '../forecast/make-forecast.ts';
import {normaliseService} from '../normalise/normalise.ts';
import type {Target} from '../plan.ts';
import type {Going} from './going.ts';
import {daemonBack} from './return-daemon.ts';
import {equalTo, revisionBefore} from './revision-before.ts';

/** An adopted Agent on its way back. */
export type Returning = {
	readonly changes: readonly Change[];
	/** Takes our tags off, once nothing of ours is left that is found by them. */
	readonly untagging: readonly Change[];
	readonly target: Target;
	/** What it runs again; its references count. */
	readonly before: Registered;
};

/**
Gives an adopted Agent its revision from before again, its constraints and percentages, and in the end takes our tags
off. ECS deploys ACTIVE revisions only, and describes for ever what was deregistered ("TaskDefinition is inactive", ECS
API, UpdateService; "Amazon ECS task definition states"): an equal one is registered then, without tags of ours, and
found again by a later run because it is equal. Nothing where the revision can't be told or was deleted.
*/
export function returnAgent(going: Going, own: OwnThings | undefined, choices: CompleteChoices): Returning | undefined {
	const {cluster, kind, name, arn, registered} = going;
	const before = registered && revisionBefore(going, own?.revisions ?? []);
	const settled = settledGroups(cluster, placementGroups(cluster, choices), {...choices, existing: 'adopt'});
	const group = settled.find(one => one.own?.arn === arn)?.group;
	if (!before || !group) {
		return undefined;
	}

	const service = cluster.daemonServices.find(({serviceArn}) => serviceArn === arn);
	const there = before.status === 'ACTIVE' ? before : equalTo(before, own?.revisions ?? []);
	const registers = there ? undefined : registeredAgain({runs: registered, to: before, group});
	const definition = closed(before);
	return {
		before,
		...(kind === 'service' && service
			? serviceBack(going, {service, before, group, arn: there?.arn, registers})
			: {changes: daemonBack(going, before), untagging: []}),
		target: {
			id: going.id,
			group,
			name,
			family: before.definition.family,
			...(there && {reuses: there.arn}),
			...(registers && {registers: registers.id}),
			// A plan holds no secret, also where it stands in clear.
			definition,
			requiresAttributes: there ? before.requiresAttributes : attributesAfter(definition, registered),
			forecast: makeForecast({
				group,
				definition: before.definition,
				requiresAttributes: before.requiresAttributes,
				constraints: service?.placementConstraints ?? [],
				...tasksOf(cluster),
				ownService: name,
			}),
		},
	};
}

type Back = {
	readonly service: Service;
	readonly before: Registered;
	readonly group: PlacementGroup;
	/** Of the revision that is to run, where there is one. */
	readonly arn: string | undefined;
	readonly registers: Change | undefined;
};

function serviceBack(
	going: Going,
	{service, before, group, arn, registers}: Back,
): Pick<Returning, 'changes' | 'untagging'> {
	const {cluster, name, id} = going;
	const taskDefinition = registers ? resultOf(registers.id) : (arn ?? before.arn);
	const wanted = asBefore(service, {group, taskDefinition});
	const [now, then] = [normaliseService(service), normaliseService({...normaliseService(service), ...wanted})];
	const differing: JsonObject = Object.fromEntries(
		Object.entries(wanted).filter(([field]) => canonical(now[field]) !== canonical(then[field])),
	);
	const shared = {
		region: cluster.region,
		cluster: cluster.name,
		clusterArn: cluster.arn,
		target: id,
		subject: name,
		action: 'change',
	} as const;
	const updates: readonly Change[] =
		Object.keys(differing).length === 0
			? []
			: [
					{
						...shared,
						id: `update-service-${cluster.region}-${cluster.name}-${name}`,
						kind: 'update-service',
						request: {
							cluster: cluster.arn,
							service: name,
							...differing,
							// Constraints begin no deployment by themselves (ECS API, UpdateService).
							...(differing.taskDefinition === undefined && {forceNewDeployment: true}),
						},
						needs: registers ? [registers.id] : [],
						diff: diffService(service, {
							...now,
							...differing,
							...(registers && {taskDefinition: revisionName(before)}),
						}),
					},
				];
	const keys = Object.keys(service.tags).filter(key => isOwnTag(key));
	const theirs = Object.fromEntries(Object.entries(service.tags).filter(([key]) => !isOwnTag(key)));
	const untagging: readonly Change[] =
		keys.length === 0
			? []
			: [
					{
						...shared,
						id: `untag-resource-${cluster.region}-${cluster.name}-${name}`,
						kind: 'untag-resource',
						request: {resourceArn: service.serviceArn, tagKeys: keys},
						afterRollout: true,
						needs: updates.map(({id: update}) => update),
						diff: diffTags(service.tags, theirs),
					},
				];
	return {changes: [...(registers ? [registers] : []), ...updates], untagging};
}

type Wanted = {readonly group: PlacementGroup; readonly taskDefinition: Json};

/** As far as the tags say what was there; ours are the constraints that this tool adds, and they came last. */
function asBefore(service: Service, {group, taskDefinition}: Wanted): JsonObject {
	const {constraints, minimum, maximum} = beforeAdopted(service.tags) ?? {};
	const block: Json = service.deploymentConfiguration;
	return {
		taskDefinition,
		...(constraints !== undefined &&
			constraints < service.placementConstraints.length && {
				placementConstraints: withoutOurs(service.placementConstraints, group, constraints),
			}),
		...(minimum !== undefined &&
			maximum !== undefined &&
			isObject(block) && {
				deploymentConfiguration: {...block, minimumHealthyPercent: minimum, maximumPercent: maximum},
			}),
	};
}

function withoutOurs(
	there: readonly PlacementConstraint[],
	group: PlacementGroup,
	count: number,
): readonly JsonObject[] {
	const ours = new Set(
		there
			.filter(one => group.constraints.some(constraint => canonical({...constraint}) === canonical({...one})))
			.slice(0, there.length - count),
	);
	return there.filter(one => !ours.has(one)).map(one => ({...one}));
}
