import {shellQuote} from '../../domain/kit/shell-quote.ts';
import {objectsOf, textOf} from '../../domain/kit/shape.ts';
import {isToken, type Token} from '../template/token.ts';
import type {SecureString} from './for-stack.ts';
import {isSecretKind, type Asked} from './parameter-section.ts';
import type {Part} from './sections.ts';

/** Where a template goes, and what tells its files from those of other regions. */
export type Where = {readonly region: string; readonly ending: string};

/** `isLarge`: the template is longer than a request may carry, and goes through a bucket. */
type Importing = Where & {readonly isLarge: boolean};

type Deploying = Importing & {readonly isImport: boolean};

const stack = 'datadog-agent';

/** Writes the values that nobody else may read into a file: an argument is in every list of processes. */
export function parameterCommands({parameters, names}: Pick<Part, 'parameters' | 'names'>): readonly string[] {
	const secret = parameters.filter(({kind}) => isSecretKind(kind));
	if (secret.length === 0) {
		return [];
	}

	const [only, ...others] = secret;
	// Nothing in a key has to be escaped in JSON; of other values nobody knows.
	const isPlain = others.length === 0 && only?.kind === 'api-key';
	const first = `{"Parameters": {"${names.parameter(only?.name ?? '')}": "%s"}}`;
	const object = secret.map(one => `${names.parameter(one.name)}: env.${variableOf(one)}`).join(', ');
	return [
		unseen(
			isPlain
				? String.raw`printf '${first}\n' "$DD_API_KEY" >parameters.json`
				: `jq -n '{Parameters: {${object}}}' >parameters.json`,
		),
	];
}

function variableOf({kind, variable = ''}: Asked): string {
	return kind === 'api-key' ? 'DD_API_KEY' : /^[A-Z_a-z]\w*$/v.test(variable) ? variable : 'VALUE';
}

/** A command whose file nobody else can read. */
export function unseen(command: string): string {
	return `(umask 077 && ${command})`;
}

/** Makes the stack, or changes it. */
export function deployCommands({parameters, resources}: Part, where: Deploying): readonly string[] {
	const hasRole = resources.some(({kind}) => kind === 'role' || kind === 'role-policy');
	const hasSecret = parameters.some(({kind}) => isSecretKind(kind));
	return [
		continued([
			`aws cloudformation deploy --region ${where.region} --stack-name ${stack}`,
			`--template-file template${where.ending}.yaml`,
			...(where.isLarge ? ['--s3-bucket BUCKET'] : []),
			...(hasRole ? ['--capabilities CAPABILITY_NAMED_IAM'] : []),
			...(hasSecret ? ['--parameter-overrides file://parameters.json'] : []),
		]),
		...(hasSecret ? ['rm parameters.json'] : []),
	];
}

/** Makes a stack of what is there, in steps between which a person looks. */
export function importCommands(part: Part, {region, ending, isLarge}: Importing): readonly string[] {
	const {parameters, names} = part;
	const asked = parameters.filter(({value, kind}) => isSecretKind(kind) || value === undefined);
	const values = asked.map((one, index) => ({
		name: names.parameter(one.name),
		variable: one.kind === 'running' ? `RUNNING_${index + 1}` : variableOf(one),
		look: one.kind === 'running' ? lookUp(one.name, part) : undefined,
	}));
	const pairs = values.map(({name, variable}) => `{ParameterKey: "${name}", ParameterValue: env.${variable}}`);
	const changeSet = `--region ${region} --stack-name ${stack} --change-set-name import`;
	return [
		...values.flatMap(({variable, look}) =>
			look === undefined ? [] : [`export ${variable}`, `${variable}=${look}`],
		),
		...(pairs.length > 0 ? [unseen(`jq -n '[${pairs.join(', ')}]' >import-parameters.json`)] : []),
		// `deploy` puts a template there by itself; what makes a change set reads it from there.
		...(isLarge ? [`aws s3 cp --region ${region} import${ending}.yaml s3://BUCKET/import${ending}.yaml`] : []),
		continued([
			`aws cloudformation create-change-set ${changeSet}`,
			`--change-set-type IMPORT ${isLarge ? fromBucket({region, ending}) : inRequest(ending)}`,
			`--resources-to-import file://resources-to-import${ending}.json`,
			...(pairs.length > 0 ? ['--parameters file://import-parameters.json'] : []),
		]),
		`aws cloudformation wait change-set-create-complete ${changeSet}`,
		`aws cloudformation describe-change-set ${changeSet}`,
		`aws cloudformation execute-change-set ${changeSet}`,
		`aws cloudformation wait stack-import-complete --region ${region} --stack-name ${stack}`,
		...(pairs.length > 0 ? ['rm import-parameters.json'] : []),
	];
}

function inRequest(ending: string): string {
	return `--template-body file://import${ending}.yaml`;
}

/** China has a domain of its own. */
function fromBucket({region, ending}: Where): string {
	const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
	return `--template-url https://BUCKET.s3.${region}.${domain}/import${ending}.yaml`;
}

/** What a service runs now. A daemon is asked for it by a person: `ARN` is to be filled in. */
function lookUp(parameter: string, {resources}: Part): string {
	const user = resources.find(
		({input: {taskDefinition = ''}}) => isToken(taskDefinition) && isFor(taskDefinition, parameter),
	);
	return user
		? `$(aws ecs describe-services --region ${user.region} ${shellQuote([
				'--cluster',
				user.cluster?.name ?? '',
				'--services',
				user.name,
			])} --query 'services[0].taskDefinition' --output text)`
		: 'ARN';
}

function isFor(token: Token, parameter: string): boolean {
	return token.$token === 'parameter' && token.name === parameter;
}

/** Stores the key as a SecureString. */
export function storeCommands({resource: {name, input}}: SecureString, region: string): readonly string[] {
	const key = textOf(input.KeyId);
	const description = textOf(input.Description);
	const tags = objectsOf(input.Tags).map(({Key, Value}) => `Key=${textOf(Key) ?? ''},Value=${textOf(Value) ?? ''}`);
	return [
		unseen('printf %s "$DD_API_KEY" >api-key'),
		continued([
			`aws ssm put-parameter --region ${region} --name ${shellQuote([name])}`,
			'--type SecureString --value file://api-key',
			...(key === undefined ? [] : [`--key-id ${shellQuote([key])}`]),
			...(description === undefined ? [] : [`--description ${shellQuote([description])}`]),
			...(tags.length > 0 ? [`--tags ${shellQuote(tags)}`] : []),
		]),
		'rm api-key',
	];
}

function continued(parts: readonly string[]): string {
	return parts.join(' \\\n  ');
}
