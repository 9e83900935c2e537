import {isObject} from '../../kit/shape.ts';
import type {Change} from '../../plan/change.ts';

/** How an operation goes over its accounts and regions (CloudFormation API: StackSetOperationPreferences). */
export type FleetPace = {
	readonly isParallel: boolean;
	/** Accounts at a time in a region. */
	readonly atOnce: number;
	/** In how many accounts of a region it may fail before the others are left. */
	readonly tolerance: number;
};

/** As the last operation of a plan says it: the ones before are for the place that goes first. */
export function paceOf(changes: readonly Change[]): FleetPace | undefined {
	const preferences = changes
		.map(({request}) => request.OperationPreferences)
		.findLast(one => one !== undefined && isObject(one));
	return preferences === undefined
		? undefined
		: {
				isParallel: preferences.RegionConcurrencyType === 'PARALLEL',
				atOnce: Number(preferences.MaxConcurrentCount ?? 1),
				tolerance: Number(preferences.FailureToleranceCount ?? 0),
			};
}
