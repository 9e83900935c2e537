import type {XmlFields} from '../../query/write-xml.ts';
import {dateOf} from '../operations/shown.ts';
import type {StackSet, StackSetOperation} from './stack-set.ts';

/** Of a whole set: DRIFTED where one of its stacks is (user guide: detecting drift on stack sets). */
export function driftOf({instances}: StackSet): string {
	const looked = [...instances.values()].flatMap(({drift}) => drift ?? []);
	if (looked.length === 0) {
		return 'NOT_CHECKED';
	}

	return looked.some(({status}) => status === 'DRIFTED') ? 'DRIFTED' : 'IN_SYNC';
}

/** How many stacks differ, and how far the last look is (API reference: StackSetDriftDetectionDetails). */
export function driftDetails(set: StackSet): XmlFields {
	const all = [...set.instances.values()];
	const counted = (status: string) => all.filter(({drift}) => drift?.status === status).length;
	const last = set.operations.find(({action}) => action === 'DETECT_DRIFT');
	const inResults = (...statuses: string[]) =>
		(last?.results ?? []).filter(({status}) => statuses.includes(status)).length;
	return {
		DriftStatus: driftOf(set),
		DriftDetectionStatus: last && detectionOf(last),
		LastDriftCheckTimestamp: last?.endedAt === undefined ? undefined : dateOf(last.endedAt),
		TotalStackInstancesCount: all.length,
		DriftedStackInstancesCount: counted('DRIFTED'),
		InSyncStackInstancesCount: counted('IN_SYNC'),
		InProgressStackInstancesCount: inResults('PENDING', 'RUNNING'),
		FailedStackInstancesCount: inResults('FAILED'),
	};
}

function detectionOf({status, results}: StackSetOperation): string {
	switch (status) {
		case 'QUEUED':
		case 'RUNNING':
		case 'STOPPING': {
			return 'IN_PROGRESS';
		}

		case 'STOPPED':
		case 'FAILED': {
			return status;
		}

		case 'SUCCEEDED': {
			return results.some(result => result.status === 'FAILED') ? 'PARTIAL_SUCCESS' : 'COMPLETED';
		}
	}
}
