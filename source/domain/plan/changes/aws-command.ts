import type {Command} from '../../account/repair.ts';
import {textOf} from '../../kit/shape.ts';
import {changeFacts} from './catalogue.ts';
import type {TakenBack} from './change-kind.ts';

/** The AWS CLI's command for a request of nothing but texts, in the region of the profile where none is named. */
export function awsCommand({kind, request}: TakenBack, region?: string): Command {
	const options = Object.entries(request).flatMap(([name, value]) => [option(name), textOf(value) ?? '']);
	return ['aws', changeFacts[kind].service, kind, ...(region === undefined ? [] : ['--region', region]), ...options];
}

/** `--daemon-arn` of `daemonArn`. */
function option(name: string): string {
	return `--${name.replaceAll(/(?<=[a-z])[A-Z]/gv, letter => `-${letter}`).toLowerCase()}`;
}
