import {
	DescribeServicesCommand,
	type ECSClient,
	ListServicesCommand,
	type Service as AwsService,
} from '@aws-sdk/client-ecs';
import type {Service} from '../../domain/account/service.ts';
import {describeListed} from '../reading/describe-listed.ts';
import {inBatches} from '../reading/in-batches.ts';
import {allPages} from '../reading/pages.ts';
import type {Note} from '../reading/readable.ts';
import {refusedInside} from '../reading/refused-inside.ts';
import {service} from '../translate/service.ts';

type ServicesToList = {
	readonly cluster: string;
	readonly named: readonly string[] | Promise<readonly string[]>;
	readonly note?: Note;
};

/**
The DAEMON services of a cluster, and `named` ones of any strategy: a DRAINING service is in no list any more, but its
name can't be taken yet.
*/
export async function readServices(
	ecs: ECSClient,
	{cluster, named, note}: ServicesToList,
	signal?: AbortSignal,
): Promise<readonly Service[]> {
	return describeNamed(
		ecs,
		{cluster, named, note, list: async () => listServices(ecs, cluster, 'DAEMON', signal)},
		signal,
	);
}

type ServicesToFind = ServicesToList & {readonly list: () => Promise<readonly string[]>};

/** Services that a list has, and others; all by name, so that one that is both is asked for once. */
export async function describeNamed(
	ecs: ECSClient,
	{cluster, named, list, note}: ServicesToFind,
	signal?: AbortSignal,
): Promise<readonly Service[]> {
	let found: readonly Service[] = [];
	await describeListed({
		operation: 'DescribeServices',
		// The named ones are asked for along with the list, which is whole first.
		async *list() {
			yield await list();
		},
		async describe(listed, tell) {
			const services = [...new Set([...listed, ...(await named)])];
			const entries = await describeShown(ecs, {cluster, services, note: tell}, signal);
			found = entries.flatMap(entry => service(entry) ?? []);
			// Of what is only named nothing says that it is there.
			return entries.filter(({serviceName = ''}) => listed.includes(serviceName));
		},
		note,
	});
	return found;
}

/** Old services have ARNs without the cluster. */
export function nameOf(arn: string): string {
	return arn.split('/').at(-1) ?? arn;
}

type ServicesToDescribe = {readonly cluster: string; readonly services: readonly string[]; readonly note?: Note};

/** Services by name or ARN; those that are missing or INACTIVE are left out. */
export async function describeServices(
	ecs: ECSClient,
	which: ServicesToDescribe,
	signal?: AbortSignal,
): Promise<readonly Service[]> {
	const entries = await describeShown(ecs, which, signal);
	return entries.flatMap(entry => service(entry) ?? []);
}

/** Services by name or ARN as ECS shows them, those that are gone and still shown too. */
export async function describeShown(
	ecs: ECSClient,
	{cluster, services: items, note}: ServicesToDescribe,
	abortSignal?: AbortSignal,
): Promise<readonly AwsService[]> {
	// Ten is the most that DescribeServices takes.
	return inBatches({items, size: 10, note}, async asked => {
		const {services = [], failures} = await ecs.send(
			new DescribeServicesCommand({cluster, services: asked, include: ['TAGS']}),
			{abortSignal},
		);
		const given = services.map(({serviceArn}) => serviceArn);
		await refusedInside({ecs, operation: 'DescribeServices', asked, given, failures, note});
		return services;
	});
}

/** The names of a cluster's services, of every strategy where none is named; the default page has 10 entries only. */
export async function listServices(
	ecs: ECSClient,
	cluster: string,
	schedulingStrategy: 'DAEMON' | 'REPLICA' | undefined,
	abortSignal?: AbortSignal,
): Promise<readonly string[]> {
	return allPages(async nextToken => {
		const {serviceArns, nextToken: next} = await ecs.send(
			new ListServicesCommand({cluster, schedulingStrategy, maxResults: 100, nextToken}),
			{abortSignal},
		);
		return {items: serviceArns?.map(arn => nameOf(arn)), next};
	});
}
