import type {Account} from '../../account/account.ts';
import {type Call, Fault, type Operation} from '../../server/call.ts';
import {page} from '../../server/page.ts';
import {decimal, integer, listOf, structure, text} from '../../server/read.ts';
import {asTaskDefinition} from '../task-definition/as-task-definition.ts';
import type {Cluster} from '../cluster/cluster.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import type {Daemon} from './daemon.ts';
import {describeDaemonDeployment} from './describe-daemon.ts';

type Home = {readonly daemon: Daemon | undefined; readonly cluster: Cluster | undefined};

const readList = structure({
	daemonArn: text,
	status: listOf(text),
	createdAt: structure({before: decimal, after: decimal}),
	maxResults: integer,
	nextToken: text,
});
const readDescribe = structure({daemonDeploymentArns: listOf(text), daemonRevisionArns: listOf(text)});

/**
The history of a daemon, newest first; pages of 20, and at most 20 ARNs at once (API). There is no operation that stops
or takes back a deployment: whoever wants the old revision updates the daemon to it.
*/
export const daemonDeploymentOperations: Readonly<Record<string, Operation>> = {
	ListDaemonDeployments(call, account) {
		const {daemonArn = '', status = [], createdAt, maxResults, nextToken} = readList(call.input);
		// By ARN only: nothing but CreateDaemon takes a name.
		const {daemon, cluster} = homeOf(daemonArn, call, account);
		if (daemon === undefined) {
			throw new Fault({code: 'DaemonNotFoundException', message: 'Daemon not found.'});
		}

		const found = daemon.deployments.filter(
			deployment =>
				(status.length === 0 || status.includes(deployment.status)) &&
				deployment.createdAt >= (createdAt?.after ?? 0) &&
				deployment.createdAt <= (createdAt?.before ?? Infinity),
		);
		const {items, ...more} = page({items: found, maxResults, nextToken, standard: 20});
		return {
			// A summary has no counts, sources or breaker: those take DescribeDaemonDeployments.
			daemonDeployments: items.map(({arn, target, sources, failureCount, rollback, ...rest}) => ({
				daemonDeploymentArn: arn,
				daemonArn: daemon.arn,
				clusterArn: cluster?.arn,
				targetDaemonRevisionArn: target?.arn,
				...rest,
			})),
			...more,
		};
	},

	DescribeDaemonDeployments(call, account) {
		const {daemonDeploymentArns = []} = readDescribe(call.input);
		const found = atMostTwenty(daemonDeploymentArns).map(arn => {
			const {daemon, cluster} = homeOf(arn, call, account);
			const deployment = daemon?.deployments.find(candidate => candidate.arn === arn);
			return {
				arn,
				shown:
					daemon && cluster && deployment && describeDaemonDeployment(deployment, {daemon, cluster, account}),
			};
		});
		return {
			daemonDeployments: found.flatMap(({shown}) => shown ?? []),
			failures: found.flatMap(({arn, shown}) => (shown === undefined ? [{arn, reason: 'MISSING'}] : [])),
		};
	},

	DescribeDaemonRevisions(call, account) {
		const {daemonRevisionArns = []} = readDescribe(call.input);
		const found = atMostTwenty(daemonRevisionArns).map(arn => {
			const {daemon, cluster} = homeOf(arn, call, account);
			return {arn, daemon, cluster, revision: daemon?.revisions.find(candidate => candidate.arn === arn)};
		});
		return {
			daemonRevisions: found.flatMap(({daemon, cluster, revision}) => {
				if (revision === undefined) {
					return [];
				}

				const {daemonTaskDefinitionArn, propagateTags, enableECSManagedTags, enableExecuteCommand, critical} =
					revision.settings;
				const definition = asTaskDefinition(daemonTaskDefinitionArn, find.region(call, account));
				return [
					{
						daemonRevisionArn: revision.arn,
						clusterArn: cluster?.arn,
						daemonArn: daemon?.arn,
						daemonTaskDefinitionArn,
						createdAt: revision.createdAt,
						containerImages: definition?.containerDefinitions.map(({name, image}) => ({
							containerName: name,
							image,
						})),
						propagateTags,
						enableECSManagedTags,
						enableExecuteCommand,
						critical,
					},
				];
			}),
			failures: found.flatMap(({arn, revision}) => (revision === undefined ? [{arn, reason: 'MISSING'}] : [])),
		};
	},
};

function homeOf(arn: string, call: Call, account: Account): Home {
	// `arn:…:daemon-deployment/<cluster>/<daemon>/<id>`; those of daemons and revisions begin alike.
	const [, clusterName = '', name = ''] = arn.split('/', 3);
	const cluster = find.region(call, account).clusters.get(clusterName);
	return {cluster, daemon: cluster?.daemons.get(name)};
}

function atMostTwenty(arns: readonly string[]): readonly string[] {
	if (arns.length === 0 || arns.length > 20) {
		throw fault.invalid('The list of ARNs must have between 1 and 20 elements.');
	}

	return arns;
}
