import {Buffer} from 'node:buffer';
import type {Caller} from '../resources/caller.ts';
import {fields} from '../../query/fields.ts';
import type {Call} from '../../server/call.ts';
import type {Definition, Stack} from '../stack.ts';
import {requireCapabilities} from '../template/capabilities.ts';
import {checkTemplate} from '../template/check-template.ts';
import {parameterValues, type GivenParameter} from '../template/parameters.ts';
import {parseTemplate} from '../template/parse-template.ts';
import type {Template} from '../template/template.ts';
import {validationError} from '../validation-error.ts';

const largest = 51_200;

/** The template in a call's input, whole and checked. */
export function templateInput({call: {input}, house}: Caller): {readonly template: Template; readonly body: string} {
	const body = fields.text(input, 'TemplateBody');
	if (fields.text(input, 'TemplateURL') !== undefined && body === undefined) {
		// There is no S3 here to read it from.
		throw validationError('S3 error: Access Denied');
	}

	if (body === undefined || body === '') {
		throw validationError('Either Template URL or Template Body must be specified.');
	}

	if (Buffer.byteLength(body) > largest) {
		throw validationError(
			`1 validation error detected: Value '${body.slice(0, 100)}…' at 'templateBody' failed to satisfy ` +
				`constraint: Member must have length less than or equal to ${largest}`,
		);
	}

	const template = parseTemplate(body);
	checkTemplate(template, house.types);
	return {template, body};
}

/** All that a call says of what a stack is to be; `previous` is what it may leave unsaid of a stack that exists. */
export function definitionInput(caller: Caller, previous?: Stack): Definition {
	const {call, house} = caller;
	const {input} = call;
	const isPrevious = fields.flag(input, 'UsePreviousTemplate');
	const before = previous?.definition;
	const {template, body} = isPrevious && before !== undefined ? before : templateInput(caller);
	const capabilities = fields.texts(input, 'Capabilities');
	requireCapabilities(template, capabilities, house.types);
	const tags = stackTags(call);
	return {
		template,
		body,
		capabilities,
		parameters: parameterValues(
			{template, given: givenParameters(call), ...(before !== undefined && {previous: before.parameters})},
			caller,
		),
		// Left out they stay; an empty list takes them away (API reference: UpdateStack, `Tags`).
		tags: input.Tags === undefined && before !== undefined ? before.tags : tags,
	};
}

export function givenParameters({input}: Call, name = 'Parameters'): readonly GivenParameter[] {
	return fields.records(input, name).map(parameter => {
		const value = fields.text(parameter, 'ParameterValue');
		return {
			key: fields.text(parameter, 'ParameterKey') ?? '',
			...(value !== undefined && {value}),
			usesPrevious: fields.flag(parameter, 'UsePreviousValue'),
		};
	});
}

export function stackTags({input}: Call): ReadonlyMap<string, string> {
	const tags = new Map(
		fields.records(input, 'Tags').map(tag => [fields.text(tag, 'Key') ?? '', fields.text(tag, 'Value') ?? '']),
	);
	if ([...tags.keys()].some(key => key.startsWith('aws:'))) {
		throw validationError('Tag keys with the prefix aws: are reserved for system use.');
	}

	return tags;
}
