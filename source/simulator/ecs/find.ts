import type {Account} from '../account/account.ts';
import {type Call, Fault} from '../server/call.ts';
import {createRegion, type Region} from '../account/region.ts';
import type {Cluster} from './cluster/cluster.ts';
import {resourceArn, shortName} from './resource-arn.ts';
import type {TaskDefinition} from './task-definition/task-definition.ts';

/**
Finds what a request names, by name or by ARN, or refuses as ECS does. The region is the one that the request was signed
for.
*/
export const find = {
	region({region}: Call, account: Account): Region {
		// A region that nobody has used is empty, not unknown.
		const found = account.regions.get(region) ?? createRegion(region);
		account.regions.set(region, found);
		return found;
	},

	cluster(identifier: string | undefined, call: Call, account: Account): Cluster {
		const cluster = find.clusterOrNothing(identifier, call, account);
		if (cluster === undefined) {
			throw new Fault({code: 'ClusterNotFoundException', message: 'Cluster not found.'});
		}

		if (cluster.status === 'INACTIVE') {
			// The same error name for a cluster that was deleted, told apart by its sentence only (observed).
			throw new Fault({code: 'ClusterNotFoundException', message: 'The referenced cluster was inactive.'});
		}

		return cluster;
	},

	/**
	An absent name means `default` (API). An ARN must fit as a whole: one of another region or account isn't found by
	its name.
	*/
	clusterOrNothing(identifier: string | undefined, call: Call, account: Account): Cluster | undefined {
		const cluster = find.region(call, account).clusters.get(shortName(identifier ?? 'default'));
		return cluster !== undefined && identifier?.startsWith('arn:') === true && cluster.arn !== identifier
			? undefined
			: cluster;
	},

	/** By ARN, `family:revision`, or `family` for its newest active revision. */
	taskDefinition(identifier: string, region: Region): TaskDefinition | undefined {
		const [family = '', revision] = shortName(identifier).split(':', 2);
		const revisions = region.taskDefinitions.get(family) ?? [];
		return revision === undefined
			? revisions.findLast(definition => definition?.status === 'ACTIVE')
			: revisions[Number(revision) - 1];
	},

	/** What every ARN of this call begins with. */
	place({region}: Call, account: Account) {
		return {partition: account.partition, region, accountId: account.id};
	},

	arn(call: Call, account: Account, ...path: readonly string[]): string {
		return resourceArn(find.place(call, account), ...path);
	},
};
