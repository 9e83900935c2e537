import type {Account} from '../../account/account.ts';
import {type Call, Fault, type Operation} from '../../server/call.ts';
import {page} from '../../server/page.ts';
import {requirePermission} from '../../policy/require-permission.ts';
import {integer, listOf, structure, text} from '../../server/read.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {here} from '../scheduler/here.ts';
import {reconcileDaemon} from '../scheduler/reconcile-daemon.ts';
import {validateTags} from '../tag/validate-tags.ts';
import type {Where} from '../scheduler/where.ts';
import {type CreateDaemonInput, readDaemon} from './read-daemon.ts';
import {describeDaemon} from './describe-daemon.ts';
import {daemonTarget} from './daemon-target.ts';
import {daemonSettings} from './daemon-settings.ts';
import type {Daemon, DaemonDeployment} from './daemon.ts';
import {beginDaemonDeployment} from './begin-daemon-deployment.ts';

type Found = Where & {readonly daemon: Daemon};

const readArn = structure({daemonArn: text});
const readList = structure({
	clusterArn: text,
	capacityProviderArns: listOf(text),
	maxResults: integer,
	nextToken: text,
});

/**
Daemons of ECS Managed Instances, by ARN only. Creating, updating and deleting one all end with instances being
replaced. Replies name the ARN, the status and the deployment to follow, never the daemon's name (API).
*/
export const daemonOperations: Readonly<Record<string, Operation>> = {
	CreateDaemon(call, account) {
		const input = readDaemon.create(call.input);
		const {daemonName: name = '', clientToken = '', tags = []} = input;
		if (!/^[\w\-]{1,255}$/v.test(name) || clientToken.length > 36) {
			throw fault.invalid(
				clientToken.length > 36
					? 'idempotency token longer than 36.'
					: 'Daemon name contains invalid characters.',
			);
		}

		validateTags(tags);
		const cluster = find.cluster(input.clusterArn, call, account);
		const region = find.region(call, account);
		const arn = find.arn(call, account, 'daemon', cluster.name, name);
		// Tags at creation are a permission of their own.
		if (tags.length > 0) {
			requirePermission(call, account, {
				action: 'ecs:TagResource',
				resource: arn,
				context: {'ecs:CreateAction': 'CreateDaemon'},
			});
		}

		// Before the name is looked up: a request that is wrong is refused even as a repeat.
		const settings = daemonSettings(input, cluster, region);
		const request = comparable(input);
		const existing = cluster.daemons.get(name);
		// That daemons are idempotent as services are, and in their words, is ours: nobody has captured it.
		if (existing !== undefined) {
			if (
				input.clientToken === undefined ||
				existing.idempotency.clientToken !== input.clientToken ||
				existing.idempotency.request !== request
			) {
				throw fault.invalid('Creation of daemon was not idempotent.');
			}

			return reply(existing, existing.deployments[0]);
		}

		const now = account.clock.now();
		const daemon: Daemon = {
			name,
			arn,
			clusterName: cluster.name,
			createdAt: now,
			idempotency: {clientToken: input.clientToken, request},
			updatedAt: now,
			status: 'ACTIVE',
			tags,
			revisions: [],
			deployments: [],
			assigned: new Map(),
			counted: new Set(),
			startsAgainAt: 0,
		};
		cluster.daemons.set(name, daemon);
		const where = here({cluster, region, account});
		return reply(daemon, deploy(daemon, beginDaemonDeployment(daemon, settings, where), where));
	},

	UpdateDaemon(call, account) {
		const input = readDaemon.update(call.input);
		const {daemon, ...where} = lookUp(input.daemonArn, call, account);
		if (daemon.status !== 'ACTIVE') {
			// A daemon that is being deleted takes no update. The error name is the API's, the sentence ours.
			throw new Fault({code: 'DaemonNotActiveException', message: 'Daemon was not ACTIVE.'});
		}

		// No patch: everything is said again, and what isn't said is the default (API, UpdateDaemon).
		const settings = daemonSettings(input, where.cluster, where.region);
		return {
			...reply(daemon, deploy(daemon, beginDaemonDeployment(daemon, settings, where), where)),
			updatedAt: daemon.updatedAt,
		};
	},

	DeleteDaemon(call, account) {
		const {daemon, ...where} = lookUp(readArn(call.input).daemonArn, call, account);
		// A repeat gets the deployment that takes it away. The API asks for an ACTIVE daemon; which error AWS gives
		// then is not confirmed.
		if (daemon.status === 'DELETE_IN_PROGRESS') {
			return {...reply(daemon, daemon.deployments[0]), updatedAt: daemon.updatedAt};
		}

		daemon.status = 'DELETE_IN_PROGRESS';
		return {
			...reply(daemon, deploy(daemon, beginDaemonDeployment(daemon, undefined, where), where)),
			updatedAt: daemon.updatedAt,
		};
	},

	DescribeDaemon(call, account) {
		const {daemon, cluster} = lookUp(readArn(call.input).daemonArn, call, account);
		return {daemon: describeDaemon({daemon, cluster, account})};
	},

	ListDaemons(call, account) {
		const {clusterArn, capacityProviderArns, maxResults, nextToken} = readList(call.input);
		const cluster = find.cluster(clusterArn, call, account);
		const daemons = [...cluster.daemons.values()].filter(
			daemon =>
				capacityProviderArns === undefined ||
				daemonTarget(daemon)?.settings.capacityProviderArns.some(arn => capacityProviderArns.includes(arn)) ===
					true,
		);
		const {items, ...more} = page({items: daemons, maxResults, nextToken, standard: 100});
		return {
			// No name here either: clients read it from the ARN.
			daemonSummariesList: items.map(({arn, status, createdAt, updatedAt}) => ({
				daemonArn: arn,
				status,
				createdAt,
				updatedAt,
			})),
			...more,
		};
	},
};

function lookUp(arn: string | undefined, call: Call, account: Account): Found {
	const [, clusterName = '', name = ''] = (arn ?? '').split('/', 3);
	const region = find.region(call, account);
	const cluster = region.clusters.get(clusterName);
	const daemon = cluster?.daemons.get(name);
	if (cluster === undefined || daemon === undefined) {
		throw new Fault({code: 'DaemonNotFoundException', message: 'Daemon not found.'});
	}

	return {daemon, ...here({cluster, region, account})};
}

// PENDING for some seconds, so that a client sees it; the delay is ours. A deployment that was superseded meanwhile
// never begins.
function deploy(daemon: Daemon, deployment: DaemonDeployment, where: Where): DaemonDeployment {
	where.account.clock.after(3, () => {
		if (deployment.status !== 'PENDING') {
			return;
		}

		deployment.status = 'IN_PROGRESS';
		deployment.startedAt = where.account.clock.now();
		reconcileDaemon(daemon, where);
	});
	return deployment;
}

function reply({arn, status, createdAt}: Daemon, deployment: DaemonDeployment | undefined) {
	return {daemonArn: arn, status, createdAt, deploymentArn: deployment?.arn};
}

// As for services: tags may differ between equal requests, and the order of members says nothing.
function comparable({clientToken, tags, ...input}: CreateDaemonInput): string {
	return JSON.stringify(Object.entries(input).toSorted(([a], [b]) => a.localeCompare(b)));
}
