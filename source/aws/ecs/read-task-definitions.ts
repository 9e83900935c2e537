import {DescribeTaskDefinitionCommand, type ECSClient, ListTaskDefinitionsCommand} from '@aws-sdk/client-ecs';
import type {Registered} from '../../domain/account/registered.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {oneByOne} from '../reading/in-batches.ts';
import type {Note} from '../reading/readable.ts';
import type {Shared} from '../reading/shared.ts';
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

/** A revision that was deleted can't be described (`ClientException: Unable to describe task definition.`). */
export async function readIfThere(
	read: (taskDefinition: string) => Promise<Registered | undefined>,
	taskDefinition: string,
): Promise<Registered | undefined> {
	try {
		return await read(taskDefinition);
	} catch (error) {
		if (
			error instanceof ProblemError &&
			error.problem.code === 'aws-refused' &&
			error.problem.name === 'ClientException'
		) {
			return undefined;
		}

		throw error;
	}
}

/** What others read in the same pass, and read for us too. */
type Around = {readonly shared?: Pick<Shared, 'definitions' | 'revisions'>};

async function readShared(
	ecs: ECSClient,
	{arn, shared}: Around & {readonly arn: string},
	signal?: AbortSignal,
): Promise<Registered | undefined> {
	return shared
		? shared.definitions(arn, async common => readTaskDefinition(ecs, arn, common), signal)
		: readTaskDefinition(ecs, arn, signal);
}

type Wanted = Around & {readonly arns: readonly string[]; readonly note?: Note};

/** Revisions by ARN, each read once. */
export async function readTaskDefinitions(
	ecs: ECSClient,
	{arns, note, shared}: Wanted,
	signal?: AbortSignal,
): Promise<Readonly<Record<string, Registered>>> {
	const found = await oneByOne(
		[...new Set(arns)],
		async arn => {
			const definition = await readShared(ecs, {arn, shared}, signal);
			return definition ? [[arn, definition] as const] : [];
		},
		note,
	);
	return Object.fromEntries(found);
}

/** So many of a family are looked at for one that could be used again: a run that was cut off left it a while ago. */
export const mostRevisions = 10;

/** A family, and the number of the revision up to which nothing is wanted. */
type FamilyToRead = Around & {readonly family: string; readonly until?: number};

/** The last ACTIVE revisions of a family, newest first. */
export async function readRevisions(
	ecs: ECSClient,
	{family, until = 0, shared}: FamilyToRead,
	signal?: AbortSignal,
): Promise<readonly Registered[]> {
	const arns = await (shared
		? shared.revisions(family, async common => listRevisions(ecs, family, common), signal)
		: listRevisions(ecs, family, signal));
	const found = await Promise.all(
		arns.filter(arn => revisionIn(arn).revision > until).map(async arn => readShared(ecs, {arn, shared}, signal)),
	);
	return found.flatMap(one => one ?? []);
}

async function listRevisions(ecs: ECSClient, family: string, abortSignal?: AbortSignal): Promise<readonly string[]> {
	const {taskDefinitionArns = []} = await ecs.send(
		// Called a prefix, but it is the exact family.
		new ListTaskDefinitionsCommand({
			familyPrefix: family,
			status: 'ACTIVE',
			sort: 'DESC',
			maxResults: mostRevisions,
		}),
		{abortSignal},
	);
	return taskDefinitionArns;
}

type Services = Around & {
	/** The revisions that services run. */
	readonly arns: readonly string[];
};

/** What was registered since the revisions that services run. */
export async function readSince(
	ecs: ECSClient,
	{arns, shared}: Services,
	signal?: AbortSignal,
): Promise<readonly Registered[]> {
	const found = await Promise.all(
		arns.map(async arn => {
			const {family, revision} = revisionIn(arn);
			return readRevisions(ecs, {family, until: revision, shared}, signal);
		}),
	);
	return found.flat();
}

/** Family and number, which the ARN of a task definition or daemon task definition ends with. */
export function revisionIn(arn: string): {readonly family: string; readonly revision: number} {
	const [family = '', revision] = (arn.split('/').at(-1) ?? '').split(':', 2);
	return {family, revision: Number(revision ?? 0)};
}

/** The newest of each family in a list that begins with the newest. */
export function newestOf(revisions: readonly Registered[]): Readonly<Record<string, Registered>> {
	// Of equal names the last one counts.
	return Object.fromEntries(revisions.toReversed().map(one => [one.definition.family, one]));
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
