import {hasShortArn, type Service} from '../../account/service.ts';
import {isAdopted, isOwn, isOwnTag, tagList, tagsToAdd, writtenTags} from '../../agent/own-tags.ts';
import {withinConstraints} from '../../hosts/within-constraints.ts';
import {canonical} from '../../kit/canonical.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {isObject} from '../../kit/shape.ts';
import type {Tags} from '../../kit/tags.ts';
import type {Change} from '../change.ts';
import {diffService, diffTags} from '../diff/diff.ts';
import {normaliseService} from '../normalise/normalise.ts';
import {serviceChange} from '../planners/service-change.ts';
import {percentages} from '../planners/update-service.ts';
import {type GoingBack, namesOf} from './going-back.ts';

/**
UpdateService to the revision from before, with the percentages and the network of the deployment that brought it, as
far as ECS remembers them. Constraints are recorded nowhere and stay.
*/
export function serviceBack(service: Service, back: GoingBack): readonly Change[] {
	const {group, arn, registrations, diff} = back;
	const fields = {taskDefinition: arn, ...configuration(service, back), ...network(service, back)};
	// As a person knows it, also where it has no number yet.
	const shown = {...normaliseService(service), ...fields, taskDefinition: namesOf(back).to};
	const update: Change = {
		...serviceChange('update-service', group, service.serviceName),
		action: 'change',
		request: {cluster: group.clusterArn, service: service.serviceName, ...fields},
		needs: registrations.map(({id}) => id),
		// What is registered shows the tasks itself.
		diff: [...diffService(service, shown), ...(registrations.length === 0 ? diff : [])],
	};
	return [...registrations, update, ...tagsBack(service, back, [update.id])];
}

/**
Our tags say what runs: those that the revision has in the place of those that are there. A revision from before the
Agent was adopted has none, and then none is left.
*/
export function tagsBack(
	service: Service,
	{group, to}: Pick<GoingBack, 'group' | 'to'>,
	needs: readonly string[],
): readonly Change[] {
	if (hasShortArn(service) || (!isOwn(to.tags) && !isAdopted(service.tags))) {
		return [];
	}

	const wanted = writtenTags(to.tags);
	const there = service.tags;
	const gone = Object.keys(there).filter(key => isOwnTag(key) && wanted[key] === undefined);
	const missing = tagsToAdd(wanted, there);
	const resourceArn = service.serviceArn;
	const change = (kind: 'tag-resource' | 'untag-resource', request: JsonObject, after: Tags): Change => ({
		...serviceChange(kind, group, service.serviceName),
		action: 'change',
		needs,
		request: {resourceArn, ...request},
		diff: diffTags(there, after),
	});
	return [
		...(gone.length > 0 ? [change('untag-resource', {tagKeys: gone}, without(there, gone))] : []),
		...(Object.keys(missing).length > 0
			? [change('tag-resource', {tags: tagList(missing)}, {...there, ...missing})]
			: []),
	];
}

function without(tags: Tags, keys: readonly string[]): Tags {
	return Object.fromEntries(Object.entries(tags).filter(([key]) => !keys.includes(key)));
}

/** Percentages that dead-lock are no better for having been there. */
function configuration(service: Service, {deployment, group, to}: GoingBack): JsonObject {
	const there = blockOf(service.deploymentConfiguration);
	const {maximumPercent, minimumHealthyPercent} = blockOf(deployment?.deploymentConfiguration);
	const before = {
		...there,
		...(maximumPercent !== undefined && {maximumPercent}),
		...(minimumHealthyPercent !== undefined && {minimumHealthyPercent}),
	};
	const within = withinConstraints(group, service, to.definition);
	const {deploymentConfiguration = before} = percentages({...service, deploymentConfiguration: before}, within);
	return canonical(deploymentConfiguration) === canonical(there) ? {} : {deploymentConfiguration};
}

/** Subnets belong to a definition with a network of its own; where none are known those that are there stay. */
function network({networkConfiguration: there}: Service, {deployment, to}: GoingBack): JsonObject {
	const before = deployment?.networkConfiguration;
	return to.definition.networkMode === 'awsvpc' && before !== undefined && canonical(before) !== canonical(there)
		? {networkConfiguration: before}
		: {};
}

function blockOf(value: Json): JsonObject {
	return isObject(value) ? value : {};
}
