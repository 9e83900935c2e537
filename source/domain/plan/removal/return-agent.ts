import type {OwnThings} from '../../account/left/own-things.ts';
import type {Registered} from '../../account/registered.ts';
import type {PlacementConstraint, Service} from '../../account/service.ts';
import {daemonSettings} from '../../account/daemon.ts';
import {beforeAdopted, isOwn, isOwnTag} from '../../agent/own-tags.ts';
import type {CompleteChoices} from '../../choices/complete-choices.ts';
import {settledGroups} from '../../found/settled-groups.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import {placementGroups} from '../../hosts/placement-groups.ts';
import {canonical} from '../../kit/canonical.ts';
import {isObject} from '../../kit/shape.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import type {Change} from '../change.ts';
import {diffService, diffTags} from '../diff/diff.ts';
import {compare} from '../diff/compare.ts';
import {serviceEntries} from '../diff/service-entries.ts';
import {makeForecast, tasksOf} from '../forecast/make-forecast.ts';
import {normaliseService} from '../normalise/normalise.ts';
import type {Target} from '../plan.ts';
import {closedValues} from '../planners/closed-values.ts';
import type {Going} from './going.ts';

/** An adopted Agent on its way back. */
export type Returning = {
	readonly changes: readonly Change[];
	readonly target: Target;
	/** What it runs again; its references count. */
	readonly before: Registered;
};

/**
Gives an adopted Agent its revision from before again, its constraints and percentages, and in the end takes our tags
off. Nothing where that revision can't be told or is gone: ECS deploys ACTIVE ones only.
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
	return {
		before,
		changes:
			kind === 'service' && service ? serviceBack(going, {service, before, group}) : daemonBack(going, before),
		target: {
			id: going.id,
			group,
			name,
			family: before.definition.family,
			reuses: before.arn,
			// A plan holds no secret, also where it stands in clear.
			definition: closedValues(before.definition, before, undefined),
			requiresAttributes: before.requiresAttributes,
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

/** What it runs where that is not ours, as after a run that was cut off; else what stood before the first of ours. */
function revisionBefore({cluster, arn, registered}: Going, revisions: readonly Registered[]): Registered | undefined {
	if (!registered || !isOwn(registered.tags)) {
		return registered;
	}

	const service = cluster.daemonServices.find(({serviceArn}) => serviceArn === arn);
	const named = beforeAdopted({...registered.tags, ...service?.tags})?.revision;
	const {family} = registered.definition;
	const others = revisions
		.filter(({status, tags, definition}) => definition.family === family && status === 'ACTIVE' && !isOwn(tags))
		.toSorted((a, b) => b.revision - a.revision);
	return named === undefined
		? others.find(({revision}) => revision < registered.revision)
		: others.find(({revision}) => revision === named);
}

type Back = {readonly service: Service; readonly before: Registered; readonly group: PlacementGroup};

function serviceBack(going: Going, {service, before, group}: Back): readonly Change[] {
	const {cluster, name, id} = going;
	const wanted = asBefore(service, {before, group});
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
						needs: [],
						diff: diffService(service, {...now, ...differing}),
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
	return [...updates, ...untagging];
}

/** As far as the tags say what was there; ours are the constraints that this tool adds, and they came last. */
function asBefore(service: Service, {before, group}: Omit<Back, 'service'>): JsonObject {
	const {constraints, minimum, maximum} = beforeAdopted(service.tags) ?? {};
	const block: Json = service.deploymentConfiguration;
	return {
		taskDefinition: before.arn,
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

/** UpdateDaemon is no patch: every setting is sent as it is. Its next revision says whose it is, and it has no tags. */
function daemonBack({cluster, name, id, arn, registered}: Going, before: Registered): readonly Change[] {
	const daemon = cluster.daemons.find(one => one.arn === arn);
	if (!daemon || registered?.arn === before.arn) {
		return [];
	}

	const settings = daemonSettings(daemon);
	const wanted = {...settings, daemonTaskDefinitionArn: before.arn};
	return [
		{
			id: `update-daemon-${cluster.region}-${cluster.name}-${name}`,
			kind: 'update-daemon',
			action: 'change',
			region: cluster.region,
			cluster: cluster.name,
			clusterArn: cluster.arn,
			target: id,
			subject: name,
			request: {daemonArn: arn, ...wanted},
			needs: [],
			diff: compare(serviceEntries(settings), serviceEntries(wanted)),
		},
	];
}
