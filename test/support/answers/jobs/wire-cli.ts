/*
What of the AWS CLI the scripts use, without its models: it sends the requests as they stand in their files, by the wire
protocol of each service, so that their shape is judged by whoever answers. Started as a program.
*/
import {globSync, readFileSync} from 'node:fs';
import process from 'node:process';
import {parseArgs} from 'node:util';

type Input = Readonly<Record<string, unknown>>;

/** Prefixes of `x-amz-target` (the services' API references); what has none is a query service. */
const targets: Readonly<Record<string, string>> = {
	ecs: 'AmazonEC2ContainerServiceV20141113',
	secretsmanager: 'secretsmanager',
	ssm: 'AmazonSSM',
};

const {positionals, values} = parseArgs({
	allowPositionals: true,
	options: {
		'endpoint-url': {type: 'string', default: ''},
		region: {type: 'string', default: ''},
		'cli-input-json': {type: 'string', default: ''},
		'secret-string': {type: 'string'},
		value: {type: 'string'},
		query: {type: 'string', default: ''},
		output: {type: 'string'},
		'generate-cli-skeleton': {type: 'boolean'},
	},
});
const [service = '', command = ''] = positionals;
const operation = command.replaceAll(/(?:^|-)[a-z]/gv, begun => begun.toUpperCase().replace('-', ''));

if (values['generate-cli-skeleton'] === true) {
	// It has no models: it knows what it will be given.
	const known = globSync('*.json').map(file => JSON.parse(readFileSync(file, 'utf8')) as Input);
	process.stdout.write(JSON.stringify(Object.assign({}, ...known)));
} else {
	await send();
}

async function send(): Promise<void> {
	const input = {
		...(JSON.parse(read(values['cli-input-json'])) as Input),
		...(values['secret-string'] !== undefined && {SecretString: read(values['secret-string'])}),
		...(values.value !== undefined && {Value: read(values.value)}),
	};
	const scope = `${process.env.AWS_ACCESS_KEY_ID}/20260101/${values.region}/${service}/aws4_request`;
	const target = targets[service];
	const response = await fetch(values['endpoint-url'], {
		method: 'POST',
		headers: {
			'x-amz-security-token': process.env.AWS_SESSION_TOKEN ?? '',
			authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
			...(target === undefined
				? {'content-type': 'application/x-www-form-urlencoded'}
				: {'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${target}.${operation}`}),
		},
		body:
			target === undefined
				? new URLSearchParams([['Action', operation], ['Version', '2010-05-08'], ...form(input)])
				: JSON.stringify(input),
	});
	const answer = await response.text();
	if (response.ok) {
		const path = values.query.split('.');
		process.stdout.write(`${target === undefined ? inXml(answer, path) : inJson(JSON.parse(answer), path)}\n`);
	} else {
		process.stderr.write(`${answer}\n`);
		process.exitCode = 254;
	}
}

function read(named: string): string {
	return readFileSync(named.replace(/^file:\/\//v, ''), 'utf8');
}

/** As the query protocol names what is inside: `Tags.member.1.Key`. */
function form(value: unknown, name = ''): ReadonlyArray<[string, string]> {
	const inside = (key: string) => (name === '' ? key : `${name}.${key}`);
	if (Array.isArray(value)) {
		return value.flatMap((item, index) => form(item, inside(`member.${index + 1}`)));
	}

	return typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, one]) => form(one, inside(key)))
		: [[name, String(value)]];
}

function inJson(answer: unknown, path: readonly string[]): string {
	let found = answer;
	for (const name of path) {
		found = (found as Input | undefined)?.[name];
	}

	return typeof found === 'string' ? found : '';
}

function inXml(answer: string, path: readonly string[]): string {
	let found = answer;
	for (const name of path) {
		found = found.split(`<${name}>`, 2)[1] ?? '';
	}

	return found.split('<', 1).join('');
}
