import type {StackSetOperationResultSummary, StackSetOperationSummary} from '@aws-sdk/client-cloudformation';
import type {OperationResult, StackSetOperation} from '../../domain/fleet/stack-set.ts';

type Shown = Pick<
	StackSetOperationSummary,
	'OperationId' | 'Action' | 'Status' | 'CreationTimestamp' | 'EndTimestamp' | 'StatusReason'
>;

/** An operation as it is listed or described (CloudFormation API: StackSetOperation). */
export function toOperation(shown: Shown): StackSetOperation {
	const {OperationId: id = '', CreationTimestamp: created, EndTimestamp: ended, StatusReason: reason} = shown;
	return {
		id,
		action: actions[shown.Action ?? ''] ?? 'update',
		// A word that is new is none that says it is over.
		status: statuses[shown.Status ?? ''] ?? 'running',
		createdAt: created?.toISOString() ?? '',
		...(ended && {endedAt: ended.toISOString()}),
		...(reason !== undefined && reason !== '' && {reason}),
	};
}

/** How it goes in one place (CloudFormation API: StackSetOperationResultSummary). */
export function toResult(summary: StackSetOperationResultSummary): OperationResult {
	const {Account: account = '', Region: region = '', Status: status = '', StatusReason: reason} = summary;
	return {
		account,
		region,
		status: results[status] ?? 'pending',
		...(reason !== undefined && reason !== '' && {reason}),
	};
}

const actions: Readonly<Record<string, StackSetOperation['action']>> = {
	CREATE: 'create',
	UPDATE: 'update',
	DELETE: 'delete',
	DETECT_DRIFT: 'detect-drift',
};

const statuses: Readonly<Record<string, StackSetOperation['status']>> = {
	QUEUED: 'queued',
	RUNNING: 'running',
	STOPPING: 'stopping',
	SUCCEEDED: 'succeeded',
	FAILED: 'failed',
	STOPPED: 'stopped',
};

const results: Readonly<Record<string, OperationResult['status']>> = {
	PENDING: 'pending',
	RUNNING: 'running',
	SUCCEEDED: 'succeeded',
	FAILED: 'failed',
	CANCELLED: 'cancelled',
};
