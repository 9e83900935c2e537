import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {commands} from '../../source/commands/all.ts';
import {hasFlag} from '../../source/commands/command.ts';
import {settingIds} from '../../source/domain/choices/field.ts';
import type {UsageFault} from '../../source/domain/choices/problem/usage-fault.ts';
import {variablesNamed} from '../../source/domain/choices/flags.ts';
import {parse, type Environment, type Options} from '../../source/options.ts';
import {answeredByVariable} from '../../source/options/variable-values.ts';
import {behind, besides, typed} from '../support/typed-flags.ts';

function options(args: readonly string[], environment: Environment = {}): Options {
	const parsed = parse(args, environment, []);
	if (parsed.kind !== 'run') {
		throw new Error(JSON.stringify(parsed));
	}

	return parsed.options;
}

function faults(args: readonly string[], environment: Environment): readonly UsageFault[] {
	const parsed = parse(args, environment, []);
	return parsed.kind === 'problem' && parsed.problem.code === 'usage' ? parsed.problem.faults : [];
}

/** Without where each came from. */
function decided({given, said, accounts, fleet}: Options) {
	const {entries, release, choices} = given;
	return {
		entries: Object.fromEntries(Object.entries(entries).map(([id, {entry}]) => [id, entry])),
		release,
		choices,
		said,
		accounts,
		fleet,
	};
}

for (const {flag, variables} of answeredByVariable) {
	const [variable = ''] = variables;
	test(`${variable} answers as --${flag.name} does`, () => {
		const command = commands.find(one => hasFlag(one, flag.name))?.name ?? 'install';
		const [, value = 'yes'] = typed(flag.name);
		const beside = [command, ...behind(command), ...besides(command, flag.name)];
		deepEqual(decided(options(beside, {[variable]: value})), decided(options([...beside, ...typed(flag.name)])));
	});
}

test('settings, clusters and consents all have a variable; what is typed for a run has none', () => {
	const answers = [...settingIds, 'region', 'profile', 'cluster', 'existing', 'linux', 'service', 'container'];
	const others = ['features', 'site', 'api-key-secret-arn', 'replace-instances', 'canary', 'pin'];
	const typedOnly = ['yes', 'dry-run', 'json', 'no-wait', 'timeout', 'demo', 'write', 'api-key-stdin', 'apply'];
	deepEqual(
		[
			[...answers, ...others].filter(name => variablesNamed(name).length === 0),
			typedOnly.flatMap(name => variablesNamed(name)),
		],
		[[], []],
	);
});

test('a variable has a list as its option has, and commas for an option that is repeated', () => {
	const {given} = options(['next'], {DD_ECS_SETUP_CONTAINER: 'web, api', DD_ECS_SETUP_CLUSTER: 'a,b'});
	const {given: further} = options([], {DD_ECS_SETUP_ENV_VARS: 'DD_A=b c DD_D=e,f\nDD_G='});
	deepEqual(
		[given.entries.containers?.entry, given.entries.clusters?.entry, further.entries.settings],
		[['web', 'api'], ['a', 'b'], {entry: {'env-vars': 'DD_A=b c\nDD_D=e,f\nDD_G=\n'}, source: 'environment'}],
	);
});

test('a switch takes the words of pipelines; no takes back what stands in a file, and an empty one is not set', () => {
	const consent = (environment: Environment) => {
		const file = {file: 'f', values: {'replace-instances': ['']}, places: {}, faults: []};
		const parsed = parse([], environment, [], file);
		return parsed.kind === 'run' && parsed.options.given.entries.replaceInstances?.source;
	};

	deepEqual(
		['true', '1', 'Yes', 'false', '0', ''].map(word => consent({DD_ECS_SETUP_REPLACE_INSTANCES: word})),
		['environment', 'environment', 'environment', undefined, undefined, 'file'],
	);
	deepEqual(faults([], {DD_ECS_SETUP_REPLACE_INSTANCES: 'perhaps'}), [
		{kind: 'answer-form', flag: 'DD_ECS_SETUP_REPLACE_INSTANCES', takes: 'switch'},
	]);
});

test('what is wrong is told by the name of the variable, with the nearest right word', () => {
	const environment = {DD_SITE: 'datadoghq.er', DD_ECS_SETUP_LINUX: 'amazon-linux', DD_ECS_SETUP_CPU: 'much'};
	deepEqual(
		faults([], environment).map(fault => [
			fault.kind,
			'flag' in fault && fault.flag,
			'nearest' in fault && fault.nearest,
		]),
		[
			['invalid-value', 'DD_SITE', 'datadoghq.eu'],
			['invalid-value', 'DD_ECS_SETUP_LINUX', 'amazon-linux-1'],
			['invalid-value', 'DD_ECS_SETUP_CPU', false],
		],
	);
	deepEqual(faults(['--site', 'datadoghq.eu', '--linux', 'linux', '--cpu', '100'], environment), []);
	deepEqual(faults([], {DD_ECS_SETUP_ENV_VARS: 'DD_API_KEY=c0ffee'}), [
		{kind: 'key-on-command-line', flag: 'DD_ECS_SETUP_ENV_VARS'},
	]);
});

test('a variable that looks like ours and is none is told with what is meant, and not one of somebody else', () => {
	const meant = (...names: readonly string[]) =>
		faults([], Object.fromEntries(names.map(name => [name, 'x']))).map(fault =>
			fault.kind === 'unknown-variable' ? fault.nearest : fault.kind,
		);
	deepEqual(meant('DD_ECS_SETUP_NETWRK_MODE', 'DD_ECS_SETUP_SITE', 'DD_ECS_SETUP_DRY_RUN', 'DD_ECS_SETUP_REGION'), [
		'DD_ECS_SETUP_NETWORK_MODE',
		'DD_SITE',
		'--dry-run',
		'AWS_REGION',
	]);
	deepEqual(meant('DD_ECS_SETUP_VERSION', 'DD_ECS_SETUP_BRANCH', 'DD_ECS_SETUP_DATADOG_URL', 'DD_NETWRK_MODE'), []);
	deepEqual(faults(['simulate'], {DD_ECS_SETUP_NETWRK_MODE: 'host', DD_ECS_SETUP_NETWORK_MODE: 'none'}), []);
});

test('two variables that contradict each other are told by name, and one that an option contradicts yields', () => {
	const environment = {DD_ECS_SETUP_EXECUTION_ROLE: 'agents', DD_ECS_SETUP_ROLE_PATH: '/team/'};
	deepEqual(faults([], environment), [
		{kind: 'contradiction', flags: ['DD_ECS_SETUP_EXECUTION_ROLE', 'DD_ECS_SETUP_ROLE_PATH']},
	]);
	deepEqual(options(['--role-path', '/agents/'], environment).given.entries.settings, {
		entry: {'role-path': '/agents/'},
		source: 'flag',
	});
});
