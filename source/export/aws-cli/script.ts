import type {Change} from '../../domain/plan/change.ts';
import {mask} from '../../domain/kit/mask.ts';
import {shellQuote} from '../../domain/kit/shell-quote.ts';
import type {ScriptWords} from '../../text/script-words.ts';
import {hasReference} from './request-file.ts';

/** A change and the file with its request. */
export type Sent = {readonly change: Change; readonly file: string};

const services: Readonly<Record<Change['kind'], string>> = {
	'create-secret': 'secretsmanager',
	'put-secret-value': 'secretsmanager',
	'restore-secret': 'secretsmanager',
	'delete-secret': 'secretsmanager',
	'put-parameter': 'ssm',
	'delete-parameter': 'ssm',
	'create-role': 'iam',
	'update-assume-role-policy': 'iam',
	'attach-role-policy': 'iam',
	'put-role-policy': 'iam',
	'detach-role-policy': 'iam',
	'delete-role-policy': 'iam',
	'delete-role': 'iam',
	'register-task-definition': 'ecs',
	'deregister-task-definition': 'ecs',
	'create-service': 'ecs',
	'update-service': 'ecs',
	'delete-service': 'ecs',
	'tag-resource': 'ecs',
	'untag-resource': 'ecs',
	'register-daemon-task-definition': 'ecs',
	'delete-daemon-task-definition': 'ecs',
	'create-daemon': 'ecs',
	'update-daemon': 'ecs',
	'delete-daemon': 'ecs',
};

/** Where the AWS CLI finds the ARN in a command's answer, for the changes that others build on. */
const answers: Readonly<Partial<Record<Change['kind'], string>>> = {
	'create-secret': 'ARN',
	'create-role': 'Role.Arn',
	'register-task-definition': 'taskDefinition.taskDefinitionArn',
	'register-daemon-task-definition': 'daemonTaskDefinitionArn',
	'create-service': 'service.serviceArn',
	'create-daemon': 'daemonArn',
};

/** Fills the variables of a request from the environment. Python, because every machine with the AWS CLI has it. */
const fillIn = [
	"request() { python3 -c 'import os,re,sys; ",
	String.raw`print(re.sub(r"\$\{([\w.-]+)\}", lambda m: os.environ[re.sub(r"\W", "_", m[1])], `,
	'open(sys.argv[1]).read()))\' "$1"; }',
].join('');

/** A script that sends the requests in order, and stops at the first that fails. */
export function script(sent: readonly Sent[], {purpose, fillsIn, masked}: ScriptWords): string {
	return [
		'#!/usr/bin/env bash',
		`# ${purpose}`,
		'set -euo pipefail',
		'cd "$(dirname "$0")"',
		`if grep -lF '${mask}' ./*.json; then echo ${shellQuote([masked])} >&2; exit 1; fi`,
		`# ${fillsIn}`,
		fillIn,
		'',
		...sent.flatMap(one => command(one)),
		'',
	].join('\n');
}

function command({change: {id, kind, region, request}, file}: Sent): readonly string[] {
	const query = answers[kind];
	const send = `aws ${services[kind]} ${kind} --region ${region} --cli-input-json`;
	// Through standard input: the arguments of a command can be seen by everybody on the machine.
	const call = (ending: string) =>
		hasReference(request)
			? `request ${file} | ${send} file:///dev/stdin${ending}`
			: `${send} file://${file}${ending}`;
	return query === undefined
		? [call('')]
		: [`${variable(id)}=$(${call(` --query ${query} --output text`)})`, `export ${variable(id)}`];
}

function variable(id: string): string {
	return `${id}.arn`.replaceAll(/\W/gv, '_');
}
