/**
An option of the command line. Help, the README's table, parsing and "did you mean" come from this table; who takes it
stands with the command. `value` is the placeholder of options that take one; `environment` names variables that mean
the same, where they are others than one made of its name. In a file of answers a `list` can be written as
one, and what is a list of `pairs` as a mapping; `isTyped` options do not stand in a file.
*/
export type Flag = {
	readonly name: string;
	readonly short?: string;
	readonly value?: string;
	readonly optionalValue?: boolean;
	readonly repeatable?: boolean;
	/** Its one value has commas between its parts. */
	readonly list?: boolean;
	/** It can be repeated, and each of its values can have several with commas between them. */
	readonly splits?: boolean;
	/** What stands between the name and the value of each part. */
	readonly pairs?: '=' | ':';
	readonly isTyped?: boolean;
	readonly environment?: readonly string[];
	/** Whether it answers a question, where others of its topic don't, or do. */
	readonly isAnswer?: boolean;
	readonly topic:
		| 'where'
		| 'service'
		| 'what'
		| 'key'
		| 'agent'
		| 'run'
		| 'removal'
		| 'look'
		| 'iam'
		| 'estate'
		| 'upgrade'
		| 'code'
		| 'fleet'
		| 'tools';
};

/** In the order of help. Names are a contract: adding is free, renaming breaks scripts. */
export const flags = [
	{name: 'profile', value: 'NAME', repeatable: true, environment: ['AWS_PROFILE'], topic: 'where'},
	{name: 'assume-role', value: 'NAME', topic: 'where'},
	{name: 'account', value: 'IDS', repeatable: true, topic: 'where'},
	{
		name: 'region',
		value: 'NAME',
		repeatable: true,
		environment: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
		topic: 'where',
	},
	{name: 'cluster', value: 'NAME-or-ARN', repeatable: true, splits: true, topic: 'where'},
	{name: 'existing', value: 'leave|adopt|replace', topic: 'where'},
	{name: 'linux', value: 'linux|amazon-linux-1', topic: 'where'},
	{name: 'service', value: 'NAME-or-ARN', topic: 'service'},
	{name: 'container', value: 'NAME', repeatable: true, topic: 'service'},
	{name: 'features', value: 'LIST', list: true, topic: 'what'},
	{name: 'env', value: 'NAME', environment: ['DD_ENV'], topic: 'what'},
	{name: 'extra-tags', value: 'k:v,k:v', list: true, pairs: ':', environment: ['DD_TAGS'], topic: 'what'},
	{name: 'env-vars', short: 'e', value: 'NAME=VALUE', repeatable: true, pairs: '=', topic: 'what'},
	{name: 'logs-from', value: 'all|labelled', topic: 'what'},
	{name: 'container-include', value: 'FILTERS', list: true, topic: 'what'},
	{name: 'container-exclude', value: 'FILTERS', list: true, topic: 'what'},
	{name: 'labels-as-tags', value: 'label:tag,label:tag', list: true, pairs: ':', topic: 'what'},
	{name: 'env-as-tags', value: 'NAME:tag,NAME:tag', list: true, pairs: ':', topic: 'what'},
	{name: 'site', value: 'SITE', environment: ['DD_SITE'], topic: 'key'},
	// How the key comes, which is itself in a variable otherwise.
	{name: 'api-key-stdin', isAnswer: false, topic: 'key'},
	{name: 'api-key-secret-arn', value: 'ARN', environment: ['DD_API_KEY_SECRET_ARN'], topic: 'key'},
	{name: 'api-key-ssm-parameter', value: 'NAME-or-ARN', environment: ['DD_API_KEY_SSM_PARAMETER'], topic: 'key'},
	{name: 'store-key', value: 'secrets-manager|ssm|plain', topic: 'key'},
	{name: 'execution-role', value: 'ARN-or-NAME', topic: 'key'},
	{name: 'role-path', value: 'PATH', topic: 'key'},
	{name: 'permissions-boundary', value: 'ARN', topic: 'key'},
	{name: 'agent-image', value: 'IMAGE', topic: 'agent'},
	{name: 'agent-version', value: 'TAG', topic: 'agent'},
	{name: 'pin', topic: 'agent'},
	{name: 'cpu', value: 'UNITS', topic: 'agent'},
	{name: 'memory', value: 'MIB', topic: 'agent'},
	{name: 'network-mode', value: 'bridge|host|awsvpc', topic: 'agent'},
	{name: 'subnets', value: 'IDS', list: true, topic: 'agent'},
	{name: 'security-groups', value: 'IDS', list: true, topic: 'agent'},
	{name: 'family', value: 'NAME', topic: 'agent'},
	{name: 'service-name', value: 'NAME', topic: 'agent'},
	{name: 'agent-proxy', value: 'URL', topic: 'agent'},
	{name: 'agent-no-proxy', value: 'HOSTS', list: true, topic: 'agent'},
	{name: 'hostname-file', value: 'FILE', topic: 'agent'},
	{name: 'log-level', value: 'trace|debug|info|warn|error|critical|off', topic: 'agent'},
	{name: 'drain-percent', value: 'PERCENT', topic: 'agent'},
	{name: 'critical', value: 'yes|no', topic: 'agent'},
	{name: 'answers', value: 'FILE', environment: ['DD_ECS_SETUP_ANSWERS'], isTyped: true, topic: 'run'},
	{name: 'save-answers', value: 'FILE', topic: 'run'},
	{name: 'dry-run', topic: 'run'},
	{name: 'detailed-exitcode', topic: 'run'},
	{name: 'out', value: 'FILE', isTyped: true, topic: 'run'},
	{name: 'plan', value: 'FILE', isTyped: true, topic: 'run'},
	{name: 'write', value: 'DIR', topic: 'run'},
	{name: 'report', value: 'FILE', isTyped: true, topic: 'run'},
	// Whoever starts the program approves: a file can have come from anywhere.
	{name: 'yes', short: 'y', isTyped: true, topic: 'run'},
	{name: 'replace-instances', isAnswer: true, topic: 'run'},
	{name: 'canary', value: 'NAME-or-ARN|none', isAnswer: true, topic: 'run'},
	{name: 'concurrency', value: 'N', topic: 'run'},
	{name: 'fail-fast', topic: 'run'},
	{name: 'no-wait', topic: 'run'},
	{name: 'timeout', value: 'DURATION', topic: 'run'},
	{name: 'no-rollback', topic: 'run'},
	{name: 'demo', value: 'WORLD', optionalValue: true, topic: 'run'},
	{name: 'check', isTyped: true, topic: 'estate'},
	{name: 'data', isTyped: true, topic: 'estate'},
	{name: 'resolve-tags', isTyped: true, topic: 'estate'},
	{name: 'allow-downgrade', topic: 'upgrade'},
	{name: 'delete-revisions', topic: 'removal'},
	{name: 'recovery-days', value: 'DAYS', topic: 'removal'},
	{name: 'apply', topic: 'iam'},
	{name: 'integration-role', value: 'NAME', topic: 'iam'},
	{name: 'format', value: 'cloudformation|terraform|cdk|aws-cli|json', isAnswer: true, topic: 'code'},
	{name: 'from', value: 'plan|installed', isTyped: true, topic: 'code'},
	{name: 'module', value: 'datadog', topic: 'code'},
	{name: 'import', isTyped: true, topic: 'code'},
	{name: 'overwrite', isTyped: true, topic: 'code'},
	{name: 'organizational-unit', value: 'IDS', repeatable: true, splits: true, isAnswer: true, topic: 'fleet'},
	// Its lines name accounts, and a file of answers can't hold another form.
	{name: 'targets', value: 'FILE', isTyped: true, topic: 'fleet'},
	{name: 'stack-set', value: 'NAME', isAnswer: true, topic: 'fleet'},
	{name: 'home-region', value: 'NAME', isAnswer: true, topic: 'fleet'},
	{name: 'permission-model', value: 'service-managed|self-managed', isAnswer: true, topic: 'fleet'},
	{name: 'administration-role', value: 'ARN', isAnswer: true, topic: 'fleet'},
	{name: 'stack-role', value: 'NAME', isAnswer: true, topic: 'fleet'},
	{name: 'delegated-admin', isAnswer: true, topic: 'fleet'},
	{name: 'auto-deployment', value: 'yes|no', isAnswer: true, topic: 'fleet'},
	{name: 'failure-tolerance', value: 'N', topic: 'fleet'},
	{name: 'parallel-regions', topic: 'fleet'},
	// A key that is replaced, and stacks that are left, are meant for one run.
	{name: 'replace-key', isTyped: true, topic: 'fleet'},
	{name: 'retain-stacks', isTyped: true, topic: 'fleet'},
	{name: 'drift', isTyped: true, topic: 'fleet'},
	// Whoever starts the server allows it, not who calls its tools.
	{name: 'allow-apply', isTyped: true, topic: 'tools'},
	{name: 'json', topic: 'look'},
	{name: 'plain', topic: 'look'},
	{name: 'screen-reader', environment: ['INK_SCREEN_READER'], topic: 'look'},
	{name: 'no-color', environment: ['NO_COLOR', 'FORCE_COLOR'], topic: 'look'},
	{name: 'ascii', topic: 'look'},
	{name: 'lang', value: 'CODE', environment: ['LC_ALL', 'LC_MESSAGES', 'LANG'], topic: 'look'},
	{name: 'journal', value: 'FILE', topic: 'look'},
	{name: 'version', isTyped: true, topic: 'look'},
	{name: 'help', short: 'h', isTyped: true, topic: 'look'},
] as const satisfies readonly Flag[];

/** A name without its dashes. */
export type FlagName = (typeof flags)[number]['name'];

/** The names of the options on these topics. */
export function flagsAbout(...topics: ReadonlyArray<Flag['topic']>): readonly FlagName[] {
	return flags.filter(({topic}) => topics.includes(topic)).map(({name}) => name);
}

const table: ReadonlyArray<Flag & {readonly name: FlagName}> = flags;

/** The topics whose options answer questions; where one option differs from its topic, it says so itself. */
const answering: ReadonlySet<Flag['topic']> = new Set(['where', 'service', 'what', 'key', 'agent']);

/** What the names of our own variables begin with. */
export const ownPrefix = 'DD_ECS_SETUP_';

/**
The variables that mean an option, the first before the others: those that it names, which AWS and Datadog read too;
else, of an option that answers a question, one made of its name, `DD_ECS_SETUP_NETWORK_MODE` of `--network-mode`.
*/
export function variablesOf({name, topic, environment, isAnswer = answering.has(topic)}: Flag): readonly string[] {
	return environment ?? (isAnswer ? [ownVariable(name)] : []);
}

/** Those of an option by its name, and none for a name that is no option. */
export function variablesNamed(name: string): readonly string[] {
	const flag = table.find(one => one.name === name);
	return flag ? variablesOf(flag) : [];
}

/** Every option that variables mean, with their names. */
export const withVariables: ReadonlyArray<{
	readonly flag: Flag & {readonly name: FlagName};
	readonly variables: readonly string[];
}> = table.map(flag => ({flag, variables: variablesOf(flag)})).filter(({variables}) => variables.length > 0);

function ownVariable(name: string): string {
	return `${ownPrefix}${name.toUpperCase().replaceAll('-', '_')}`;
}
