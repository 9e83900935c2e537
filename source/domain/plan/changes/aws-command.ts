import type {Command} from '../../account/repair.ts';
import type {Json} from '../../kit/json.ts';
import {isList} from '../../kit/shape.ts';
import {changeFacts} from './catalogue.ts';
import type {TakenBack} from './change-kind.ts';

/** The AWS CLI's command for a request, in the region of the profile where none is named. */
export function awsCommand({kind, request}: TakenBack, region?: string): Command {
	const options = Object.entries(request).flatMap(([name, value]) => option(name, value));
	return ['aws', changeFacts[kind].service, kind, ...(region === undefined ? [] : ['--region', region]), ...options];
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
