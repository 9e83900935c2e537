import {appendFileSync, readFileSync} from 'node:fs';
import process from 'node:process';
import {parseArgs} from 'node:util';
import * as ecs from '@aws-sdk/client-ecs';
import * as iam from '@aws-sdk/client-iam';
import * as secretsManager from '@aws-sdk/client-secrets-manager';
import * as ssm from '@aws-sdk/client-ssm';

/*
Stands in for the AWS CLI where there is none, with those of its rules that our script rests on: what file:// names is
read twice for `--cli-input-json` (aws/aws-cli, awscli/argprocess.py and customizations/cliinputjson.py); other options
win over what stands in it; `--query` is a path. It knows an operation by its name alone.
*/
type Client = {readonly send: (command: unknown) => Promise<Record<string, unknown>>};

type Maker = new (input: unknown) => Client;

const services: Readonly<Record<string, readonly [client: unknown, commands: Record<string, unknown>]>> = {
	ecs: [ecs.ECSClient, ecs],
	iam: [iam.IAMClient, iam],
	secretsmanager: [secretsManager.SecretsManagerClient, secretsManager],
	ssm: [ssm.SSMClient, ssm],
};

const args = process.argv.slice(2);
appendFileSync(process.env.STAND_IN_LOG ?? '/dev/null', `${args.join(' ')}\n`);
const [service = '', command = '', ...options] = args;
const {values} = parseArgs({
	args: options,
	options: Object.fromEntries(
		['region', 'cli-input-json', 'query', 'output', 'secret-string', 'value'].map(name => [name, {type: 'string'}]),
	),
});
const {region, 'cli-input-json': input, query, output, ...fields} = values;
resolved(input);
const request = {
	...(JSON.parse(resolved(input)) as Record<string, unknown>),
	...Object.fromEntries(Object.entries(fields).map(([name, value]) => [pascal(name), resolved(value)])),
};
const [client, commands] = services[service] ?? [undefined, {}];
const Sender = client as Maker;
const Operation = Object.entries(commands).find(([name]) => name === `${pascal(command)}Command`)?.[1] as Maker;
const answer = await new Sender({region}).send(new Operation(request));
const shown = query === undefined ? answer : at(answer, query.split('.'));
process.stdout.write(output === 'text' ? `${String(shown)}\n` : `${JSON.stringify(shown)}\n`);

function resolved(value = ''): string {
	return value.startsWith('file://') ? readFileSync(value.slice('file://'.length), 'utf8') : value;
}

function pascal(name: string): string {
	return name.replaceAll(/(?:^|-)(?<letter>[a-z])/gv, (_, letter: string) => letter.toUpperCase());
}

function at(value: unknown, [field, ...path]: readonly string[]): unknown {
	return field === undefined ? value : at((value as Readonly<Record<string, unknown>>)[field], path);
}
