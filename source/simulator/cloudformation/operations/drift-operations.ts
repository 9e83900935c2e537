import {fields} from '../../query/fields.ts';
import {requirePermission} from '../../policy/require-permission.ts';
import type {XmlFields} from '../../query/write-xml.ts';
import {detectDrift, driftedOf} from '../engine/detect-drift.ts';
import {masked} from '../engine/masked.ts';
import type {Call} from '../../server/call.ts';
import type {StackOperation} from '../resources/caller.ts';
import {findStack, requiredText} from '../find-stack.ts';
import {stacksOf} from '../stacks-of.ts';
import {pageOf} from '../page-of.ts';
import type {Drift, Stack} from '../stack.ts';
import {validationError} from '../validation-error.ts';
import {dateOf} from './shown.ts';

// Seconds that looking takes (ours).
const looking = 3;

const steady =
	/^(?:CREATE|UPDATE|UPDATE_ROLLBACK|IMPORT|IMPORT_ROLLBACK)_COMPLETE$|^UPDATE_FAILED$|^UPDATE_ROLLBACK_FAILED$/v;

/** How resources differ from their template, found out when it is asked for and kept until the next time. */
export const driftOperations: Readonly<Record<string, StackOperation>> = {
	DetectStackDrift(caller) {
		const {call, account} = caller;
		const stack = findStack(call, account);
		if (!steady.test(stack.status)) {
			throw validationError(
				`Drift detection cannot be performed on stack [${stack.name}] while it is in the ${stack.status} ` +
					'state.',
			);
		}

		const detection: {id: string; startedAt: number; finishedAt?: number} = {
			id: account.random.uuid(),
			startedAt: account.clock.now(),
		};
		stack.detections.set(detection.id, detection);
		account.clock.after(looking, () => {
			detection.finishedAt = account.clock.now();
			detectDrift(stack, caller);
		});
		return {StackDriftDetectionId: detection.id};
	},

	DescribeStackDriftDetectionStatus({call, account}) {
		const id = requiredText(call, 'StackDriftDetectionId');
		requirePermission(call, account, {action: `cloudformation:${call.operation}`, resource: '*'});
		const stack = [...stacksOf(call, account).values()].find(({detections}) => detections.has(id));
		const detection = stack?.detections.get(id);
		if (stack === undefined || detection === undefined) {
			throw validationError(`Stack drift detection id ${id} does not exist`);
		}

		const isDone = detection.finishedAt !== undefined;
		return {
			StackId: stack.id,
			StackDriftDetectionId: id,
			StackDriftStatus: isDone ? stack.drift?.status : undefined,
			DetectionStatus: isDone ? 'DETECTION_COMPLETE' : 'DETECTION_IN_PROGRESS',
			DriftedStackResourceCount: isDone ? driftedOf(stack) : undefined,
			Timestamp: dateOf(detection.startedAt),
		};
	},

	DescribeStackResourceDrifts({call, account}) {
		const stack = findStack(call, account);
		const {items, next} = pageOf(call, driftsOutput(stack, call, 'StackResourceDriftStatusFilters'));
		return {StackResourceDrifts: items, ...next};
	},
};

/** What was found of each resource that was looked at; of those alone that a call's filter names. */
export function driftsOutput(
	stack: Stack,
	{input}: Call,
	filter = 'StackInstanceResourceDriftStatuses',
): readonly XmlFields[] {
	const statuses = fields.texts(input, filter);
	return [...stack.resources.values()].flatMap(({logicalId, made, type, drift}) =>
		drift === undefined || (statuses.length > 0 && !statuses.includes(drift.status))
			? []
			: [
					{
						StackId: stack.id,
						LogicalResourceId: logicalId,
						PhysicalResourceId: made?.physicalId,
						ResourceType: type,
						...driftOutput(drift, stack),
					},
				],
	);
}

function driftOutput({status, expected, actual, differences, at}: Drift, stack: Stack): XmlFields {
	const isCompared = status !== 'DELETED';
	return {
		ExpectedProperties: JSON.stringify(masked(expected, stack)),
		ActualProperties: isCompared ? JSON.stringify(masked(actual, stack)) : undefined,
		PropertyDifferences: differences.map(({path, expected: wanted, actual: found, kind}) => ({
			PropertyPath: path,
			ExpectedValue: wanted,
			ActualValue: found,
			DifferenceType: kind,
		})),
		StackResourceDriftStatus: status,
		Timestamp: dateOf(at),
	};
}
