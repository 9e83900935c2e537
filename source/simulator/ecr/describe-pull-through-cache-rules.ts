import type {Account} from '../account/account.ts';
import {Fault, type Call, type Output} from '../server/call.ts';
import {page} from '../server/page.ts';
import {fields} from '../query/fields.ts';
import {regionOf} from '../policy/region-of.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {requireRegistry} from './require-registry.ts';

/** Which prefixes are caches of other registries. The permission has no resource to be narrowed to. */
export function describePullThroughCacheRules(call: Call, account: Account): Output {
	const registryId = fields.text(call.input, 'registryId') ?? account.id;
	requireRegistry(call, account, {registryId, resource: '*'});
	requirePermission(call, account, {action: 'ecr:DescribePullThroughCacheRules', resource: '*'});
	const rules = [...regionOf(call, account).cacheRules.values()];
	const prefixes = fields.texts(call.input, 'ecrRepositoryPrefixes');
	if (prefixes.some(prefix => rules.every(rule => rule.prefix !== prefix))) {
		throw new Fault({
			code: 'PullThroughCacheRuleNotFoundException',
			message:
				`The pull through cache rule with prefix '${prefixes.join(', ')}' does not exist in the registry ` +
				`with id '${registryId}'`,
		});
	}

	const {items, nextToken} = page({
		items: rules.filter(({prefix}) => prefixes.length === 0 || prefixes.includes(prefix)),
		maxResults: fields.count(call.input, 'maxResults'),
		nextToken: fields.text(call.input, 'nextToken'),
		standard: 100,
		largest: 1000,
	});
	return {
		pullThroughCacheRules: items.map(({prefix, upstream, createdAt}) => ({
			ecrRepositoryPrefix: prefix,
			upstreamRegistryUrl: upstream,
			registryId,
			createdAt,
		})),
		...(nextToken !== undefined && {nextToken}),
	};
}
