import type {Account} from '../../account/account.ts';
import {type Call, Fault, type Operation, type Output} from '../../server/call.ts';
import {page} from '../../server/page.ts';
import {decimal, integer, listOf, structure, text} from '../../server/read.ts';
import type {Cluster} from '../cluster/cluster.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {here, reconcileService} from '../scheduler/here.ts';
import {shortName} from '../resource-arn.ts';
import {describeServiceDeployment} from './describe-service-deployment.ts';
import {rollBack} from './roll-back.ts';
import type {ServiceDeployment} from './service-deployment.ts';
import type {Service} from './service.ts';

type Home = {readonly cluster: Cluster | undefined; readonly service: Service | undefined};
type Found = {readonly cluster: Cluster; readonly service: Service; readonly deployment: ServiceDeployment};

const readList = structure({
	cluster: text,
	service: text,
	status: listOf(text),
	createdAt: structure({before: decimal, after: decimal}),
	maxResults: integer,
	nextToken: text,
});
const readDescribe = structure({serviceDeploymentArns: listOf(text), serviceRevisionArns: listOf(text)});
const readStop = structure({serviceDeploymentArn: text, stopType: text});

/**
The history of a service, and the way to stop what runs. Pages of 20, newest first; at most 20 ARNs at once (API).
*/
export const serviceDeploymentOperations: Readonly<Record<string, Operation>> = {
	ListServiceDeployments(call, account) {
		const {status = [], createdAt, maxResults, nextToken, ...input} = readList(call.input);
		const cluster = find.cluster(input.cluster, call, account);
		const service = cluster.services.get(shortName(input.service ?? ''));
		if (service === undefined) {
			throw fault.serviceNotFound();
		}

		const found = service.serviceDeployments.filter(
			deployment =>
				(status.length === 0 || status.includes(deployment.status)) &&
				deployment.createdAt >= (createdAt?.after ?? 0) &&
				deployment.createdAt <= (createdAt?.before ?? Infinity),
		);
		const {items, ...more} = page({items: found, maxResults, nextToken, standard: 20});
		return {serviceDeployments: items.map(deployment => brief({cluster, service, deployment})), ...more};
	},

	DescribeServiceDeployments(call, account) {
		const {serviceDeploymentArns = []} = readDescribe(call.input);
		const found = atMostTwenty(serviceDeploymentArns).map(arn => ({arn, found: lookUp(arn, call, account)}));
		return {
			serviceDeployments: found.flatMap(one =>
				one.found === undefined ? [] : [describeServiceDeployment(one.found)],
			),
			failures: found.flatMap(one => (one.found === undefined ? [{arn: one.arn, reason: 'MISSING'}] : [])),
		};
	},

	DescribeServiceRevisions(call, account) {
		const {serviceRevisionArns = []} = readDescribe(call.input);
		const found = atMostTwenty(serviceRevisionArns).map(arn => {
			const {cluster, service} = homeOf(arn, call, account);
			return {arn, cluster, service, revision: service?.serviceRevisions.find(revision => revision.arn === arn)};
		});
		return {
			serviceRevisions: found.flatMap(({cluster, service, revision}) =>
				revision === undefined
					? []
					: [
							{
								serviceRevisionArn: revision.arn,
								serviceArn: service?.arn,
								clusterArn: cluster?.arn,
								taskDefinition: revision.taskDefinitionArn,
								createdAt: revision.createdAt,
								...revision.described,
							},
						],
			),
			failures: found.flatMap(({arn, revision}) => (revision === undefined ? [{arn, reason: 'MISSING'}] : [])),
		};
	},

	StopServiceDeployment(call, account) {
		const {serviceDeploymentArn = '', stopType = 'ROLLBACK'} = readStop(call.input);
		const found = lookUp(serviceDeploymentArn, call, account);
		if (found === undefined) {
			// Error names of this operation are the API's, their sentences ours.
			throw new Fault({code: 'ServiceDeploymentNotFoundException', message: 'Service deployment not found.'});
		}

		if (found.deployment.status !== 'IN_PROGRESS' && found.deployment.status !== 'PENDING') {
			throw new Fault({
				code: 'ConflictException',
				message: 'The service deployment is not in a state that can be stopped.',
			});
		}

		// A rollback works without a breaker that asks for one (API). The enum also has ABORT, which no page explains:
		// taken here as "leave it where it is". Whether DAEMON services can be stopped is not confirmed.
		const where = here({cluster: found.cluster, region: find.region(call, account), account});
		rollBack(
			found.service,
			{reason: 'Service deployment stopped by user.', wants: stopType === 'ABORT' ? 'failure' : 'rollback'},
			where,
		);
		reconcileService(found.service, where);
		return {serviceDeploymentArn};
	},
};

// The members of `ServiceDeploymentBrief`: a list has neither counts nor the breaker.
function brief({cluster, service, deployment}: Found): Output {
	const {arn, status, statusReason, startedAt, createdAt, finishedAt, targetRevisionArn} = deployment;
	return {
		serviceDeploymentArn: arn,
		serviceArn: service.arn,
		clusterArn: cluster.arn,
		startedAt,
		createdAt,
		finishedAt,
		targetServiceRevisionArn: targetRevisionArn,
		status,
		statusReason,
	};
}

function lookUp(arn: string, call: Call, account: Account): Found | undefined {
	const {cluster, service} = homeOf(arn, call, account);
	const deployment = service?.serviceDeployments.find(candidate => candidate.arn === arn);
	return cluster === undefined || service === undefined || deployment === undefined
		? undefined
		: {cluster, service, deployment};
}

function homeOf(arn: string, call: Call, account: Account): Home {
	// `arn:…:service-deployment/<cluster>/<service>/<id>`, and `service-revision` alike.
	const [, clusterName = '', serviceName = ''] = arn.split('/', 3);
	const cluster = find.region(call, account).clusters.get(clusterName);
	return {cluster, service: cluster?.services.get(serviceName)};
}

function atMostTwenty(arns: readonly string[]): readonly string[] {
	if (arns.length === 0 || arns.length > 20) {
		throw fault.invalid('The list of ARNs must have between 1 and 20 elements.');
	}

	return arns;
}
