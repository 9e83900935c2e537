import type {Change} from '../domain/change.ts';
import type {Json, JsonObject} from '../domain/json.ts';
import {mask, printable} from '../domain/mask.ts';
import type {Plan} from '../domain/plan.ts';

export type Artefact = {readonly name: string; readonly text: string; readonly isScript: boolean};

const services: Readonly<Record<Change['kind'], string>> = {
	'create-secret': 'secretsmanager', 'put-secret-value': 'secretsmanager', 'restore-secret': 'secretsmanager', 'delete-secret': 'secretsmanager',
	'put-parameter': 'ssm', 'delete-parameter': 'ssm',
	'create-role': 'iam', 'update-assume-role-policy': 'iam', 'attach-role-policy': 'iam', 'put-role-policy': 'iam', 'detach-role-policy': 'iam', 'delete-role-policy': 'iam', 'delete-role': 'iam',
	'register-task-definition': 'ecs', 'deregister-task-definition': 'ecs', 'create-service': 'ecs', 'update-service': 'ecs', 'delete-service': 'ecs', 'tag-resource': 'ecs', 'untag-resource': 'ecs',
	'register-daemon-task-definition': 'ecs', 'delete-daemon-task-definition': 'ecs', 'create-daemon': 'ecs', 'update-daemon': 'ecs', 'delete-daemon': 'ecs',
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
The plan as files: each request as JSON, and a script that sends them in order with the AWS CLI. The API key stands in none of
them: the script takes it from DD_API_KEY at the moment of sending.
*/
export function artefacts({changes}: Plan): readonly Artefact[] {
	const names = new Map(changes.map(({id}, index) => [id, `${String(index + 1).padStart(2, '0')}-${id.replaceAll(/[^\w\-.]+/gv, '-')}.json`]));
	return [
		...changes.map(({id, request}) => ({name: names.get(id) ?? id, text: `${JSON.stringify(printable(request), undefined, '\t')}\n`, isScript: false})),
		{name: 'apply.sh', text: script(changes, names), isScript: true},
	];
}

function script(changes: readonly Change[], names: ReadonlyMap<string, string>): string {
	return [
		'#!/usr/bin/env bash',
		'# Sends the requests beside this file in order. Needs the AWS CLI, and DD_API_KEY where a request holds the key.',
		'set -euo pipefail',
		'cd "$(dirname "$0")"',
		'# Puts what earlier commands answered, and the key, into a request.',
		String.raw`request() { python3 -c 'import os,re,sys; print(re.sub(r"\$\{([\w.-]+)\}", lambda m: os.environ[re.sub(r"\W", "_", m[1])], open(sys.argv[1]).read()).replace("` + mask + '", os.environ.get("DD_API_KEY", "' + mask + '")))\' "$1"; }',
		'',
		...changes.flatMap(change => command(change, names.get(change.id) ?? '')),
		'',
	].join('\n');
}

function command({id, kind, region, request}: Change, file: string): readonly string[] {
	const input = hasReference(request) ? `"$(request ${file})"` : `file://${file}`;
	const query = answers[kind];
	const call = `aws ${services[kind]} ${kind} --region ${region} --cli-input-json ${input}`;
	return query === undefined
		? [call]
		: [`${variable(id)}=$(${call} --query ${query} --output text)`, `export ${variable(id)}`];
}

function variable(id: string): string {
	return `${id}.arn`.replaceAll(/\W/gv, '_');
}

function hasReference(value: Json): boolean {
	if (typeof value !== 'object') {
		return false;
	}

	return Array.isArray(value) ? value.some((item: Json) => hasReference(item)) : '$ref' in value || Object.values(value as JsonObject).some(item => hasReference(item));
}
