import type {XmlFields} from '../../query/write-xml.ts';
import {dateOf, tagsOutput} from '../operations/shown.ts';
import {driftDetails, driftOf} from './drift-details.ts';
import {preferencesOutput} from './preferences-input.ts';
import type {Result, StackInstance, StackSet, StackSetOperation} from './stack-set.ts';

export function stackSetOutput(set: StackSet): XmlFields {
	const {definition, instances, permissionModel} = set;
	const isSelfManaged = permissionModel === 'SELF_MANAGED';
	return {
		...stackSetSummary(set),
		TemplateBody: definition.body,
		Parameters: definition.parameters.map(({key, value}) => ({
			ParameterKey: key,
			ParameterValue: definition.template.parameters[key]?.noEcho === true ? '****' : value,
		})),
		Capabilities: definition.capabilities,
		Tags: tagsOutput(definition.tags),
		StackSetARN: set.arn,
		AdministrationRoleARN: isSelfManaged ? set.administrationRoleArn : undefined,
		ExecutionRoleName: isSelfManaged ? set.executionRoleName : undefined,
		OrganizationalUnitIds: [...set.targets.keys()],
		Regions: [...new Set([...instances.values()].map(({region}) => region))],
		StackSetDriftDetectionDetails: driftDetails(set),
	};
}

export function stackSetSummary(set: StackSet): XmlFields {
	const {id, name, description, status, permissionModel, autoDeployment, isManaged} = set;
	return {
		StackSetName: name,
		StackSetId: id,
		Description: description,
		Status: status,
		PermissionModel: permissionModel,
		AutoDeployment: autoDeployment && {
			Enabled: autoDeployment.isEnabled,
			RetainStacksOnAccountRemoval: autoDeployment.retainsStacks,
		},
		ManagedExecution: {Active: isManaged},
		DriftStatus: driftOf(set),
	};
}

export function instanceSummary(set: StackSet, instance: StackInstance): XmlFields {
	const {account, region, stackId, status, reason, detail, unitId, drift, lastOperationId} = instance;
	return {
		StackSetId: set.id,
		Region: region,
		Account: account,
		StackId: stackId,
		Status: status,
		StatusReason: reason,
		StackInstanceStatus: {DetailedStatus: detail},
		OrganizationalUnitId: unitId,
		DriftStatus: drift?.status ?? 'NOT_CHECKED',
		LastDriftCheckTimestamp: drift === undefined ? undefined : dateOf(drift.at),
		LastOperationId: lastOperationId,
	};
}

export function instanceOutput(set: StackSet, instance: StackInstance): XmlFields {
	return {
		...instanceSummary(set, instance),
		ParameterOverrides: instance.overrides.map(({key, value}) => ({
			ParameterKey: key,
			ParameterValue: set.definition.template.parameters[key]?.noEcho === true ? '****' : value,
		})),
	};
}

export function operationSummary(operation: StackSetOperation): XmlFields {
	const {id, action, status, createdAt, endedAt, reason, results, preferences} = operation;
	return {
		OperationId: id,
		Action: action,
		Status: status,
		CreationTimestamp: dateOf(createdAt),
		EndTimestamp: endedAt === undefined ? undefined : dateOf(endedAt),
		StatusReason: reason,
		StatusDetails: {FailedStackInstancesCount: results.filter(result => result.status === 'FAILED').length},
		OperationPreferences: preferencesOutput(preferences),
	};
}

export function operationOutput(set: StackSet, operation: StackSetOperation): XmlFields {
	return {
		...operationSummary(operation),
		StackSetId: set.id,
		RetainStacks: operation.action === 'DELETE' ? operation.retainsStacks : undefined,
		StackSetDriftDetectionDetails: operation.action === 'DETECT_DRIFT' ? driftDetails(set) : undefined,
		AdministrationRoleARN: set.permissionModel === 'SELF_MANAGED' ? set.administrationRoleArn : undefined,
		ExecutionRoleName: set.permissionModel === 'SELF_MANAGED' ? set.executionRoleName : undefined,
	};
}

export function resultOutput({account, region, unitId, status, reason}: Result): XmlFields {
	return {
		Account: account,
		Region: region,
		Status: status,
		StatusReason: reason,
		// Nobody here has a function that holds the gate (user guide: account gates).
		AccountGateResult: {Status: 'SKIPPED'},
		OrganizationalUnitId: unitId,
	};
}
