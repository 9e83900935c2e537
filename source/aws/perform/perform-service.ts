import {
	CreateServiceCommand,
	type CreateServiceCommandInput,
	DeleteServiceCommand,
	type DeleteServiceCommandInput,
	UpdateServiceCommand,
	type UpdateServiceCommandInput,
} from '@aws-sdk/client-ecs';
import type {ChangeResult} from '../../domain/plan/change.ts';
import {areEqualDefinitions} from '../../domain/plan/normalise/normalise.ts';
import {describeServices} from '../ecs/read-services.ts';
import {readTaskDefinition} from '../ecs/read-task-definitions.ts';
import {alreadyGone} from './already-gone.ts';
import {passingRole} from './passing-role.ts';
import {ifReadable} from './if-readable.ts';
import type {Performing} from './performing.ts';
import {refusal} from './refusal.ts';
import {resolveRequest} from './resolve-request.ts';
import {type Passing, settle} from './settle.ts';
import {untilGone} from './until-gone.ts';

/**
Makes a service. The client token is ours and the same for each repeat: the SDK sends none by itself, and a
ServerException whose service was made all the same would otherwise end in a second, refused try.
*/
export async function createService(performing: Performing): Promise<ChangeResult> {
	const {connection, change, options} = performing;
	const ecs = await connection.ecs(change.region);
	const input = resolveRequest<CreateServiceCommandInput>(change, options);
	// The name is free again once the tasks of the deleted service have stopped.
	const draining: Passing = {
		pattern: /still draining/iv,
		note: {kind: 'service-draining', service: change.subject},
		every: 5,
		seconds: 600,
	};
	try {
		const {service} = await settle(
			async () => ecs.send(new CreateServiceCommand(input), {abortSignal: options.signal}),
			{clock: connection.clock, passing: [draining, passingRole(change.subject)], ...options},
		);
		return {arn: service?.serviceArn};
	} catch (error) {
		// "Creation of service was not idempotent."
		if (refusal(error, /not idempotent/iv) === undefined) {
			throw error;
		}

		const existing = await ifReadable(async () => findEqual(performing, input));
		if (existing === undefined) {
			throw error;
		}

		options.note?.({kind: 'already-there'});
		return existing;
	}
}

/** IAM may be slow here too, where an update brings a role that this run made. */
export async function updateService({connection, change, options}: Performing): Promise<ChangeResult> {
	const ecs = await connection.ecs(change.region);
	const input = resolveRequest<UpdateServiceCommandInput>(change, options);
	const {service} = await settle(
		async () => ecs.send(new UpdateServiceCommand(input), {abortSignal: options.signal}),
		{clock: connection.clock, passing: [passingRole(change.subject)], ...options},
	);
	return {arn: service?.serviceArn};
}

/** A DAEMON service needs neither scaling to zero nor `force`; it answers while the tasks still stop. */
export async function deleteService(performing: Performing): Promise<ChangeResult> {
	const {connection, change, options} = performing;
	const ecs = await connection.ecs(change.region);
	const input = resolveRequest<DeleteServiceCommandInput>(change, options);
	const result = await alreadyGone(
		async () => {
			const {service} = await ecs.send(new DeleteServiceCommand(input), {abortSignal: options.signal});
			return {arn: service?.serviceArn};
		},
		{pattern: /^(?:ServiceNot(?:Found|Active)|ClusterNotFound)Exception/v, options},
	);
	if (change.awaitsEnd) {
		await untilGone(performing, {cluster: input.cluster ?? 'default', service: input.service ?? ''});
	}

	return result;
}

// A service of that name is there. It counts as ours only when it already is what would have been made.
async function findEqual(
	{connection, change, options}: Performing,
	input: CreateServiceCommandInput,
): Promise<ChangeResult | undefined> {
	const ecs = await connection.ecs(change.region);
	const [found] = await describeServices(
		ecs,
		// An absent cluster means the one called "default", in every operation of ECS.
		{cluster: input.cluster ?? 'default', services: [input.serviceName ?? '']},
		options.signal,
	);
	const isEqual =
		// Only what makes it another service is compared: ECS fills in too many defaults to compare all of it.
		found?.status === 'ACTIVE' &&
		found.schedulingStrategy === input.schedulingStrategy &&
		found.launchType === input.launchType &&
		constraintsOf(found.placementConstraints) === constraintsOf(input.placementConstraints ?? []);
	if (!isEqual) {
		return undefined;
	}

	if (revisionOf(found.taskDefinition) === revisionOf(input.taskDefinition ?? '')) {
		return {arn: found.serviceArn};
	}

	// Two first runs at once: each registered its own, and one came first with its service.
	const [one, other] = await Promise.all(
		[found.taskDefinition, input.taskDefinition ?? ''].map(async arn =>
			readTaskDefinition(ecs, arn, options.signal),
		),
	);
	return one && other && areEqualDefinitions(one.definition, other.definition)
		? {arn: found.serviceArn, runs: one.arn}
		: undefined;
}

// `family:revision`, whether written so or as an ARN.
function revisionOf(taskDefinition: string): string {
	return taskDefinition.split('/').at(-1) ?? taskDefinition;
}

type Constraint = {readonly type?: string; readonly expression?: string};

function constraintsOf(constraints: readonly Constraint[]): string {
	// AWS may list them in another order; distinctInstance has no expression.
	return constraints
		.map(({type, expression}) => `${type} ${expression ?? ''}`)
		.toSorted()
		.join('\n');
}
