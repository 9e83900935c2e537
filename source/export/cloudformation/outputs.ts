import type {Json, JsonObject} from '../../domain/kit/json.ts';
import type {CodeWords} from '../../text/code/code-words.ts';
import type {OutputKind} from '../../text/code/cloudformation-words.ts';
import {intrinsic} from './intrinsics.ts';
import type {StackResource} from './resource-type.ts';
import type {Part} from './sections.ts';

/** What other stacks and scripts ask a stack for. */
export function outputsOf(part: Part, {cloudformation}: CodeWords): JsonObject {
	return Object.fromEntries(
		part.resources.flatMap(resource =>
			valuesOf(resource, part).map(({kind, name, value}) => [
				name,
				{Description: cloudformation.outputs[kind], Value: value},
			]),
		),
	);
}

type Output = {readonly kind: OutputKind; readonly name: string; readonly value: Json};

function valuesOf({id, kind}: StackResource, part: Part): readonly Output[] {
	const own = part.names.resource(id);
	const arn = {name: `${own}Arn`, value: intrinsic({$token: 'arn', resource: id}, part)};
	switch (kind) {
		case 'service': {
			return [
				{kind: 'service', ...arn},
				{kind: 'service-name', name: `${own}Name`, value: {'Fn::GetAtt': [own, 'Name']}},
			];
		}

		// Its name says all of it, and it has no ARN.
		case 'role-policy': {
			return [];
		}

		case 'task-definition':
		case 'daemon-task-definition': {
			return [{kind: 'definition', ...arn}];
		}

		case 'secret':
		case 'role':
		case 'daemon': {
			return [{kind, ...arn}];
		}
	}
}
