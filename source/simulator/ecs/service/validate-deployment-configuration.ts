import {fault} from '../fault.ts';
import type {UpdateServiceInput} from './read-service.ts';

type Given = NonNullable<UpdateServiceInput['deploymentConfiguration']>;

// The only stages at which traffic moves, where a deployment can't stand still (API, `lifecycleStages`).
const movingStages: ReadonlySet<string> = new Set(['TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT']);

const longestPause = 20_160;

/** The rules for early success and for pause hooks (API; ECS, "Pause hooks"), in words of ours. */
export function validateDeploymentConfiguration(given: Given = {}): void {
	const {earlySuccessCriteria: early, lifecycleHooks = [], minimumHealthyPercent = 0, strategy = 'ROLLING'} = given;
	if (early?.enable === true) {
		const {healthyPercent, sourceServiceRevisionCleanup: cleanup = ''} = early;
		insist(strategy === 'ROLLING', 'Early success criteria are supported with the ROLLING strategy only.');
		insist(
			healthyPercent !== undefined && healthyPercent >= minimumHealthyPercent && healthyPercent <= 100,
			'healthyPercent must be between minimumHealthyPercent and 100.',
		);
		insist(
			['BLOCKING', 'DEFERRED'].includes(cleanup),
			'sourceServiceRevisionCleanup must be BLOCKING or DEFERRED.',
		);
	}

	const pausing = lifecycleHooks.filter(({targetType}) => targetType === 'PAUSE');
	insist(pausing.length <= 10, 'A service can have at most 10 pause hooks.');
	for (const {
		targetType = 'AWS_LAMBDA',
		hookTargetArn,
		lifecycleStages = [],
		timeoutConfiguration,
	} of lifecycleHooks) {
		insist(lifecycleStages.length > 0, 'A lifecycle hook needs at least one lifecycle stage.');
		insist(
			targetType === 'PAUSE' || hookTargetArn !== undefined,
			'hookTargetArn is required for AWS_LAMBDA hooks.',
		);
		insist(
			targetType !== 'PAUSE' || lifecycleStages.every(stage => !movingStages.has(stage)),
			'PAUSE hooks cannot be configured at TEST_TRAFFIC_SHIFT or PRODUCTION_TRAFFIC_SHIFT.',
		);
		const minutes = timeoutConfiguration?.timeoutInMinutes ?? 1;
		insist(minutes >= 1 && minutes <= longestPause, `timeoutInMinutes must be between 1 and ${longestPause}.`);
	}
}

function insist(isKept: boolean, message: string): asserts isKept {
	if (!isKept) {
		throw fault.invalid(message);
	}
}
