import {DescribeServicesCommand, type ECSClient, ListServicesCommand} from '@aws-sdk/client-ecs';
import type {Service} from '../../domain/account/service.ts';
import {inBatches} from '../reading/in-batches.ts';
import {allPages} from '../reading/pages.ts';
import {service} from '../translate/service.ts';

type ServicesToList = {readonly cluster: string; readonly named: readonly string[]};

/**
The DAEMON services of a cluster. `named` are looked up too: a DRAINING service is in no list any more, but its name
can't be taken yet.
*/
export async function readDaemonServices(
	ecs: ECSClient,
	{cluster, named}: ServicesToList,
	signal?: AbortSignal,
): Promise<readonly Service[]> {
	const listed = await listDaemonServices(ecs, cluster, signal);
	// By name, so that one that is both listed and named is asked for once; old services have ARNs without the cluster.
	const names = new Set([...listed.map(arn => arn.split('/').at(-1) ?? arn), ...named]);
	const found = await describeServices(ecs, {cluster, services: [...names]}, signal);
	// A name that was looked up may belong to a REPLICA service, which is none of ours.
	return found.filter(({schedulingStrategy}) => schedulingStrategy === 'DAEMON');
}

type ServicesToDescribe = {readonly cluster: string; readonly services: readonly string[]};

/** Services by name or ARN; those that are missing or INACTIVE are left out. */
export async function describeServices(
	ecs: ECSClient,
	{cluster, services}: ServicesToDescribe,
	abortSignal?: AbortSignal,
): Promise<readonly Service[]> {
	// Ten is the most that DescribeServices takes.
	return inBatches({items: services, size: 10}, async batch => {
		const reply = await ecs.send(new DescribeServicesCommand({cluster, services: batch, include: ['TAGS']}), {
			abortSignal,
		});
		return (reply.services ?? []).flatMap(entry => service(entry) ?? []);
	});
}

// The default page has 10 entries only.
async function listDaemonServices(
	ecs: ECSClient,
	cluster: string,
	abortSignal?: AbortSignal,
): Promise<readonly string[]> {
	return allPages(async nextToken => {
		const {serviceArns, nextToken: next} = await ecs.send(
			new ListServicesCommand({cluster, schedulingStrategy: 'DAEMON', maxResults: 100, nextToken}),
			{abortSignal},
		);
		return {items: serviceArns, next};
	});
}
