import type {Change} from '../domain/plan/change.ts';
import type {Json} from '../domain/kit/json.ts';
import {mask, printable} from '../domain/kit/mask.ts';
import {isList, isObject} from '../domain/kit/shape.ts';
import type {Plan} from '../domain/plan/plan.ts';
import {isReference} from '../domain/kit/reference.ts';

const keyName = 'DD_API_KEY';

/** A variable of the shell. */
const keyVariable = `\${${keyName}}`;

export type Artefact = {readonly name: string; readonly text: string; readonly isScript: boolean};

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

/**
The plan as files: each request as JSON, and a script that sends them in order with the AWS CLI. The API key stands in
none of them: the script takes it from DD_API_KEY at the moment of sending.
*/
export function artefacts({changes}: Plan): readonly Artefact[] {
	const names = new Map(
		changes.map(({id}, index) => [
			id,
			`${String(index + 1).padStart(2, '0')}-${id.replaceAll(/[^\w\-.]+/gv, '-')}.json`,
		]),
	);
	return [
		...changes.map(({id, request}) => ({
			name: names.get(id) ?? id,
			text: `${JSON.stringify(written(request, printable(request)), undefined, '\t')}\n`,
			isScript: false,
		})),
		{name: 'apply.sh', text: script(changes, names), isScript: true},
	];
}

function script(changes: readonly Change[], names: ReadonlyMap<string, string>): string {
	return [
		'#!/usr/bin/env bash',
		'# Sends the requests beside this file in order. Needs the AWS CLI, and DD_API_KEY where a request ' +
			'holds the key.',
		'set -euo pipefail',
		'cd "$(dirname "$0")"',
		`if grep -lF '${mask}' ./*.json; then echo 'Fill in what is masked in these files first.' >&2; exit 1; fi`,
		'# Puts what earlier commands answered, and the key, into a request.',
		String.raw`request() { python3 -c 'import os,re,sys; print(re.sub(r"\$\{([\w.-]+)\}", lambda m: os.environ[re.sub(r"\W", "_", m[1])], open(sys.argv[1]).read()))' "$1"; }`,
		'',
		...changes.flatMap(change => command(change, names.get(change.id) ?? '')),
		'',
	].join('\n');
}

function command({id, kind, region, request}: Change, file: string): readonly string[] {
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

/** The printed request, with a variable of the shell where the key goes. */
function written(request: Json, printed: Json): Json {
	if (isReference(request)) {
		return request.$ref === 'key' ? keyVariable : printed;
	}

	if (isList(request) && isList(printed)) {
		return request.map((item, index) => written(item, printed[index] ?? item));
	}

	return isObject(request) && isObject(printed)
		? Object.fromEntries(
				Object.entries(request).map(([field, value]) => [field, written(value, printed[field] ?? value)]),
			)
		: printed;
}

function hasReference(value: Json): boolean {
	if (isReference(value)) {
		return true;
	}

	return isList(value)
		? value.some(item => hasReference(item))
		: isObject(value) && Object.values(value).some(item => hasReference(item));
}
