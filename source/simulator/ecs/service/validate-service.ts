import type {Cluster} from '../cluster/cluster.ts';
import {fault} from '../fault.ts';
import {parseExpression} from '../query-language/parse-expression.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import {validateTags} from '../tag/validate-tags.ts';
import type {CreateServiceInput, UpdateServiceInput} from './read-service.ts';

/** The rules for a new service; those of DAEMON are the strict ones. */
export function validateNewService(input: CreateServiceInput, definition: TaskDefinition, cluster: Cluster): void {
	const {serviceName = '', clientToken = '', schedulingStrategy = 'REPLICA', launchType} = input;
	insist(
		/^[\w\-]{1,255}$/v.test(serviceName),
		'Service name must contain only letters, numbers, hyphens and underscores, and be at most 255 characters long.',
	);
	insist(clientToken.length <= 36, 'idempotency token longer than 36.');
	insist(
		schedulingStrategy === 'DAEMON' || schedulingStrategy === 'REPLICA',
		`Scheduling strategy ${schedulingStrategy} is not valid.`,
	);
	insist(
		launchType === undefined || ['EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES'].includes(launchType),
		`launchType ${launchType ?? ''} is not valid.`,
	);
	insist(
		launchType === undefined || (input.capacityProviderStrategy ?? []).length === 0,
		'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
	);
	validateTags(input.tags ?? []);
	if (schedulingStrategy === 'DAEMON') {
		validateDaemon(input, cluster);
	} else {
		insist(
			input.desiredCount !== undefined,
			'Desired count must be specified for the REPLICA scheduling strategy.',
		);
	}

	validateShared(input, schedulingStrategy);
	validateFit(input, definition, launchType);
}

/** The rules for a change of a service. */
export function validateServiceChange(
	input: UpdateServiceInput,
	{schedulingStrategy}: {readonly schedulingStrategy: string},
): void {
	if (schedulingStrategy === 'DAEMON') {
		insist(input.desiredCount === undefined, noDesiredCount);
		insist(input.placementStrategy === undefined, noPlacementStrategy);
		insist((input.capacityProviderStrategy ?? []).length === 0, noCapacityProvider);
	}

	validateShared(input, schedulingStrategy);
}

const noDesiredCount =
	'The daemon scheduling strategy does not support a desired count for services. Remove the desired ' +
	'count value and try again';
const noPlacementStrategy =
	'The daemon scheduling strategy does not support placement strategies. Remove the placement strategy and try again';
const noCapacityProvider =
	'Specifying a capacity provider strategy is not supported when you create a service using the DAEMON ' +
	'scheduling strategy.';

function validateDaemon(input: CreateServiceInput, cluster: Cluster): void {
	const {launchType} = input;
	insist(input.desiredCount === undefined, noDesiredCount);
	insist(input.placementStrategy === undefined, noPlacementStrategy);
	insist(
		launchType !== 'FARGATE',
		'The daemon scheduling strategy does not support the FARGATE launch type. Change the launch type ' +
			'and try again',
	);
	const isByProvider =
		(input.capacityProviderStrategy ?? []).length > 0 ||
		(launchType === undefined && cluster.defaultCapacityProviderStrategy.length > 0);
	insist(!isByProvider, noCapacityProvider);
	insist(
		(input.deploymentController?.type ?? 'ECS') === 'ECS',
		'The daemon scheduling strategy does not support this deployment controller. Change the deployment ' +
			'controller and try again',
	);
	insist(
		(input.volumeConfigurations ?? []).length === 0,
		'The daemon scheduling strategy does not support volume configurations.',
	);
}

function validateShared(input: UpdateServiceInput, schedulingStrategy: string): void {
	const {maximumPercent, minimumHealthyPercent} = input.deploymentConfiguration ?? {};
	if (schedulingStrategy === 'DAEMON') {
		insist(
			(maximumPercent ?? 100) <= 100,
			'The daemon scheduling strategy does not support values above 100 for maximumPercent on a ' +
				'deployment configuration. Change the maximumPercent value to 100, and try again',
		);
	}

	insist((maximumPercent ?? 100) >= 100, 'maximumPercent must be at least 100');
	insist((maximumPercent ?? 200) <= 200, 'maximumPercent must be at most 200');
	insist((minimumHealthyPercent ?? 0) >= 0, 'minimumHealthyPercent must be at least 0');
	insist((minimumHealthyPercent ?? 100) <= 100, 'minimumHealthyPercent must be at most 100');
	const isRebalancing =
		input.availabilityZoneRebalancing === 'ENABLED' && (schedulingStrategy === 'DAEMON' || maximumPercent === 100);
	insist(
		!isRebalancing,
		'Availability Zone Rebalancing does not support maximumPercent <= 100 % as deployment configuration.',
	);
	const constraints = input.placementConstraints ?? [];
	insist(constraints.length <= 10, 'Placement constraints cannot have more than 10 elements.');
	for (const {type, expression} of constraints) {
		insist(
			type === 'memberOf' || type === 'distinctInstance',
			`Placement constraint type ${type ?? ''} is not valid.`,
		);
		insist(
			type !== 'distinctInstance' || expression === undefined,
			'distinctInstance expression should not be specified',
		);
		if (type === 'memberOf') {
			parseExpression(expression ?? '');
		}
	}
}

function validateFit(
	{networkConfiguration}: CreateServiceInput,
	definition: TaskDefinition,
	launchType: string | undefined,
): void {
	const isAwsvpc = definition.networkMode === 'awsvpc';
	insist(
		!isAwsvpc || networkConfiguration !== undefined,
		"Network Configuration must be provided when networkMode 'awsvpc' is specified.",
	);
	insist(
		isAwsvpc || networkConfiguration === undefined,
		'Network Configuration is not valid for the given networkMode of this task definition.',
	);
	insist(
		launchType !== 'EXTERNAL' || !isAwsvpc,
		'The EXTERNAL launch type does not support the awsvpc network mode.',
	);
	const asked = launchType ?? 'EC2';
	const needed = definition.requiresCompatibilities ?? [];
	insist(needed.length === 0 || needed.includes(asked), `Task definition does not support launch_type ${asked}.`);
}

function insist(isKept: boolean, message: string): asserts isKept {
	if (!isKept) {
		throw fault.invalid(message);
	}
}
