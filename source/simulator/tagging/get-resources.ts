import type {Account} from '../account/account.ts';
import type {Region} from '../account/region.ts';
import type {Tag} from '../ecs/tag/tag.ts';
import {regionOf} from '../policy/region-of.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {fields} from '../query/fields.ts';
import {Fault, type Call, type Output} from '../server/call.ts';
import {page} from '../server/page.ts';

type Tagged = {readonly arn: string; readonly tags: ReadonlyMap<string, string>};

/**
Everything of a region that has all of the tags; the values of one filter are alternatives, none of them stands for any
value. Roles are never among it (Tagging API, "Supported services"), so a search by tag needs IAM besides.
*/
export function getResources(call: Call, account: Account): Output {
	requirePermission(call, account, {action: 'tag:GetResources', resource: '*'});
	const filters = fields
		.records(call.input, 'TagFilters')
		.map(filter => ({key: fields.required(filter, 'Key'), values: fields.texts(filter, 'Values')}));
	const types = fields.texts(call.input, 'ResourceTypeFilters');
	if (types.some(type => !/^[\w\-]+(?::[\w\-]+)?$/v.test(type))) {
		throw new Fault({code: 'InvalidParameterException', message: 'Invalid resource type filter.'});
	}

	const found = taggedIn(regionOf(call, account))
		.filter(({arn}) => types.length === 0 || types.some(type => isOfType(arn, type)))
		.filter(
			({tags}) =>
				tags.size > 0 &&
				filters.every(
					({key, values}) => tags.has(key) && (values.length === 0 || values.includes(tags.get(key) ?? '')),
				),
		);
	// The first call may name an empty one, and the last page has one (API: `PaginationToken`).
	const token = fields.text(call.input, 'PaginationToken');
	const {items, nextToken} = page({
		items: found,
		maxResults: fields.count(call.input, 'ResourcesPerPage'),
		nextToken: token === '' ? undefined : token,
		standard: 50,
	});
	return {
		PaginationToken: nextToken ?? '',
		ResourceTagMappingList: items.map(({arn, tags}) => ({
			ResourceARN: arn,
			Tags: [...tags].map(([Key, Value]) => ({Key, Value})),
		})),
	};
}

function taggedIn(region: Region): readonly Tagged[] {
	const clusters = [...region.clusters.values()];
	const ofEcs = [
		...clusters,
		...clusters.flatMap(({services, daemons, instances, tasks}) => [
			// A service that is gone is described for a while, and is in no search.
			...[...services.values()].filter(({status}) => status !== 'INACTIVE'),
			...daemons.values(),
			...instances.values(),
			...[...tasks.values()].filter(({lastStatus}) => lastStatus !== 'STOPPED'),
		]),
		...region.capacityProviders.values(),
	];
	return [
		...ofEcs.map(({arn, tags}) => ({arn, tags: asMap(tags)})),
		// Deregistered ones too, until they are deleted: they keep their tags (not confirmed).
		...[...region.taskDefinitions.values()]
			.flat()
			.flatMap(one => (one === undefined ? [] : [{arn: one.taskDefinitionArn, tags: asMap(one.tags)}])),
		...[...region.daemonTaskDefinitions.values()]
			.flat()
			.flatMap(one => (one === undefined ? [] : [{arn: one.daemonTaskDefinitionArn, tags: asMap(one.tags)}])),
		...region.secrets.values(),
		...region.parameters.values(),
	];
}

function asMap(tags: readonly Tag[]): ReadonlyMap<string, string> {
	return new Map(tags.map(({key = '', value = ''}) => [key, value]));
}

/** `ecs` is all of a service, `ecs:task-definition` one kind; the kind ends where the name begins. */
function isOfType(arn: string, type: string): boolean {
	const [service = '', kind] = type.split(':', 2);
	const parts = arn.split(':');
	return parts[2] === service && (kind === undefined || parts[5]?.split('/', 1)[0] === kind);
}
