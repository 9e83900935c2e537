import type {Caller, StackOperation} from '../resources/caller.ts';
import type {Account} from '../../account/account.ts';
import {requirePermission} from '../../policy/require-permission.ts';
import {fields} from '../../query/fields.ts';
import type {XmlFields} from '../../query/write-xml.ts';
import type {Call} from '../../server/call.ts';
import {findStack} from '../find-stack.ts';
import {neededCapability} from '../template/capabilities.ts';
import type {ParameterDeclaration, Template} from '../template/template.ts';
import {validationError} from '../validation-error.ts';
import {templateInput} from './definition-input.ts';

/** Templates by themselves. Validating looks at their form alone, and never at properties (API reference). */
export const templateOperations: Readonly<Record<string, StackOperation>> = {
	GetTemplate({call, account}) {
		const name = fields.text(call.input, 'ChangeSetName');
		const stack = findStack(call, account, id => `Stack with id ${id} does not exist`);
		const changeSet = stack.changeSets.find(candidate => candidate.name === name || candidate.id === name);
		if (name !== undefined && changeSet === undefined) {
			throw validationError(`ChangeSet [${name}] does not exist`);
		}

		return {TemplateBody: (changeSet ?? stack).definition.body, StagesAvailable: ['Original', 'Processed']};
	},

	GetTemplateSummary(caller) {
		const template = summarised(caller);
		const types = Object.entries(template.resources);
		const {capability, reason} = neededCapability(template, caller.house.types) ?? {};
		return {
			...described(template),
			Capabilities: capability === undefined ? [] : [capability],
			CapabilitiesReason: reason,
			Parameters: Object.entries(template.parameters).map(([key, declaration]) => ({
				...parameterOutput(key, declaration),
				ParameterType: declaration.type,
				ParameterConstraints: {AllowedValues: declaration.allowedValues},
			})),
			ResourceTypes: types.map(([, {type}]) => type),
			Version: template.version,
			Metadata: template.metadata === undefined ? undefined : JSON.stringify(template.metadata),
			DeclaredTransforms: [],
			ResourceIdentifierSummaries: [...new Set(types.map(([, {type}]) => type))]
				.filter(type => (caller.house.types[type]?.identifiers ?? []).length > 0)
				.map(type => ({
					ResourceType: type,
					LogicalResourceIds: types.filter(([, other]) => other.type === type).map(([id]) => id),
					ResourceIdentifiers: caller.house.types[type]?.identifiers ?? [],
				})),
		};
	},

	ValidateTemplate(caller) {
		const {call, account} = caller;
		requireAll(call, account);
		const {template} = templateInput(caller);
		const {capability, reason} = neededCapability(template, caller.house.types) ?? {};
		return {
			...described(template),
			Parameters: Object.entries(template.parameters).map(([key, declaration]) =>
				parameterOutput(key, declaration),
			),
			Capabilities: capability === undefined ? [] : [capability],
			CapabilitiesReason: reason,
			DeclaredTransforms: [],
		};
	},
};

function summarised(caller: Caller): Template {
	const {call, account} = caller;
	if (fields.text(call.input, 'StackName') !== undefined) {
		return findStack(call, account, id => `Stack with id ${id} does not exist`).definition.template;
	}

	requireAll(call, account);
	return templateInput(caller).template;
}

function described({description}: Template): XmlFields {
	return {Description: description};
}

function parameterOutput(key: string, {defaultValue, noEcho, description}: ParameterDeclaration): XmlFields {
	return {ParameterKey: key, DefaultValue: defaultValue, NoEcho: noEcho, Description: description};
}

function requireAll(call: Call, account: Account): void {
	requirePermission(call, account, {action: `cloudformation:${call.operation}`, resource: '*'});
}
