import {DescribeContainerInstancesCommand, type ECSClient, ListContainerInstancesCommand} from '@aws-sdk/client-ecs';
import type {Instance} from '../../domain/account/instance.ts';
import {createSharing, type Sharing} from '../../domain/kit/large/sharing.ts';
import {describeListed} from '../reading/describe-listed.ts';
import {inBatches} from '../reading/in-batches.ts';
import {pages} from '../reading/pages.ts';
import type {Note} from '../reading/readable.ts';
import {refusedInside} from '../reading/refused-inside.ts';
import {instance} from '../translate/instance.ts';

type Where = {
	readonly cluster: string;
	readonly note?: Note;
	/** The cluster counts some (`registeredContainerInstancesCount`: ACTIVE and DRAINING ones). */
	readonly isCounted?: boolean;
	/** With what the instances of other clusters share what they have in common. */
	readonly share?: Sharing;
	/** Told of each page at once, while others are on their way. */
	readonly onPage?: (instances: readonly Instance[]) => void;
};

/** Every instance of a cluster but INACTIVE ones, as ECS shows them. */
export async function readInstances(
	ecs: ECSClient,
	{cluster, note, isCounted = false, share = createSharing(), onPage}: Where,
	abortSignal?: AbortSignal,
): Promise<readonly Instance[]> {
	const operation = 'DescribeContainerInstances';
	const list = () =>
		pages(async nextToken => {
			const {containerInstanceArns, nextToken: next} = await ecs.send(
				new ListContainerInstancesCommand({cluster, maxResults: 100, nextToken}),
				{abortSignal},
			);
			return {items: containerInstanceArns, next};
		});
	// DescribeContainerInstances refuses an empty list; no items make no batch, so none is ever sent.
	const describe = async (items: readonly string[], tell?: Note) =>
		inBatches({items, size: 100, note: tell}, async asked => {
			const {containerInstances = [], failures} = await ecs.send(
				new DescribeContainerInstancesCommand({cluster, containerInstances: asked}),
				{abortSignal},
			);
			const given = containerInstances.map(({containerInstanceArn}) => containerInstanceArn);
			await refusedInside({ecs, operation, asked, given, failures, note: tell});
			const page = containerInstances.map(entry => instance(entry, share));
			onPage?.(page);
			return page;
		});
	return describeListed({operation, list, isCounted, describe, note});
}
