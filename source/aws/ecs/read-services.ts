import {DescribeServicesCommand, type ECSClient, ListServicesCommand} from '@aws-sdk/client-ecs';
import type {Service} from '../../domain/account/service.ts';
import {inBatches} from '../reading/in-batches.ts';
import {allPages} from '../reading/pages.ts';
import type {Note} from '../reading/readable.ts';
import {refusedInside} from '../reading/refused-inside.ts';
import {service} from '../translate/service.ts';

type ServicesToList = {readonly cluster: string; readonly named: readonly string[]; readonly note?: Note};

/**
The DAEMON services of a cluster, and `named` ones of any strategy: a DRAINING service is in no list any more, but its
name can't be taken yet.
*/
export async function readServices(
	ecs: ECSClient,
	{cluster, named, note}: ServicesToList,
	signal?: AbortSignal,
): Promise<readonly Service[]> {
	const listed = await listServices(ecs, cluster, 'DAEMON', signal);
	// By name, so that one that is both listed and named is asked for once.
	const names = new Set([...listed.map(arn => nameOf(arn)), ...named]);
	return describeServices(ecs, {cluster, services: [...names], note}, signal);
}

/** Old services have ARNs without the cluster. */
export function nameOf(arn: string): string {
	return arn.split('/').at(-1) ?? arn;
}

type ServicesToDescribe = {readonly cluster: string; readonly services: readonly string[]; readonly note?: Note};

/** Services by name or ARN; those that are missing or INACTIVE are left out. */
export async function describeServices(
	ecs: ECSClient,
	{cluster, services, note}: ServicesToDescribe,
	abortSignal?: AbortSignal,
): Promise<readonly Service[]> {
	// Ten is the most that DescribeServices takes.
	return inBatches({items: services, size: 10, note}, async batch => {
		const reply = await ecs.send(new DescribeServicesCommand({cluster, services: batch, include: ['TAGS']}), {
			abortSignal,
		});
		refusedInside({operation: 'DescribeServices', failures: reply.failures, ...(note && {note})});
		return (reply.services ?? []).flatMap(entry => service(entry) ?? []);
	});
}

/** The ARNs of a cluster's services; the default page has 10 entries only. */
export async function listServices(
	ecs: ECSClient,
	cluster: string,
	schedulingStrategy: 'DAEMON' | 'REPLICA',
	abortSignal?: AbortSignal,
): Promise<readonly string[]> {
	return allPages(async nextToken => {
		const {serviceArns, nextToken: next} = await ecs.send(
			new ListServicesCommand({cluster, schedulingStrategy, maxResults: 100, nextToken}),
			{abortSignal},
		);
		return {items: serviceArns, next};
	});
}
