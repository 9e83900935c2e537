import type {Aws} from '../../aws/gateway.ts';
import type {Cluster} from '../../domain/account/cluster.ts';
import type {History} from '../../domain/account/history.ts';
import {lastStep, type ServiceStep} from '../../domain/ending/noted-steps.ts';
import {findAgents} from '../../domain/found/find-agents.ts';
import type {FoundAgent} from '../../domain/found/found-agent.ts';

type Reading = {
	/** Of this account, the newest first. */
	readonly steps: readonly ServiceStep[];
	readonly aws: Aws;
	readonly signal: AbortSignal;
};

/**
A cluster with what was deployed before in each Agent of ours, and the definitions of that. A read that fails is a
failure of all: what can't be read is not "nothing before".
*/
export async function withHistories(cluster: Cluster, reading: Reading): Promise<Cluster> {
	const own = findAgents(cluster).filter(({owner}) => owner.kind === 'us');
	const read = await Promise.all(
		own.map(async agent => [agent.arn, await historyOf(agent, cluster, reading)] as const),
	);
	const definitions = read.map(([, history]) => history.definitions);
	return {
		...cluster,
		histories: Object.fromEntries(read),
		// Those that were read with the cluster have what is needed of them.
		taskDefinitions: {
			...Object.fromEntries(definitions.flatMap(each => Object.entries(each))),
			...cluster.taskDefinitions,
		},
	};
}

async function historyOf(
	{kind, arn, name, taskDefinitionArn: taskDefinition}: FoundAgent,
	cluster: Cluster,
	{steps, aws, signal}: Reading,
): Promise<History> {
	const {region} = cluster;
	const beside = besideIn(cluster, arn).filter(one => one !== taskDefinition);
	const noted = lastStep({kind, region, cluster: cluster.name, name}, {steps, runs: taskDefinition});
	const also = [...new Set([...beside, ...(noted ? [noted.from] : [])])];
	const history = await aws.readHistory(
		{region, cluster: cluster.arn, kind, arn, taskDefinition, ...(also.length > 0 && {also})},
		signal,
	);
	return {...history, ...(beside.length > 0 && {beside}), ...(noted && {noted})};
}

/** What a service has tasks of, the newest deployment first; a daemon shows only one. */
function besideIn({daemonServices}: Cluster, arn: string): readonly string[] {
	return daemonServices
		.filter(({serviceArn}) => serviceArn === arn)
		.flatMap(({deployments}) => deployments.map(({taskDefinition}) => taskDefinition));
}
