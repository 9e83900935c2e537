import {fields} from '../../query/fields.ts';
import type {XmlFields} from '../../query/write-xml.ts';
import type {Call} from '../../server/call.ts';
import {validationError} from '../validation-error.ts';
import type {Preferences} from './stack-set.ts';

/** `OperationPreferences` of a call. A count and a percentage of one thing exclude each other (API reference). */
export function preferencesInput({input}: Call): Preferences {
	const given = typeof input.OperationPreferences === 'object' ? {...input.OperationPreferences} : {};
	const numbers = {
		toleranceCount: fields.count(given, 'FailureToleranceCount'),
		tolerancePercentage: fields.count(given, 'FailureTolerancePercentage'),
		concurrentCount: fields.count(given, 'MaxConcurrentCount'),
		concurrentPercentage: fields.count(given, 'MaxConcurrentPercentage'),
	};
	if (numbers.toleranceCount !== undefined && numbers.tolerancePercentage !== undefined) {
		throw validationError('You can specify FailureToleranceCount or FailureTolerancePercentage, but not both.');
	}

	if (numbers.concurrentCount !== undefined && numbers.concurrentPercentage !== undefined) {
		throw validationError('You can specify either MaxConcurrentCount or MaxConcurrentPercentage, but not both.');
	}

	if (numbers.concurrentCount !== undefined && numbers.concurrentCount < 1) {
		throw validationError(
			`1 validation error detected: Value '${numbers.concurrentCount}' at ` +
				"'operationPreferences.maxConcurrentCount' failed to satisfy constraint: Member must have value " +
				'greater than or equal to 1',
		);
	}

	return {
		regionOrder: fields.texts(given, 'RegionOrder'),
		regionConcurrency: fields.text(given, 'RegionConcurrencyType') === 'PARALLEL' ? 'PARALLEL' : 'SEQUENTIAL',
		mode:
			fields.text(given, 'ConcurrencyMode') === 'SOFT_FAILURE_TOLERANCE'
				? 'SOFT_FAILURE_TOLERANCE'
				: 'STRICT_FAILURE_TOLERANCE',
		...Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== undefined)),
	};
}

export function preferencesOutput(preferences: Preferences): XmlFields {
	return {
		RegionConcurrencyType: preferences.regionConcurrency,
		RegionOrder: preferences.regionOrder,
		FailureToleranceCount: preferences.toleranceCount,
		FailureTolerancePercentage: preferences.tolerancePercentage,
		MaxConcurrentCount: preferences.concurrentCount,
		MaxConcurrentPercentage: preferences.concurrentPercentage,
		ConcurrencyMode: preferences.mode,
	};
}

/** In how many accounts of a Region an operation may fail before it is ended there; none unless said. */
export function tolerance({toleranceCount, tolerancePercentage}: Preferences, accounts: number): number {
	// Percentages are rounded down (API reference).
	return toleranceCount ?? Math.floor(((tolerancePercentage ?? 0) * accounts) / 100);
}

/**
In how many accounts at once it runs, after so many failures. Strictly it never starts more than what may still fail,
and one; softly it keeps its pace (API reference: `ConcurrencyMode`).
*/
export function concurrency(preferences: Preferences, accounts: number, failures: number): number {
	const {concurrentCount, concurrentPercentage, mode} = preferences;
	const most =
		concurrentCount ??
		// Rounded down, but never to none (API reference).
		(concurrentPercentage === undefined ? 1 : Math.max(1, Math.floor((concurrentPercentage * accounts) / 100)));
	return mode === 'SOFT_FAILURE_TOLERANCE'
		? most
		: Math.max(1, Math.min(most, tolerance(preferences, accounts) + 1 - failures));
}
