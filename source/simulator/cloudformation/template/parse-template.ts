import {validationError} from '../validation-error.ts';
import {readBody} from './read-body.ts';
import type {OutputDeclaration, ParameterDeclaration, ResourceDeclaration, Template} from './template.ts';
import {fieldsOf, isFields, listOf, textOf, type Fields, type Value} from './value.ts';

const sections = new Set([
	'AWSTemplateFormatVersion',
	'Conditions',
	'Description',
	'Mappings',
	'Metadata',
	'Outputs',
	'Parameters',
	'Resources',
	// CDK writes one about its own bootstrapping; what it asserts isn't judged here.
	'Rules',
]);

const resourceAttributes = new Set([
	'Condition',
	'CreationPolicy',
	'DeletionPolicy',
	'DependsOn',
	'Metadata',
	'Properties',
	'Type',
	'UpdatePolicy',
	'UpdateReplacePolicy',
]);

const policies = new Set(['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot']);

/** A template in its parts, if its form is right; what it refers to is checked elsewhere. */
export function parseTemplate(body: string): Template {
	const content = readBody(body);
	const unknown = Object.keys(content).filter(name => !sections.has(name));
	if (unknown.length > 0) {
		throw validationError(`Invalid template property or properties [${unknown.join(', ')}]`);
	}

	const resources = Object.entries(fieldsOf(content.Resources));
	if (resources.length === 0) {
		throw validationError('Template format error: At least one Resources member must be defined.');
	}

	const description = textOf(content.Description);
	const version = textOf(content.AWSTemplateFormatVersion);
	if (version !== undefined && version !== '2010-09-09') {
		throw validationError(
			`Template format error: ${version} is not a supported value for AWSTemplateFormatVersion.`,
		);
	}

	return {
		...(description !== undefined && {description}),
		...(version !== undefined && {version}),
		...(content.Metadata !== undefined && {metadata: content.Metadata}),
		parameters: mapped(content.Parameters, parameterOf),
		mappings: fieldsOf(content.Mappings),
		conditions: fieldsOf(content.Conditions),
		resources: Object.fromEntries(resources.map(([id, declared]) => [id, resourceOf(id, declared)])),
		outputs: mapped(content.Outputs, outputOf),
	};
}

function mapped<Part>(
	section: Value | undefined,
	part: (name: string, declared: Fields) => Part,
): Readonly<Record<string, Part>> {
	return Object.fromEntries(
		Object.entries(fieldsOf(section)).map(([name, declared]) => [name, part(name, fieldsOf(declared))]),
	);
}

function parameterOf(name: string, declared: Fields): ParameterDeclaration {
	const type = textOf(declared.Type);
	if (type === undefined) {
		throw validationError('Template format error: Every Parameters object must contain a Type member.');
	}

	if (declared.Default !== undefined && textOf(declared.Default) === undefined) {
		throw validationError('Template format error: Every Default member must be a string.');
	}

	const texts = {
		defaultValue: textOf(declared.Default),
		description: textOf(declared.Description),
		allowedPattern: textOf(declared.AllowedPattern),
		constraintDescription: textOf(declared.ConstraintDescription),
	};
	const numbers = {
		minLength: textOf(declared.MinLength),
		maxLength: textOf(declared.MaxLength),
		minValue: textOf(declared.MinValue),
		maxValue: textOf(declared.MaxValue),
	};
	return {
		type,
		noEcho: textOf(declared.NoEcho) === 'true',
		...present(texts),
		...Object.fromEntries(Object.entries(present(numbers)).map(([key, text]) => [key, Number(text)])),
		...(declared.AllowedValues !== undefined && {
			allowedValues: listOf(declared.AllowedValues).map(value => textOf(value) ?? ''),
		}),
	};
}

function resourceOf(id: string, declared: Value): ResourceDeclaration {
	if (!isFields(declared)) {
		throw validationError('Template format error: Resource definition is malformed');
	}

	if (!/^[\dA-Za-z]+$/v.test(id)) {
		throw validationError(`Template format error: Resource name ${id} is non alphanumeric.`);
	}

	const unknown = Object.keys(declared).find(name => !resourceAttributes.has(name));
	if (unknown !== undefined) {
		throw validationError(`Invalid template resource property '${unknown}'`);
	}

	const type = textOf(declared.Type);
	if (type === undefined) {
		throw validationError(
			`Template format error: [/Resources/${id}] Every Resources object must contain a Type member.`,
		);
	}

	const texts = {
		condition: textOf(declared.Condition),
		deletionPolicy: textOf(declared.DeletionPolicy),
		updateReplacePolicy: textOf(declared.UpdateReplacePolicy),
	};
	for (const [name, policy] of [
		['DeletionPolicy', texts.deletionPolicy],
		['UpdateReplacePolicy', texts.updateReplacePolicy],
	] as const) {
		if (policy !== undefined && !policies.has(policy)) {
			throw validationError(`Template error: Unrecognized ${name} ${policy} for resource ${id}`);
		}
	}

	return {
		type,
		properties: fieldsOf(declared.Properties),
		dependsOn: listOf(declared.DependsOn).map(name => textOf(name) ?? ''),
		...(declared.Metadata !== undefined && {metadata: declared.Metadata}),
		...present(texts),
	};
}

function outputOf(name: string, declared: Fields): OutputDeclaration {
	if (declared.Value === undefined) {
		throw validationError('Template format error: Every Outputs member must contain a Value object');
	}

	const texts = {description: textOf(declared.Description), condition: textOf(declared.Condition)};
	const exportName = fieldsOf(declared.Export).Name;
	return {value: declared.Value, ...present(texts), ...(exportName !== undefined && {exportName})};
}

function present<Name extends string>(
	texts: Readonly<Record<Name, string | undefined>>,
): Partial<Record<Name, string>> {
	// Entry by entry of the given record, so the names are its own.
	return Object.fromEntries(
		Object.entries<string | undefined>(texts).filter(([, text]) => text !== undefined),
	) as Partial<Record<Name, string>>;
}
