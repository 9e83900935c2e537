import type {Aws} from '../../aws/gateway.ts';
import type {Cluster, ClusterSummary} from '../../domain/account/cluster.ts';
import type {Task} from '../../domain/account/task.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Missing} from '../../domain/ending/bundle/bundle.ts';
import type {GatheredCluster} from '../../domain/ending/bundle/bundle-files.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {findAgents} from '../../domain/found/find-agents.ts';
import type {FoundAgent} from '../../domain/found/found-agent.ts';

/** What of the clusters could be read, and what could not. */
export type Gathering = {readonly clusters: readonly GatheredCluster[]; readonly missing: readonly Missing[]};

/** Agents of a cluster whose tasks are looked at. */
const mostAgents = 20;

type Reading = {
	readonly aws: Aws;
	readonly signal: AbortSignal;
	/** Those that were read already. */
	readonly read: readonly Cluster[];
};

/** Reads the clusters in full, and of their Agents the tasks that stopped. One that fails keeps no other away. */
export async function* gather(
	summaries: readonly ClusterSummary[],
	{aws, signal, read}: Reading,
): AsyncGenerator<SetupEvent, Gathering> {
	const clusters: GatheredCluster[] = [];
	const missing: Missing[] = [];
	for (const summary of summaries) {
		const known = read.find(({arn}) => arn === summary.arn);
		if (!known) {
			yield {type: 'reading', what: 'cluster', subject: summary.name};
		}

		const whole = known ?? (await tried(aws.readCluster(summary, {families: [], depth: 'full'}, signal)));
		if ('code' in whole) {
			missing.push({what: 'cluster', cluster: summary.name, ...reasonOf(whole)});
			continue;
		}

		missing.push(
			...whole.unread.map(({operation, problem}): Missing => ({
				what: 'cluster',
				cluster: summary.name,
				operation,
				code: problem.code,
			})),
		);
		const stopped: Task[] = [];
		for (const agent of findAgents(whole).slice(0, mostAgents)) {
			const seen = await tried(tasksOf(agent, summary, {aws, signal}));
			if ('code' in seen) {
				missing.push({what: 'stopped-tasks', cluster: summary.name, ...reasonOf(seen)});
			} else {
				stopped.push(...seen.tasks.filter(({desiredStatus}) => desiredStatus === 'STOPPED'));
				missing.push(
					...seen.unread.map(({operation, problem}): Missing => ({
						what: 'stopped-tasks',
						cluster: summary.name,
						operation,
						code: problem.code,
					})),
				);
			}
		}

		clusters.push({cluster: whole, stopped});
	}

	return {clusters, missing};
}

async function tasksOf(
	{kind, name}: FoundAgent,
	{region, arn}: ClusterSummary,
	{aws, signal}: Pick<Reading, 'aws' | 'signal'>,
) {
	return kind === 'daemon'
		? aws.readDaemon({region, cluster: arn, daemon: name}, signal)
		: aws.readService({region, cluster: arn, service: name}, signal);
}

async function tried<Value>(reading: Promise<Value>): Promise<Value | Problem> {
	try {
		return await reading;
	} catch (error) {
		if (error instanceof ProblemError) {
			return error.problem;
		}

		throw error;
	}
}

/** The code of a problem, and what was asked where it says so. */
export function reasonOf(problem: Problem): Pick<Missing, 'operation' | 'code'> {
	const {code} = problem;
	if (code === 'cluster-not-possible' && problem.standing.kind === 'unreadable') {
		const {operation, problem: why} = problem.standing.unread;
		return {operation, code: why.code};
	}

	return code === 'access-denied' ? {operation: problem.action, code} : {code};
}
