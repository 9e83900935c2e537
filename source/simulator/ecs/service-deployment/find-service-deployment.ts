import type {Account} from '../../account/account.ts';
import {type Call, Fault} from '../../server/call.ts';
import type {Cluster} from '../cluster/cluster.ts';
import {find} from '../find.ts';
import type {Service} from '../service/service.ts';
import type {ServiceDeployment} from './service-deployment.ts';

type Home = {readonly cluster: Cluster | undefined; readonly service: Service | undefined};
/** A deployment with its home. */
export type Found = {readonly cluster: Cluster; readonly service: Service; readonly deployment: ServiceDeployment};

// "You can see the most recent 90-day history for deployments created on or after October 25, 2024" (ECS, "Viewing
// Amazon ECS service deployments"), in seconds. That a deployment which is no longer listed can't be described either
// is ours.
const historySeconds = 90 * 24 * 3600;
export const historyBegan = Date.UTC(2024, 9, 25) / 1000;

/** Whether it is still shown. */
export function isRemembered({createdAt}: ServiceDeployment, {clock}: Account): boolean {
	return createdAt >= Math.max(historyBegan, clock.now() - historySeconds);
}

/** One that is there, or the refusal. */
export function requireServiceDeployment(arn: string, call: Call, account: Account): Found {
	const found = findServiceDeployment(arn, call, account);
	if (found === undefined) {
		// Error names of these operations are the API's, their sentences ours.
		throw new Fault({code: 'ServiceDeploymentNotFoundException', message: 'Service deployment not found.'});
	}

	return found;
}

/** A deployment by ARN. */
export function findServiceDeployment(arn: string, call: Call, account: Account): Found | undefined {
	const {cluster, service} = homeOf(arn, call, account);
	const deployment = service?.serviceDeployments.find(
		candidate => candidate.arn === arn && isRemembered(candidate, account),
	);
	return cluster === undefined || service === undefined || deployment === undefined
		? undefined
		: {cluster, service, deployment};
}

/** Where the ARN of a deployment or a revision of a service points. */
export function homeOf(arn: string, call: Call, account: Account): Home {
	// `arn:…:service-deployment/<cluster>/<service>/<id>`, and `service-revision` alike.
	const [, clusterName = '', serviceName = ''] = arn.split('/', 3);
	const cluster = find.region(call, account).clusters.get(clusterName);
	return {cluster, service: cluster?.services.get(serviceName)};
}
