import type {Command} from '../../account/repair.ts';
import type {Json} from '../../kit/json.ts';
import {isList, textOf} from '../../kit/shape.ts';
import {changeFacts} from './catalogue.ts';
import type {TakenBack} from './change-kind.ts';

/** The AWS CLI's command for a request, in the region of the profile where none is named. */
export function awsCommand({kind, request}: TakenBack, region?: string): Command {
	const options = Object.entries(request).flatMap(([name, value]) =>
		option(name, inFile(name, value, request) ?? value),
	);
	return ['aws', changeFacts[kind].service, kind, ...(region === undefined ? [] : ['--region', region]), ...options];
}

/**
A template, and values with a key among them, are read from files beside: of the one there is too much for a command
line, and the other never stands on one.
*/
function inFile(field: string, value: Json, {StackSetName: name}: TakenBack['request']): string | undefined {
	if (field === 'TemplateBody') {
		return `file://${textOf(name) ?? 'template'}.yaml`;
	}

	return JSON.stringify(value)?.includes('"$ref"') ? `file://${textOf(name) ?? field}.json` : undefined;
}

/**
`--daemon-arn VALUE` of `daemonArn`, `--enable-ecs-managed-tags` of `enableECSManagedTags` (botocore, `xform_name`); a
list of texts as words, other lists and objects as JSON.
*/
function option(field: string, value: Json): readonly string[] {
	const name = field.replaceAll(/(?<=[a-z])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/gv, letter => `-${letter}`).toLowerCase();
	if (typeof value === 'boolean') {
		return [value ? `--${name}` : `--no-${name}`];
	}

	return isList(value) && value.length > 0 && value.every(item => typeof item === 'string')
		? [`--${name}`, ...value]
		: [`--${name}`, typeof value === 'string' ? value : JSON.stringify(value)];
}
