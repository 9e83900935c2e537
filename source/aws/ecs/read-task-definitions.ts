import {DescribeTaskDefinitionCommand, type ECSClient, ListTaskDefinitionsCommand} from '@aws-sdk/client-ecs';
import type {Registered} from '../../domain/account/registered.ts';
import {oneByOne} from '../reading/in-batches.ts';
import type {Note} from '../reading/readable.ts';
import {registered} from '../translate/registered.ts';

/** One revision by ARN, or the newest ACTIVE one by family. */
export async function readTaskDefinition(
	ecs: ECSClient,
	taskDefinition: string,
	abortSignal?: AbortSignal,
): Promise<Registered | undefined> {
	// Tags come only when asked for, and beside the definition; they tell our own revisions from others.
	const found = await ecs.send(new DescribeTaskDefinitionCommand({taskDefinition, include: ['TAGS']}), {abortSignal});
	return found.taskDefinition && registered(found.taskDefinition, found.tags);
}

type Wanted = {readonly arns: readonly string[]; readonly note?: Note};

/** Revisions by ARN, each read once. */
export async function readTaskDefinitions(
	ecs: ECSClient,
	{arns, note}: Wanted,
	signal?: AbortSignal,
): Promise<Readonly<Record<string, Registered>>> {
	const found = await oneByOne(
		[...new Set(arns)],
		async arn => {
			const definition = await readTaskDefinition(ecs, arn, signal);
			return definition ? [[arn, definition] as const] : [];
		},
		note,
	);
	return Object.fromEntries(found);
}

/** The newest ACTIVE revision of each family that has one. */
export async function readFamilies(
	ecs: ECSClient,
	families: readonly string[],
	signal?: AbortSignal,
): Promise<Readonly<Record<string, Registered>>> {
	const found = await Promise.all(
		families.map(async family => [family, await readNewest(ecs, family, signal)] as const),
	);
	return Object.fromEntries(
		found.flatMap(([family, definition]) => (definition ? [[family, definition] as const] : [])),
	);
}

// Describing a family that does not exist is a ClientException like many others; a list of it is just empty.
async function readNewest(ecs: ECSClient, family: string, abortSignal?: AbortSignal): Promise<Registered | undefined> {
	const {taskDefinitionArns} = await ecs.send(
		new ListTaskDefinitionsCommand({
			// Called a prefix, but it is the exact family.
			familyPrefix: family,
			status: 'ACTIVE',
			sort: 'DESC',
			maxResults: 1,
		}),
		{abortSignal},
	);
	const [arn] = taskDefinitionArns ?? [];
	return arn === undefined ? undefined : readTaskDefinition(ecs, arn, abortSignal);
}
