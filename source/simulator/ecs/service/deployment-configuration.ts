import type {DeploymentConfiguration} from './service.ts';
import type {UpdateServiceInput} from './read-service.ts';

type Given = UpdateServiceInput['deploymentConfiguration'];

/**
What a service keeps as its deployment configuration: what was sent over what it had, or over the defaults. Member by
member, so that an update which only sets the percentages keeps the breaker's threshold (captured replies).
*/
export function deploymentConfiguration(given: Given, before: DeploymentConfiguration): DeploymentConfiguration {
	return {
		deploymentCircuitBreaker: circuitBreaker(given?.deploymentCircuitBreaker, before.deploymentCircuitBreaker),
		maximumPercent: given?.maximumPercent ?? before.maximumPercent,
		minimumHealthyPercent: given?.minimumHealthyPercent ?? before.minimumHealthyPercent,
		strategy: given?.strategy ?? before.strategy,
		bakeTimeInMinutes: given?.bakeTimeInMinutes ?? before.bakeTimeInMinutes,
		alarms: given?.alarms ?? before.alarms,
		lifecycleHooks: given?.lifecycleHooks ?? before.lifecycleHooks,
		earlySuccessCriteria: earlySuccess(given) ?? before.earlySuccessCriteria,
	};
}

// `enable` is a required member (API); the others belong to it.
function earlySuccess(given: Given): DeploymentConfiguration['earlySuccessCriteria'] {
	const criteria = given?.earlySuccessCriteria;
	return criteria && {...criteria, enable: criteria.enable ?? false};
}

function circuitBreaker(
	given: NonNullable<Given>['deploymentCircuitBreaker'],
	before: DeploymentConfiguration['deploymentCircuitBreaker'],
): DeploymentConfiguration['deploymentCircuitBreaker'] {
	const isEnable = given?.enable ?? before.enable;
	const threshold = given?.thresholdConfiguration;
	return {
		enable: isEnable,
		// Switching the breaker off takes the rollback with it (captured reply).
		rollback: isEnable && (given?.rollback ?? before.rollback),
		resetOnHealthyTask: given?.resetOnHealthyTask ?? before.resetOnHealthyTask,
		thresholdConfiguration: {
			type: threshold?.type ?? before.thresholdConfiguration.type,
			value: threshold?.value ?? before.thresholdConfiguration.value,
		},
	};
}

/**
The defaults that CreateService fills in and echoes (captured replies for REPLICA). DAEMON keeps 100 and 0: 0 % is the
default of the API, the console proposes 50 % (API, `minimumHealthyPercent`). At 0 % one update may stop every task at
once.
*/
export function standardConfiguration(schedulingStrategy: 'DAEMON' | 'REPLICA'): DeploymentConfiguration {
	const isDaemon = schedulingStrategy === 'DAEMON';
	return {
		deploymentCircuitBreaker: {
			enable: false,
			rollback: false,
			resetOnHealthyTask: true,
			thresholdConfiguration: {type: 'BOUNDED_PERCENT', value: 50},
		},
		maximumPercent: isDaemon ? 100 : 200,
		minimumHealthyPercent: isDaemon ? 0 : 100,
		strategy: 'ROLLING',
		bakeTimeInMinutes: 0,
	};
}
