import {agentEstate} from '../../../source/domain/estate/agent-estate.ts';
import {awaitedIn} from '../../../source/domain/estate/awaited-in.ts';
import {clusterEstate} from '../../../source/domain/estate/cluster-estate.ts';
import {clustersNamed} from '../../../source/domain/estate/clusters-named.ts';
import {findingsOf} from '../../../source/domain/estate/findings.ts';
import type {Cluster} from '../../../source/domain/account/cluster.ts';
import type {Estate} from '../../../source/domain/estate/estate.ts';
import {bystanders} from '../../../source/domain/found/bystanders.ts';
import {describeCluster, factsOf} from '../../../source/domain/found/describe-cluster.ts';
import {findAgents} from '../../../source/domain/found/find-agents.ts';
import {todayOn} from '../../../source/domain/found/today.ts';
import {chosenClusters} from '../../../source/domain/hosts/chosen-clusters.ts';
import {placementGroups} from '../../../source/domain/hosts/placement-groups.ts';
import {planChanges} from '../../../source/domain/plan/plan-changes.ts';
import {workloadsIn} from '../../../source/domain/wiring/workload.ts';
import {clusterOf, clustersOf, identity, now, situationOf} from './accounts.ts';
import type {Subject} from './subjects.ts';

const at = new Date(now).toISOString();

/** What is read of an account, and what is there. */
export const accountSubjects: readonly Subject[] = [
	{
		name: 'findAgents and describeCluster, instances',
		prepare: ofInstances(cluster => describeCluster(cluster, findAgents(cluster))),
	},
	{name: 'placementGroups, instances', prepare: ofInstances(cluster => placementGroups(cluster))},
	{
		name: 'bystanders, services',
		prepare(size) {
			const cluster = clusterOf('large', size);
			const tasks = cluster.tasks.map((task, index) => ({...task, group: `service:web-${index}`}));
			return () => bystanders({...cluster, tasks});
		},
	},
	{name: 'estate, instances', prepare: ofInstances(cluster => estateOf([cluster]))},
	{name: 'awaitedIn, instances', prepare: ofInstances(cluster => awaitedIn(cluster, at))},
	{name: 'estate, clusters', prepare: ofClusters(clusters => findingsOf(estateOf(clusters)))},
	{name: 'factsOf, clusters', prepare: ofClusters(clusters => factsOf(situationOf(clusters).observed))},
	{name: 'chosenClusters, clusters', prepare: ofClusters(clusters => chosenClusters(situationOf(clusters)))},
	{
		name: 'clustersNamed, names of clusters',
		prepare: ofClusters(clusters =>
			clustersNamed(
				clusters.map(({name}) => name),
				{found: clusters, regions: []},
			),
		),
	},
	{name: 'todayOn, clusters', prepare: ofClusters(clusters => todayOn(situationOf(clusters)))},
	{
		name: 'workloadsIn, services',
		prepare(size) {
			const cluster = clusterOf('large', size);
			const [agent] = cluster.daemonServices;
			const services = cluster.tasks.flatMap((_, index) =>
				agent && index % 3 === 0 ? [{...agent, serviceName: `web-${index}`, serviceArn: `web-${index}`}] : [],
			);
			const workloads = [{cluster: cluster.arn, services, taskDefinitions: cluster.taskDefinitions, unread: []}];
			return () => workloadsIn({clusters: [cluster], workloads}, {clusters: [cluster.arn]});
		},
	},
];

function estateOf(clusters: readonly Cluster[]): Pick<Estate, 'clusters' | 'unread'> {
	const surveying = {identity, plan: planChanges};
	return {
		unread: [],
		clusters: clusters.map(cluster => {
			const agents = findAgents(cluster).map(agent => agentEstate(agent, {cluster, at}, surveying));
			return clusterEstate({cluster, at, isNamed: false, closer: new Map(), agents});
		}),
	};
}

function ofInstances(call: (cluster: Cluster) => unknown): Subject['prepare'] {
	return size => {
		const cluster = clusterOf('large', size);
		return () => call(cluster);
	};
}

function ofClusters(call: (clusters: readonly Cluster[]) => unknown): Subject['prepare'] {
	return size => {
		const clusters = clustersOf(size);
		return () => call(clusters);
	};
}
