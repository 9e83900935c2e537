import type {Operation, Output} from '../../server/call.ts';
import {page} from '../../server/page.ts';
import {integer, listOf, structure, text} from '../../server/read.ts';
import {find} from '../find.ts';
import {shortName} from '../resource-arn.ts';
import type {CapacityProvider} from './capacity-provider.ts';

const read = structure({
	cluster: text,
	capacityProviders: listOf(text),
	include: listOf(text),
	maxResults: integer,
	nextToken: text,
});

/**
Capacity providers by name or ARN. Ten a page is the most there is (API), and the SDK has no paginator for this
operation.
*/
export const capacityProviderOperations: Readonly<Record<string, Operation>> = {
	DescribeCapacityProviders(call, account) {
		const {capacityProviders, include = [], maxResults, nextToken, cluster} = read(call.input);
		const known = [...find.region(call, account).capacityProviders.values()].filter(
			ownedBy(cluster === undefined ? undefined : find.cluster(cluster, call, account)),
		);
		const names = capacityProviders?.map(identifier => shortName(identifier));
		const {items, ...more} = page({
			items: names === undefined ? known : known.filter(({name}) => names.includes(name)),
			maxResults,
			nextToken,
			standard: 10,
			largest: 10,
		});
		const missing = (names ?? []).filter(name => known.every(provider => provider.name !== name));
		return {
			capacityProviders: items.map(provider => describe(provider, include)),
			failures: missing.map(name => ({
				arn: find.arn(call, account, 'capacity-provider', name),
				reason: 'MISSING',
			})),
			...more,
		};
	},
};

type Associated = {readonly arn: string; readonly capacityProviders: readonly string[]};

// Without a cluster, those that belong to one are left out: Managed Instances are only found by asking with their
// cluster (API, `cluster`).
function ownedBy(cluster: Associated | undefined): (provider: CapacityProvider) => boolean {
	return cluster === undefined
		? ({clusterArn}) => clusterArn === undefined
		: ({clusterArn, name}) => clusterArn === cluster.arn || cluster.capacityProviders.includes(name);
}

function describe(
	{arn, name, kind, status, clusterArn, details, tags}: CapacityProvider,
	include: readonly string[],
): Output {
	return {
		capacityProviderArn: arn,
		name,
		status,
		type: kind,
		cluster: clusterArn,
		...details,
		tags: include.includes('TAGS') ? tags : [],
	};
}
