import {type Operation} from '../../server/call.ts';
import {page} from '../../server/page.ts';
import {integer, listOf, structure, text} from '../../server/read.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {describeCluster} from './describe-cluster.ts';

const readList = structure({maxResults: integer, nextToken: text});
const readDescribe = structure({clusters: listOf(text), include: listOf(text)});

/** Clusters of one region. There is no list over all regions, here or in AWS. */
export const clusterOperations: Readonly<Record<string, Operation>> = {
	ListClusters(call, account) {
		const {maxResults, nextToken} = readList(call.input);
		// An INACTIVE cluster isn't listed, but described for a while (API, DeleteCluster): describing is no proof that
		// it can be used.
		const clusters = [...find.region(call, account).clusters.values()].filter(({status}) => status !== 'INACTIVE');
		const {items, ...more} = page({items: clusters.map(({arn}) => arn), maxResults, nextToken, standard: 100});
		return {clusterArns: items, ...more};
	},

	DescribeClusters(call, account) {
		const {clusters = [], include = []} = readDescribe(call.input);
		if (clusters.length > 100) {
			throw fault.invalid('Clusters can not have more than 100 elements.');
		}

		// No names mean the one that is called `default`, not all (API).
		const asked = clusters.length === 0 ? ['default'] : clusters;
		const found = asked.map(identifier => ({
			identifier,
			cluster: find.clusterOrNothing(identifier, call, account),
		}));
		return {
			clusters: found.flatMap(({cluster}) => (cluster === undefined ? [] : [describeCluster(cluster, include)])),
			failures: found.flatMap(({identifier, cluster}) =>
				cluster === undefined
					? [
							{
								arn: identifier.startsWith('arn:')
									? identifier
									: find.arn(call, account, 'cluster', identifier),
								reason: 'MISSING',
							},
						]
					: [],
			),
		};
	},
};
