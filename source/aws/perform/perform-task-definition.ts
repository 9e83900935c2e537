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
import type {ChangeResult} from '../../domain/plan/change.ts';
import type {Json} from '../../domain/kit/json.ts';
import {isReference} from '../../domain/kit/reference.ts';
import {alreadyGone} from './already-gone.ts';
import type {Performing} from './performing.ts';
import {resolveRequest} from './resolve-request.ts';

// IAM, "Changes that I make are not always immediately visible": a role made a moment ago can't be assumed yet.
const roleDelay = 10;

/**
Registers a revision. There is no client token and nothing is compared: each call makes another revision, so the plan
registers only what differs from the newest.
*/
export async function registerTaskDefinition({connection, change, options}: Performing): Promise<ChangeResult> {
	const ecs = await connection.ecs(change.region);
	await waitForRole({connection, change, options});
	const {taskDefinition} = await ecs.send(
		new RegisterTaskDefinitionCommand(resolveRequest<RegisterTaskDefinitionCommandInput>(change, options)),
		{abortSignal: options.signal},
	);
	return {arn: taskDefinition?.taskDefinitionArn};
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
	await waitForRole({connection, change, options});
	const {daemonTaskDefinitionArn} = await ecs.send(
		new RegisterDaemonTaskDefinitionCommand(
			resolveRequest<RegisterDaemonTaskDefinitionCommandInput>(change, options),
		),
		{abortSignal: options.signal},
	);
	return {arn: daemonTaskDefinitionArn};
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

// A role that stands as a reference was made by this run. Registering comes after all of its policies, and before its
// first use.
async function waitForRole({connection, change, options}: Performing): Promise<void> {
	const role: Json = [change.request.executionRoleArn, change.request.taskRoleArn].find(
		// One wait is enough, whichever of the two it is.
		value => value !== undefined && isReference(value),
	);
	if (role === undefined) {
		return;
	}

	options.note?.({kind: 'role-propagating', role: options.results[roleOf(role)]?.arn ?? ''});
	// ECS checks only the form of a role when it registers; the first task would fail, minutes later and far from here.
	await connection.clock.pause(roleDelay, options.signal ?? new AbortController().signal);
}

function roleOf(role: Json): string {
	return isReference(role) && role.$ref === 'change' ? role.change : '';
}
