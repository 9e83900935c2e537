import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import type {Unread} from '../../domain/account/unread.ts';
import {ownRole} from '../../domain/agent/own-role.ts';
import {intents} from '../../domain/choices/intent.ts';
import {beforeAdopted} from '../../domain/agent/own-tags.ts';
import {agentTags} from '../../domain/found/agent-tags.ts';
import {completeChoices} from '../../domain/found/complete-choices.ts';
import {findAgents} from '../../domain/found/find-agents.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {parameterArn} from '../../domain/plan/planners/key-in-parameter.ts';
import type {Aws} from '../../aws/gateway.ts';
import {choicesOf, situationOf, type LookedAt} from '../choosing/session.ts';
import {reader} from './reader.ts';

/**
Who uses roles and keys in every region that the account has enabled, as a role is of all of them and a definition may
name a secret of another one; and where it's about that, what Agents of ours leave behind in the chosen regions.
*/
export const readLeftovers = reader({
	restsOn: ['clusters', 'stored-keys', 'role'],
	wants(session, ports) {
		const {regions, clusters} = choicesOf(session);
		const {countsUsers, takesLeftovers} = intents[ports.run.command.intent];
		const {deleteRevisions: withInactive} = completeChoices(situationOf(session, ports)).removal;
		return countsUsers && regions && clusters
			? {regions, clusters, ...(takesLeftovers && {left: {withInactive}})}
			: undefined;
	},
	async *read({regions, clusters, left}, session, {interrupt}) {
		const {aws} = session;
		const signal = interrupt.graceful;
		const enabled = await enabledRegions(aws, regions, signal);
		const all = [...new Set([...enabled.regions, ...regions])];
		yield {type: 'reading', what: 'uses', subject: String(all.length)};
		const [users, executionRole] = await Promise.all([
			Promise.all(all.map(async region => aws.readUsers(region, signal))),
			left && aws.readRole(ownRole, signal),
		]);
		const seen = {users, ...(enabled.unread && {usersUnlisted: enabled.unread})};
		if (!left) {
			return seen;
		}

		const {withInactive} = left;
		const ownThings = await Promise.all(
			regions.map(async region => {
				const newest = users.find(one => one.region === region)?.ownFamilies ?? [];
				const families = [...new Set([...newest, ...familiesIn(region, clusters, session)])];
				const [keys, revisions] = await Promise.all([
					aws.readStoredKeys(region, signal),
					aws.readRevisions(
						{region, families, withInactive, named: namedIn(region, clusters, session)},
						signal,
					),
				]);
				return {
					region,
					// Not every answer of SSM names the ARN.
					keys: keys.keys.map(key => ({
						...key,
						arn: key.arn === key.name ? parameterArn(session.observed.identity, region, key.name) : key.arn,
					})),
					revisions: revisions.revisions,
					unread: [...keys.unread, ...revisions.unread],
				};
			}),
		);
		return {...seen, executionRole, ownThings};
	},
});

/** The families that Agents of ours have on the chosen clusters. */
function familiesIn(region: string, chosen: readonly string[], {observed}: LookedAt): readonly string[] {
	return observed.clusters
		.filter(cluster => cluster.region === region && chosen.includes(cluster.arn))
		.flatMap(cluster =>
			findAgents(cluster)
				.filter(({owner}) => owner.kind === 'us')
				.flatMap(({taskDefinitionArn}) => cluster.taskDefinitions[taskDefinitionArn]?.definition.family ?? []),
		);
}

/** What Agents ran that were adopted, as their tags say. */
function namedIn(region: string, chosen: readonly string[], {observed}: LookedAt): readonly string[] {
	return observed.clusters
		.filter(cluster => cluster.region === region && chosen.includes(cluster.arn))
		.flatMap(cluster =>
			findAgents(cluster).flatMap(agent => {
				const family = cluster.taskDefinitions[agent.taskDefinitionArn]?.definition.family;
				const before = agent.kind === 'service' ? beforeAdopted(agentTags(agent, cluster)) : undefined;
				return family === undefined || !before ? [] : [`${family}:${before.revision}`];
			}),
		);
}

/** Where they may not be listed nobody knows who else there is. */
async function enabledRegions(
	aws: Aws,
	[home = 'us-east-1']: readonly string[],
	signal: AbortSignal,
): Promise<{readonly regions: readonly string[]; readonly unread?: Unread}> {
	try {
		return {regions: await aws.readRegions(home, signal)};
	} catch (error) {
		if (error instanceof ProblemError && isAwsProblem(error.problem)) {
			return {regions: [], unread: {part: 'regions', operation: 'ec2:DescribeRegions', problem: error.problem}};
		}

		throw error;
	}
}
