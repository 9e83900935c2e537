import {flags, type Flag} from '../../source/domain/choices/flags.ts';

const table: readonly Flag[] = flags;

/** A value that each flag with a rule of its own takes. */
const samples: Readonly<Record<string, string>> = {
	existing: 'adopt',
	linux: 'linux',
	features: 'apm',
	env: 'prod',
	'extra-tags': 'a:b',
	'env-vars': 'DD_A=b',
	'logs-from': 'all',
	'container-include': 'image:a',
	'container-exclude': 'name:b',
	site: 'datadoghq.eu',
	'store-key': 'ssm',
	'network-mode': 'host',
	cpu: '100',
	memory: '512',
	subnets: 'subnet-0a',
	'security-groups': 'sg-0a',
	'drain-percent': '50',
	critical: 'no',
	concurrency: '3',
	timeout: '10m',
	'recovery-days': '7',
	'api-key-secret-arn': 'arn:aws:secretsmanager:us-east-1:123456789012:secret:a-b1c2d3',
	'agent-version': '7.70.0',
	'agent-image': 'gcr.io/datadoghq/agent',
	'labels-as-tags': 'com.example.team:team',
	'env-as-tags': 'STAGE:stage',
	'agent-proxy': 'https://proxy.internal:3128',
	'agent-no-proxy': '10.0.0.1',
	'hostname-file': '/etc/hostname',
	'log-level': 'warn',
	'role-path': '/agents/',
	'permissions-boundary': 'arn:aws:iam::123456789012:policy/boundary',
	'organizational-unit': 'ou-ab12-11111111',
	targets: 'targets.yaml',
	'stack-set': 'agents',
	'home-region': 'us-east-1',
	'permission-model': 'self-managed',
	'administration-role': 'arn:aws:iam::123456789012:role/Administration',
	'stack-role': 'Execution',
	'auto-deployment': 'yes',
	'failure-tolerance': '2',
	lang: 'en',
	format: 'terraform',
	from: 'installed',
	module: 'datadog',
	account: '111122223333',
	'assume-role': 'DatadogSetup',
};

/** Where a command takes another form of it. */
const samplesOf: Readonly<Record<string, string>> = {'fleet canary': '111122223333/us-east-1'};

/** A flag as arguments, with a value that it takes. */
export function typed(name: string, command = ''): readonly string[] {
	const flag = table.find(one => one.name === name);
	const sample = samplesOf[`${command} ${name}`] ?? samples[name] ?? 'value';
	return flag?.value === undefined || flag.optionalValue ? [`--${name}`] : [`--${name}`, sample];
}

/** What must be there too. */
const beside: Readonly<Record<string, readonly string[]>> = {
	'export module': ['--format', 'terraform'],
	'install detailed-exitcode': ['--dry-run'],
	'rollback detailed-exitcode': ['--dry-run'],
	'upgrade detailed-exitcode': ['--dry-run'],
	'rotate-key detailed-exitcode': ['--dry-run'],
	'uninstall detailed-exitcode': ['--dry-run'],
	'install out': ['--dry-run'],
	'rollback out': ['--dry-run'],
	'upgrade out': ['--dry-run'],
	'rotate-key out': ['--dry-run'],
	'uninstall out': ['--dry-run'],
	'iam detailed-exitcode': ['--dry-run', '--apply'],
	'iam integration-role': ['--apply'],
	'iam write': ['--apply'],
	'iam yes': ['--apply'],
};

const together: Readonly<Record<string, readonly string[]>> = {
	'assume-role': ['--account', '111122223333'],
	account: ['--assume-role', 'DatadogSetup'],
};

/** What a flag does nothing without, on a command. */
export function besides(command: string, flag: string): readonly string[] {
	return beside[`${command} ${flag}`] ?? (command === 'fleet' ? [] : together[flag]) ?? [];
}

const words: Readonly<Record<string, string>> = {completion: 'bash', show: 'plan.json', fleet: 'apply'};

/** The word that a command does nothing without. */
export function behind(command: string): readonly string[] {
	const word = words[command];
	return word === undefined ? [] : [word];
}
