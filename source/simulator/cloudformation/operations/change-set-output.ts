import type {XmlFields} from '../../query/write-xml.ts';
import type {ChangeDetail, ChangeSet, ResourceChange, Stack} from '../stack.ts';
import {dateOf, parametersOutput, tagsOutput} from './shown.ts';

export function changeSetOutput(stack: Stack, changeSet: ChangeSet, changes: readonly ResourceChange[]): XmlFields {
	const {definition} = changeSet;
	return {
		...changeSetSummary(stack, changeSet),
		Parameters: parametersOutput(definition),
		NotificationARNs: [],
		RollbackConfiguration: {},
		Capabilities: definition.capabilities,
		Tags: tagsOutput(definition.tags),
		Changes: changes.map(change => ({Type: 'Resource', ResourceChange: changeOutput(change)})),
		OnStackFailure: changeSet.onFailure,
	};
}

export function changeSetSummary(stack: Stack, changeSet: ChangeSet): XmlFields {
	const {id, name, status, executionStatus, statusReason, description, createdAt} = changeSet;
	return {
		StackId: stack.id,
		StackName: stack.name,
		ChangeSetId: id,
		ChangeSetName: name,
		ExecutionStatus: executionStatus,
		Status: status,
		StatusReason: statusReason,
		CreationTime: dateOf(createdAt),
		Description: description,
		IncludeNestedStacks: false,
		ImportExistingResources: false,
	};
}

function changeOutput(change: ResourceChange): XmlFields {
	const {action, logicalId, physicalId, type, policyAction, replacement, scope, details} = change;
	return {
		PolicyAction: policyAction,
		Action: action,
		LogicalResourceId: logicalId,
		PhysicalResourceId: physicalId,
		ResourceType: type,
		Replacement: replacement,
		Scope: scope,
		Details: details.map(detail => detailOutput(detail)),
	};
}

function detailOutput({attribute, name, recreation, isDynamic, source, cause}: ChangeDetail): XmlFields {
	return {
		Target: {Attribute: attribute, Name: name, RequiresRecreation: recreation},
		Evaluation: isDynamic ? 'Dynamic' : 'Static',
		ChangeSource: source,
		CausingEntity: cause,
	};
}
