import {
	type ECSClient,
	ListDaemonTaskDefinitionsCommand,
	ListTaskDefinitionFamiliesCommand,
	ListTaskDefinitionsCommand,
	type TaskDefinitionStatus,
} from '@aws-sdk/client-ecs';
import type {Registered} from '../../domain/account/registered.ts';
import type {Unread} from '../../domain/account/unread.ts';
import {isOwn} from '../../domain/agent/own-tags.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {defaultSettings} from '../../domain/choices/choices.ts';
import {uniqueBy} from '../../domain/kit/unique-by.ts';
import type {RevisionsRead, RevisionsToRead} from '../gateway.ts';
import type {Connection} from '../connect/connection.ts';
import {oneByOne} from '../reading/in-batches.ts';
import {allPages} from '../reading/pages.ts';
import {readable, type Note} from '../reading/readable.ts';
import {readDaemonTaskDefinition} from './read-daemons.ts';
import {readIfThere, readTaskDefinition, readTaskDefinitions, revisionIn} from './read-task-definitions.ts';

type Reading = {readonly ecs: ECSClient; readonly signal?: AbortSignal};

/**
Every revision of these families that is not deleted, and of the families of daemons whose newest one has our tag. A
revision says by its tags whose it is; a family has none.
*/
export async function readAllRevisions(
	connection: Connection,
	{region, families, withInactive, named: single}: RevisionsToRead,
	signal?: AbortSignal,
): Promise<RevisionsRead> {
	const unread: Unread[] = [];
	const attempt = readable(unread);
	const reading: Reading = {ecs: await connection.ecs(region), signal};
	const [definitions, alone, daemons] = await Promise.all([
		attempt(
			'families',
			async note => {
				const named = withInactive ? [...families, ...(await inactiveFamilies(reading))] : families;
				const statuses = withInactive ? (['ACTIVE', 'INACTIVE'] as const) : (['ACTIVE'] as const);
				const arns = await Promise.all(
					[...new Set(named)].flatMap(family =>
						statuses.map(async status => list(reading, {family, status})),
					),
				);
				return Object.values(await readTaskDefinitions(reading.ecs, {arns: arns.flat(), note}, signal));
			},
			[],
		),
		attempt('families', async note => readSingle(reading, single, note), []),
		attempt('daemons', async note => readDaemonFamilies(reading, note), []),
	]);
	return {revisions: uniqueBy([...definitions, ...alone, ...daemons], ({arn}) => arn), unread};
}

async function readSingle(
	{ecs, signal}: Reading,
	names: readonly string[],
	note: Note,
): Promise<readonly Registered[]> {
	const read = async (name: string) => readTaskDefinition(ecs, name, signal);
	return oneByOne(
		names,
		async name => {
			const one = await readIfThere(read, name);
			return one ? [one] : [];
		},
		note,
	);
}

/** Only what is called as ours by default: an old account has thousands of families that nobody deleted. */
async function inactiveFamilies({ecs, signal}: Reading): Promise<readonly string[]> {
	return allPages(async nextToken => {
		const {families: items, nextToken: next} = await ecs.send(
			new ListTaskDefinitionFamiliesCommand({
				familyPrefix: defaultSettings.family,
				status: 'INACTIVE',
				maxResults: 100,
				nextToken,
			}),
			{abortSignal: signal},
		);
		return {items, next};
	});
}

type Listed = {readonly family: string; readonly status: TaskDefinitionStatus};

async function list({ecs, signal}: Reading, {family, status}: Listed): Promise<readonly string[]> {
	return allPages(async nextToken => {
		const {taskDefinitionArns: items, nextToken: next} = await ecs.send(
			// Called a prefix, but it is the exact family.
			new ListTaskDefinitionsCommand({familyPrefix: family, status, maxResults: 100, nextToken}),
			{abortSignal: signal},
		);
		return {items, next};
	});
}

async function readDaemonFamilies({ecs, signal}: Reading, note: Note): Promise<readonly Registered[]> {
	const arns = await listDaemonDefinitions({ecs, signal});
	const byFamily = Map.groupBy(arns, arn => revisionIn(arn).family);
	const families = await Promise.all(
		[...byFamily.values()].map(async inOne => {
			const [newest, ...others] = inOne.toSorted((a, b) => revisionIn(b).revision - revisionIn(a).revision);
			const [first] = await describeDaemonDefinitions({ecs, signal}, newest === undefined ? [] : [newest], note);
			return first && isOwn(first.tags)
				? [first, ...(await describeDaemonDefinitions({ecs, signal}, others, note))]
				: [];
		}),
	);
	return families.flat();
}

async function describeDaemonDefinitions(
	{ecs, signal}: Reading,
	arns: readonly string[],
	note: Note,
): Promise<readonly Registered[]> {
	return oneByOne(
		arns,
		async arn => {
			const one = await readDaemonTaskDefinition(ecs, arn, signal);
			return one ? [one] : [];
		},
		note,
	);
}

/** Where ECS knows no daemons there are none of ours. */
async function listDaemonDefinitions({ecs, signal}: Reading): Promise<readonly string[]> {
	try {
		const found = await allPages(async nextToken => {
			const {daemonTaskDefinitions: items, nextToken: next} = await ecs.send(
				new ListDaemonTaskDefinitionsCommand({status: 'ACTIVE', maxResults: 100, nextToken}),
				{abortSignal: signal},
			);
			return {items, next};
		});
		return found.flatMap(({arn}) => arn ?? []);
	} catch (error) {
		const isUnknown =
			error instanceof ProblemError &&
			error.problem.code === 'aws-refused' &&
			/^(?:UnsupportedFeature|UnknownOperation)/v.test(error.problem.name);
		if (isUnknown) {
			return [];
		}

		throw error;
	}
}
