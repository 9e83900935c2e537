import type {Cluster} from '../cluster/cluster.ts';
import {fault} from '../fault.ts';
import {parseExpression} from '../query-language/parse-expression.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import {validateTags} from '../tag/validate-tags.ts';
import type {CreateServiceInput, UpdateServiceInput} from './read-service.ts';
import {validateDeploymentConfiguration} from './validate-deployment-configuration.ts';

/**
The rules for a new service; those of DAEMON are the strict ones. Throws the first that is broken, as an
InvalidParameterException. What it says of DAEMON, percentages, tokens and networks are AWS's own words, met in public
issues and captured replies; plain checks of form that nobody has quoted have words of ours.
*/
export function validateNewService(input: CreateServiceInput, definition: TaskDefinition, cluster: Cluster): void {
	const {serviceName = '', clientToken = '', schedulingStrategy = 'REPLICA', launchType} = input;
	insist(
		/^[\w\-]{1,255}$/v.test(serviceName),
		'Service name must contain only letters, numbers, hyphens and underscores, and be at most 255 characters long.',
	);
	// A UUID has exactly 36 characters (observed message).
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
	validateFit(
		{
			networkConfiguration: input.networkConfiguration,
			launchType: (input.capacityProviderStrategy ?? []).length > 0 ? undefined : (launchType ?? 'EC2'),
		},
		definition,
	);
}

/** What a DAEMON service never takes. Observed messages, to the letter: clients tell causes by them. */
export const daemonRefusals = {
	desiredCount:
		'The daemon scheduling strategy does not support a desired count for services. Remove the desired ' +
		'count value and try again',
	placementStrategy:
		'The daemon scheduling strategy does not support placement strategies. Remove the placement strategy ' +
		'and try again',
	capacityProvider:
		'Specifying a capacity provider strategy is not supported when you create a service using the DAEMON ' +
		'scheduling strategy.',
};

function validateDaemon(input: CreateServiceInput, cluster: Cluster): void {
	const {launchType} = input;
	// DAEMON takes no desired count, not even 0 (captured reply).
	insist(input.desiredCount === undefined, daemonRefusals.desiredCount);
	insist(input.placementStrategy === undefined, daemonRefusals.placementStrategy);
	insist(
		launchType !== 'FARGATE',
		'The daemon scheduling strategy does not support the FARGATE launch type. Change the launch type ' +
			'and try again',
	);
	// Also when nobody asked for a provider: without a launch type the cluster's default strategy applies, and is
	// refused (aws/containers-roadmap#692). Saying `launchType: EC2` is the way out, and the reason why DAEMON can't
	// reach Managed Instances.
	const isByProvider =
		(input.capacityProviderStrategy ?? []).length > 0 ||
		(launchType === undefined && cluster.defaultCapacityProviderStrategy.length > 0);
	insist(!isByProvider, daemonRefusals.capacityProvider);
	insist(
		// Blue/green and external controllers have no DAEMON (API, `schedulingStrategy`). The sentence is ours.
		(input.deploymentController?.type ?? 'ECS') === 'ECS',
		'The daemon scheduling strategy does not support this deployment controller. Change the deployment ' +
			'controller and try again',
	);
	insist(
		(input.volumeConfigurations ?? []).length === 0,
		'The daemon scheduling strategy does not support volume configurations.',
	);
}

/** The rules for percentages, rebalancing and constraints, which a new service and a changed one have in common. */
export function validateShared(input: UpdateServiceInput, schedulingStrategy: string): void {
	const {maximumPercent, minimumHealthyPercent} = input.deploymentConfiguration ?? {};
	if (schedulingStrategy === 'DAEMON') {
		insist(
			(maximumPercent ?? 100) <= 100,
			'The daemon scheduling strategy does not support values above 100 for maximumPercent on a ' +
				'deployment configuration. Change the maximumPercent value to 100, and try again',
		);
	}

	// With the check above, a DAEMON service can only say 100.
	insist((maximumPercent ?? 100) >= 100, 'maximumPercent must be at least 100');
	insist((maximumPercent ?? 200) <= 200, 'maximumPercent must be at most 200');
	insist((minimumHealthyPercent ?? 0) >= 0, 'minimumHealthyPercent must be at least 0');
	insist((minimumHealthyPercent ?? 100) <= 100, 'minimumHealthyPercent must be at most 100');
	validateDeploymentConfiguration(input.deploymentConfiguration);
	// Observed message. Moving a task to another zone needs room for a second one, which 100 % doesn't give.
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
		// A broken expression is refused now, not when a task is to be placed.
		if (type === 'memberOf') {
			parseExpression(expression ?? '');
		}
	}
}

type Fitted = {
	readonly networkConfiguration: CreateServiceInput['networkConfiguration'];
	/** `undefined` where capacity providers decide. */
	readonly launchType: string | undefined;
};

/** Whether a definition fits what a service says of its network and its launch type. */
export function validateFit({networkConfiguration, launchType}: Fitted, definition: TaskDefinition): void {
	// Both directions are refused (observed messages): awsvpc needs subnets, the other modes have no use for them.
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
		// A host outside AWS has no network interface to give away (ECS Anywhere considerations).
		launchType !== 'EXTERNAL' || !isAwsvpc,
		'The EXTERNAL launch type does not support the awsvpc network mode.',
	);
	// A definition that names no compatibilities promises nothing, and is taken everywhere.
	const needed = definition.requiresCompatibilities ?? [];
	insist(
		launchType === undefined || needed.length === 0 || needed.includes(launchType),
		`Task definition does not support launch_type ${launchType ?? ''}.`,
	);
}

function insist(isKept: boolean, message: string): asserts isKept {
	if (!isKept) {
		throw fault.invalid(message);
	}
}
