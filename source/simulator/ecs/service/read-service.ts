import {flag, integer, listOf, mapOf, type Reader, structure, text} from '../../server/read.ts';
import {readTags} from '../tag/tag.ts';

// Load balancers and service registries are taken and left alone: this is no place to try them (RULES.md, "Left out").
const anything: Reader<unknown> = value => value;
const strategy = listOf(structure({capacityProvider: text, weight: integer, base: integer}));
const constraints = listOf(structure({type: text, expression: text}));
const placementStrategy = listOf(structure({type: text, field: text}));
const threshold = structure({type: text, value: integer});

const deploymentConfiguration = structure({
	deploymentCircuitBreaker: structure({
		enable: flag,
		rollback: flag,
		resetOnHealthyTask: flag,
		thresholdConfiguration: threshold,
	}),
	maximumPercent: integer,
	minimumHealthyPercent: integer,
	alarms: structure({alarmNames: listOf(text), rollback: flag, enable: flag}),
	strategy: text,
	bakeTimeInMinutes: integer,
	lifecycleHooks: listOf(
		structure({
			targetType: text,
			hookTargetArn: text,
			roleArn: text,
			lifecycleStages: listOf(text),
			timeoutConfiguration: structure({timeoutInMinutes: integer, action: text}),
		}),
	),
	earlySuccessCriteria: structure({enable: flag, healthyPercent: integer, sourceServiceRevisionCleanup: text}),
});

const awsvpcConfiguration = structure({subnets: listOf(text), securityGroups: listOf(text), assignPublicIp: text});

const shared = {
	cluster: text,
	taskDefinition: text,
	desiredCount: integer,
	capacityProviderStrategy: strategy,
	deploymentConfiguration,
	availabilityZoneRebalancing: text,
	networkConfiguration: structure({awsvpcConfiguration}),
	placementConstraints: constraints,
	placementStrategy,
	platformVersion: text,
	healthCheckGracePeriodSeconds: integer,
	enableExecuteCommand: flag,
	enableECSManagedTags: flag,
	propagateTags: text,
	loadBalancers: listOf(mapOf(anything)),
	serviceRegistries: listOf(mapOf(anything)),
	volumeConfigurations: listOf(mapOf(anything)),
};

/**
The inputs that create and change services. Launch type and scheduling strategy can't be changed later, so only `create`
has them. Tags aren't changed by UpdateService but by TagResource (API).
*/
export const readService = {
	create: structure({
		...shared,
		serviceName: text,
		clientToken: text,
		launchType: text,
		role: text,
		schedulingStrategy: text,
		deploymentController: structure({type: text}),
		tags: readTags,
	}),
	update: structure({...shared, service: text, forceNewDeployment: flag}),
};

/** CreateService after reading: every member may be absent, nothing is checked yet. */
export type CreateServiceInput = ReturnType<typeof readService.create>;
/** UpdateService after reading: an absent member leaves the service as it is. */
export type UpdateServiceInput = ReturnType<typeof readService.update>;
