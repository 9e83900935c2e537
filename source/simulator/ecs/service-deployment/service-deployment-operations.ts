import type {Operation, Output} from '../../server/call.ts';
import {page} from '../../server/page.ts';
import {decimal, integer, listOf, structure, text} from '../../server/read.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {shortName} from '../resource-arn.ts';
import {describeServiceDeployment} from './describe-service-deployment.ts';
import {findServiceDeployment, type Found, historyBegan, homeOf, isRemembered} from './find-service-deployment.ts';

const readList = structure({
	cluster: text,
	service: text,
	status: listOf(text),
	createdAt: structure({before: decimal, after: decimal}),
	maxResults: integer,
	nextToken: text,
});
const readDescribe = structure({serviceDeploymentArns: listOf(text), serviceRevisionArns: listOf(text)});
/**
The history of a service. Pages of 20, newest first; at most 20 ARNs at once (API).
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
				isRemembered(deployment, account) &&
				deployment.createdAt >= (createdAt?.after ?? 0) &&
				deployment.createdAt <= (createdAt?.before ?? Infinity),
		);
		const {items, ...more} = page({items: found, maxResults, nextToken, standard: 20});
		return {serviceDeployments: items.map(deployment => brief({cluster, service, deployment})), ...more};
	},

	DescribeServiceDeployments(call, account) {
		const {serviceDeploymentArns = []} = readDescribe(call.input);
		const found = atMostTwenty(serviceDeploymentArns).map(arn => ({
			arn,
			found: findServiceDeployment(arn, call, account),
		}));
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
			return {
				arn,
				cluster,
				service,
				revision: service?.serviceRevisions.find(
					revision => revision.arn === arn && revision.createdAt >= historyBegan,
				),
			};
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

function atMostTwenty(arns: readonly string[]): readonly string[] {
	if (arns.length === 0 || arns.length > 20) {
		throw fault.invalid('The list of ARNs must have between 1 and 20 elements.');
	}

	return arns;
}
