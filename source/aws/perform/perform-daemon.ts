import {
	CreateDaemonCommand,
	type CreateDaemonCommandInput,
	DeleteDaemonCommand,
	type DeleteDaemonCommandInput,
	UpdateDaemonCommand,
	type UpdateDaemonCommandInput,
} from '@aws-sdk/client-ecs';
import type {ChangeResult} from '../../domain/plan/change.ts';
import {areEqualDefinitions} from '../../domain/plan/normalise/normalise.ts';
import {listDaemons, readDaemonByArn, readDaemonTaskDefinition} from '../ecs/read-daemons.ts';
import {alreadyGone} from './already-gone.ts';
import {passingRole} from './passing-role.ts';
import {ifReadable} from './if-readable.ts';
import type {Performing} from './performing.ts';
import {refusal} from './refusal.ts';
import {resolveRequest} from './resolve-request.ts';
import {settle} from './settle.ts';

/**
Makes a daemon. The SDK invents no client token for CreateDaemon, so that its own repeat after a lost reply would be
refused as a second one; ours is the same for each repeat.
*/
export async function createDaemon(performing: Performing): Promise<ChangeResult> {
	const {connection, change, options} = performing;
	const ecs = await connection.ecs(change.region);
	const input = resolveRequest<CreateDaemonCommandInput>(change, options);
	try {
		const {daemonArn} = await settle(
			async () => ecs.send(new CreateDaemonCommand(input), {abortSignal: options.signal}),
			{clock: connection.clock, passing: [passingRole(change.subject)], ...options},
		);
		return {arn: daemonArn};
	} catch (error) {
		const existing =
			// How CreateDaemon refuses a taken name is not documented: CreateService's words count, and plain ones.
			refusal(error, /already exists|not idempotent/iv) === undefined
				? undefined
				: await ifReadable(async () => findEqual(performing, input));
		if (existing === undefined) {
			throw error;
		}

		options.note?.({kind: 'already-there'});
		return existing;
	}
}

/** The request is whole: UpdateDaemon is no patch, and what it isn't sent again falls back to defaults. */
export async function updateDaemon({connection, change, options}: Performing): Promise<ChangeResult> {
	const ecs = await connection.ecs(change.region);
	const input = resolveRequest<UpdateDaemonCommandInput>(change, options);
	const {daemonArn} = await settle(
		async () => ecs.send(new UpdateDaemonCommand(input), {abortSignal: options.signal}),
		{clock: connection.clock, passing: [passingRole(change.subject)], ...options},
	);
	return {arn: daemonArn};
}

/** Answers when the draining begins; the instances are replaced long after. */
export async function deleteDaemon({connection, change, options}: Performing): Promise<ChangeResult> {
	const ecs = await connection.ecs(change.region);
	return alreadyGone(
		async () => {
			const {daemonArn} = await ecs.send(
				new DeleteDaemonCommand(resolveRequest<DeleteDaemonCommandInput>(change, options)),
				{abortSignal: options.signal},
			);
			return {arn: daemonArn};
		},
		{pattern: /^DaemonNot(?:Found|Active)Exception/v, options},
	);
}

// A daemon of that name is there. It counts as ours only when it already runs what would have been made.
async function findEqual(
	{connection, change, options}: Performing,
	input: CreateDaemonCommandInput,
): Promise<ChangeResult | undefined> {
	const ecs = await connection.ecs(change.region);
	const arns = await listDaemons(ecs, input.clusterArn ?? '', options.signal);
	// ListDaemons and DescribeDaemon give no names: the last part of the ARN is the name.
	const arn = arns.find(candidate => candidate.endsWith(`/${input.daemonName ?? ''}`));
	const found = arn === undefined ? undefined : await readDaemonByArn(ecs, {arn, withTags: false}, options.signal);
	// The providers are a set: AWS may list them in another order than the request did.
	const isEqual =
		found?.capacityProviderArns.toSorted().join(' ') === input.capacityProviderArns?.toSorted().join(' ');
	if (!found || !isEqual) {
		return undefined;
	}

	if (found.taskDefinitionArn === input.daemonTaskDefinitionArn) {
		return {arn};
	}

	// Two first runs at once: each registered its own, and one came first with its daemon.
	const [one, other] = await Promise.all(
		[found.taskDefinitionArn, input.daemonTaskDefinitionArn ?? ''].map(async definition =>
			readDaemonTaskDefinition(ecs, definition, options.signal),
		),
	);
	return one && other && areEqualDefinitions(one.definition, other.definition) ? {arn, runs: one.arn} : undefined;
}
