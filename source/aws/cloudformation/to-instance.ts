import type {StackInstanceSummary} from '@aws-sdk/client-cloudformation';
import type {StackInstance} from '../../domain/fleet/stack-set.ts';

/** A stack as ListStackInstances gives it (CloudFormation API: StackInstanceSummary). */
export function toInstance(summary: StackInstanceSummary): StackInstance {
	const {
		Account: account = '',
		Region: region = '',
		OrganizationalUnitId: unit,
		StackId: stack,
		Status: status,
		StatusReason: reason,
		DriftStatus: drift,
		LastOperationId: lastOperation,
	} = summary;
	return {
		account,
		region,
		...(unit !== undefined && unit !== '' && {unit}),
		...(stack !== undefined && stack !== '' && {stack}),
		status: statuses[status ?? ''] ?? 'outdated',
		detail: detailOf(summary),
		...(reason !== undefined && reason !== '' && {reason}),
		...(drift !== undefined && {drift: drifts[drift] ?? 'unknown'}),
		...(lastOperation !== undefined && {lastOperation}),
	};
}

/** Without a detail the status says what it can. */
function detailOf({Status: status, StackInstanceStatus: detailed}: StackInstanceSummary): StackInstance['detail'] {
	return details[detailed?.DetailedStatus ?? ''] ?? withoutDetail[status ?? ''] ?? 'pending';
}

const statuses: Readonly<Record<string, StackInstance['status']>> = {
	CURRENT: 'current',
	OUTDATED: 'outdated',
	INOPERABLE: 'inoperable',
};

const withoutDetail: Readonly<Record<string, StackInstance['detail']>> = {
	CURRENT: 'succeeded',
	INOPERABLE: 'inoperable',
};

/** API: StackInstanceComprehensiveStatus. */
const details: Readonly<Record<string, StackInstance['detail']>> = {
	PENDING: 'pending',
	RUNNING: 'running',
	SUCCEEDED: 'succeeded',
	FAILED: 'failed',
	CANCELLED: 'cancelled',
	INOPERABLE: 'inoperable',
	SKIPPED_SUSPENDED_ACCOUNT: 'skipped-suspended-account',
	FAILED_IMPORT: 'failed-import',
};

const drifts: Readonly<Record<string, NonNullable<StackInstance['drift']>>> = {
	DRIFTED: 'drifted',
	IN_SYNC: 'in-sync',
	UNKNOWN: 'unknown',
	NOT_CHECKED: 'not-checked',
};
