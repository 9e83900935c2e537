import {
	DeleteDaemonTaskDefinitionCommand,
	type DeleteDaemonTaskDefinitionCommandInput,
	DeregisterTaskDefinitionCommand,
	type DeregisterTaskDefinitionCommandInput,
	RegisterDaemonTaskDefinitionCommand,
	type RegisterDaemonTaskDefinitionCommandInput,
	RegisterTaskDefinitionCommand,
	type RegisterTaskDefinitionCommandInput,
} from '@aws-sdk/client-ecs';
import type {Registered} from '../../domain/account/registered.ts';
import type {ChangeResult} from '../../domain/plan/change.ts';
import {definitionOf} from '../../domain/plan/normalise/definition-of.ts';
import {areEqualDefinitions} from '../../domain/plan/normalise/normalise.ts';
import {readDaemonFamilies} from '../ecs/read-daemons.ts';
import {readFamilies} from '../ecs/read-task-definitions.ts';
import {plainObject} from '../reading/plain-json.ts';
import {alreadyGone} from './already-gone.ts';
import type {Performing} from './performing.ts';
import {registerOnce} from './register-once.ts';
import {resolveRequest} from './resolve-request.ts';
import {sinceRoleChange} from './role-changes.ts';

// IAM, "Changes that I make are not always immediately visible": a role made a moment ago can't be assumed yet.
const roleDelay = 10;

/**
Registers a revision. There is no client token and nothing is compared: each call makes another revision, so the plan
registers only what differs from those that are there.
*/
export async function registerTaskDefinition({connection, change, options}: Performing): Promise<ChangeResult> {
	const ecs = await connection.ecs(change.region);
	const input = resolveRequest<RegisterTaskDefinitionCommandInput>(change, options);
	await waitForRole({connection, change, options}, input);
	return registerOnce(connection.clock, options, {
		async send() {
			const {taskDefinition} = await ecs.send(new RegisterTaskDefinitionCommand(input), {
				abortSignal: options.signal,
			});
			return {arn: taskDefinition?.taskDefinitionArn};
		},
		async look() {
			const newest = await readFamilies(ecs, [input.family ?? ''], options.signal);
			return arnIfEqual(Object.values(newest)[0], input);
		},
	});
}

/** What a service may be rolled back to must stay ACTIVE, so this comes after the rollout or not at all. */
export async function deregisterTaskDefinition({connection, change, options}: Performing): Promise<ChangeResult> {
	const ecs = await connection.ecs(change.region);
	return alreadyGone(
		async () => {
			const {taskDefinition} = await ecs.send(
				new DeregisterTaskDefinitionCommand(
					resolveRequest<DeregisterTaskDefinitionCommandInput>(change, options),
				),
				{abortSignal: options.signal},
			);
			return {arn: taskDefinition?.taskDefinitionArn};
		},
		// ECS has no name for these, only ClientException with a text: already INACTIVE, being deleted, never there.
		{pattern: /is inactive|being deleted|unable to deregister/iv, options},
	);
}

/** Answers with an ARN and nothing else, unlike RegisterTaskDefinition. */
export async function registerDaemonTaskDefinition({connection, change, options}: Performing): Promise<ChangeResult> {
	const ecs = await connection.ecs(change.region);
	const input = resolveRequest<RegisterDaemonTaskDefinitionCommandInput>(change, options);
	await waitForRole({connection, change, options}, input);
	return registerOnce(connection.clock, options, {
		async send() {
			const {daemonTaskDefinitionArn} = await ecs.send(new RegisterDaemonTaskDefinitionCommand(input), {
				abortSignal: options.signal,
			});
			return {arn: daemonTaskDefinitionArn};
		},
		async look() {
			const newest = await readDaemonFamilies(ecs, [input.family ?? ''], options.signal);
			return arnIfEqual(Object.values(newest)[0], input);
		},
	});
}

/** One step, where task definitions have two: there is no deregistering of these. */
export async function deleteDaemonTaskDefinition({connection, change, options}: Performing): Promise<ChangeResult> {
	const ecs = await connection.ecs(change.region);
	return alreadyGone(
		async () => {
			const {daemonTaskDefinitionArn} = await ecs.send(
				new DeleteDaemonTaskDefinitionCommand(
					resolveRequest<DeleteDaemonTaskDefinitionCommandInput>(change, options),
				),
				{abortSignal: options.signal},
			);
			return {arn: daemonTaskDefinitionArn};
		},
		{pattern: /NotFound|does not exist|DELETE_IN_PROGRESS/v, options},
	);
}

/** Tags stand beside a revision that is described. */
function arnIfEqual(
	newest: Registered | undefined,
	{tags, ...input}: RegisterTaskDefinitionCommandInput | RegisterDaemonTaskDefinitionCommandInput,
): string | undefined {
	return newest && areEqualDefinitions(newest.definition, definitionOf(plainObject(input))) ? newest.arn : undefined;
}

/**
Waits until a role's last change in this run is old enough, once for all definitions that name it: registering comes
after all of its policies, and before its first use.
*/
async function waitForRole(
	{connection, options}: Performing,
	{executionRoleArn, taskRoleArn}: Pick<RegisterTaskDefinitionCommandInput, 'executionRoleArn' | 'taskRoleArn'>,
): Promise<void> {
	for (const role of [executionRoleArn, taskRoleArn]) {
		const since = role === undefined ? undefined : sinceRoleChange(connection, role);
		if (role === undefined || since === undefined || since >= roleDelay) {
			continue;
		}

		options.note?.({kind: 'role-propagating', role});
		// ECS checks only the form of a role when it registers; the first task would fail, minutes later and far from
		// here.
		await connection.clock.pause(roleDelay - since, options.signal ?? new AbortController().signal);
	}
}
