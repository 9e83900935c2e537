import type {XmlFields} from '../../query/write-xml.ts';
import type {Drift, Stack, StackResource} from '../stack.ts';
import {dateOf, parametersOutput, tagsOutput} from './shown.ts';

export function stackOutput(stack: Stack): XmlFields {
	const {definition, outputs, onFailure} = stack;
	return {
		...common(stack),
		Description: definition.template.description,
		Parameters: parametersOutput(definition),
		RollbackConfiguration: {},
		DisableRollback: onFailure === 'DO_NOTHING',
		NotificationARNs: [],
		Capabilities: definition.capabilities,
		Outputs: outputs.map(({key, value, description, exportName}) => ({
			OutputKey: key,
			OutputValue: value,
			Description: description,
			ExportName: exportName,
		})),
		RoleARN: stack.roleArn,
		Tags: tagsOutput(definition.tags),
		EnableTerminationProtection: stack.isProtected,
		ChangeSetId: stack.changeSetId,
		DriftInformation: driftOf(stack),
	};
}

export function stackSummary(stack: Stack): XmlFields {
	return {
		...common(stack),
		TemplateDescription: stack.definition.template.description,
		DriftInformation: driftOf(stack),
	};
}

function common({id, name, createdAt, updatedAt, deletedAt, status, statusReason}: Stack): XmlFields {
	return {
		StackId: id,
		StackName: name,
		CreationTime: dateOf(createdAt),
		LastUpdatedTime: updatedAt === undefined ? undefined : dateOf(updatedAt),
		DeletionTime: deletedAt === undefined ? undefined : dateOf(deletedAt),
		StackStatus: status,
		StackStatusReason: statusReason,
	};
}

function driftOf({drift}: Stack): XmlFields {
	return drift === undefined
		? {StackDriftStatus: 'NOT_CHECKED'}
		: {StackDriftStatus: drift.status, LastCheckTimestamp: dateOf(drift.at)};
}

export function resourceOutput(stack: Stack, resource: StackResource): XmlFields {
	const {logicalId, made, type, status, reason, drift} = resource;
	return {
		StackName: stack.name,
		StackId: stack.id,
		LogicalResourceId: logicalId,
		PhysicalResourceId: made?.physicalId,
		ResourceType: type,
		ResourceStatus: status,
		ResourceStatusReason: reason,
		DriftInformation: resourceDrift(drift),
	};
}

function resourceDrift(drift: Drift | undefined): XmlFields {
	return drift === undefined
		? {StackResourceDriftStatus: 'NOT_CHECKED'}
		: {StackResourceDriftStatus: drift.status, LastCheckTimestamp: dateOf(drift.at)};
}
