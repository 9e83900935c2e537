import type {CommandName} from '../../../source/commands/command.ts';
import type {FleetAction} from '../../../source/domain/choices/wishes/fleet-wishes.ts';
import type {FlagName} from '../../../source/domain/choices/flags.ts';

/** How an option is tried on the built program, in a demo and a dry run unless `alone`. */
export type OptionRow = {
	/** As it is typed; an option that takes none has none. */
	readonly value?: string;
	readonly command?: CommandName;
	readonly beside?: readonly string[];
	/** Without a demo or a dry run beside it, and without a file. */
	readonly isAlone?: true;
	/** Not together with the others in one run. */
	readonly isOdd?: true;
	/** 0 where nothing is said. */
	readonly exitCode?: number;
};

const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:a-b1c2d3';

/** Behind the word of `fleet` that takes it. */
function ofFleet(word: FleetAction, value?: string): OptionRow {
	return {command: 'fleet', beside: [word], isOdd: true, ...(value !== undefined && {value})};
}

/** Every option. One without a row does not compile. */
export const options: Readonly<Record<FlagName, OptionRow>> = {
	profile: {value: 'nope', isOdd: true, exitCode: 77},
	'assume-role': {value: 'Nobody', beside: ['--account', '111122223333'], isOdd: true, exitCode: 77},
	account: {value: '111122223333', beside: ['--assume-role', 'Nobody'], isOdd: true, exitCode: 77},
	region: {value: 'us-east-1'},
	cluster: {value: 'shop-prod'},
	existing: {value: 'leave'},
	linux: {value: 'linux'},
	service: {command: 'next', value: 'storefront', beside: ['--demo', 'installed'], isOdd: true},
	container: {
		command: 'next',
		value: 'storefront',
		beside: ['--demo', 'installed', '--service', 'storefront'],
		isOdd: true,
	},
	features: {value: 'default,+logs'},
	env: {value: 'prod'},
	'extra-tags': {value: 'team:web,a:b'},
	'env-vars': {value: 'DD_A=b c'},
	'logs-from': {value: 'labelled'},
	'container-include': {value: 'image:a'},
	'container-exclude': {value: 'name:b'},
	'labels-as-tags': {value: 'com.example.team:team'},
	'env-as-tags': {value: 'STAGE:stage'},
	site: {value: 'datadoghq.com'},
	'api-key-stdin': {isOdd: true, exitCode: 2},
	'api-key-secret-arn': {value: secret, isOdd: true, exitCode: 1},
	'api-key-ssm-parameter': {value: '/datadog/key', isOdd: true, exitCode: 1},
	'store-key': {value: 'ssm'},
	'role-path': {value: '/agents/'},
	'permissions-boundary': {value: 'arn:aws:iam::123456789012:policy/boundary'},
	'execution-role': {value: 'nobody', isOdd: true},
	'agent-image': {value: 'gcr.io/datadoghq/agent'},
	'agent-version': {value: '7.70.0'},
	pin: {isOdd: true},
	cpu: {value: '200'},
	memory: {value: '600'},
	'network-mode': {value: 'host'},
	subnets: {value: 'subnet-0a1b2c3d', isOdd: true},
	'security-groups': {value: 'sg-0a1b2c3d', isOdd: true},
	family: {value: 'agents'},
	'service-name': {value: 'agents'},
	'agent-proxy': {value: 'https://proxy.internal:3128'},
	'agent-no-proxy': {value: '10.0.0.1'},
	'hostname-file': {value: '/etc/hostname'},
	'log-level': {value: 'warn'},
	'drain-percent': {value: '50'},
	critical: {value: 'no'},
	answers: {value: '/dev/null', isOdd: true, exitCode: 2},
	'save-answers': {value: 'saved.yml'},
	'dry-run': {},
	out: {value: 'plan.json'},
	plan: {value: 'nowhere.json', isOdd: true, exitCode: 2},
	'detailed-exitcode': {beside: ['--dry-run'], isOdd: true, exitCode: 3},
	write: {value: 'plan'},
	report: {value: 'plan.html'},
	yes: {},
	'replace-instances': {},
	canary: {value: 'shop-prod'},
	concurrency: {value: '3'},
	'fail-fast': {},
	'no-wait': {isAlone: true, beside: ['--demo', '--json']},
	timeout: {value: '1h30m'},
	'no-rollback': {},
	demo: {value: 'shop', isOdd: true},
	check: {command: 'status', isOdd: true, exitCode: 1},
	data: {command: 'status', isOdd: true},
	'resolve-tags': {command: 'status', isOdd: true},
	format: {command: 'export', value: 'terraform', isOdd: true},
	from: {command: 'export', value: 'installed', beside: ['--demo', 'installed', '--format', 'json'], isOdd: true},
	module: {command: 'export', value: 'datadog', beside: ['--format', 'terraform'], isOdd: true},
	import: {command: 'export', beside: ['--format', 'cloudformation'], isOdd: true},
	overwrite: {command: 'export', beside: ['--format', 'json'], isOdd: true},
	'organizational-unit': {...ofFleet('plan', 'Workloads'), exitCode: 1},
	targets: {...ofFleet('plan', 'nowhere.yaml'), exitCode: 2},
	'stack-set': {...ofFleet('plan', 'agents'), exitCode: 2},
	'home-region': {...ofFleet('plan', 'us-east-1'), exitCode: 2},
	'permission-model': {...ofFleet('plan', 'self-managed'), exitCode: 2},
	'administration-role': {...ofFleet('plan', 'arn:aws:iam::123456789012:role/Administration'), exitCode: 2},
	'stack-role': {...ofFleet('plan', 'Execution'), exitCode: 2},
	'delegated-admin': {...ofFleet('plan'), exitCode: 1},
	'auto-deployment': {...ofFleet('plan', 'yes'), exitCode: 2},
	'failure-tolerance': {...ofFleet('plan', '2'), exitCode: 2},
	'parallel-regions': {...ofFleet('plan'), exitCode: 2},
	'replace-key': {...ofFleet('plan'), exitCode: 2},
	'retain-stacks': {...ofFleet('remove'), exitCode: 1},
	drift: {...ofFleet('status'), exitCode: 1},
	'allow-apply': {command: 'mcp', isAlone: true, beside: ['mcp', '--demo']},
	'allow-downgrade': {command: 'upgrade', beside: ['--demo', 'outdated', '--dry-run'], isOdd: true},
	'delete-revisions': {command: 'uninstall', isOdd: true},
	'recovery-days': {command: 'uninstall', value: '7', isOdd: true},
	apply: {command: 'iam', isOdd: true},
	'integration-role': {command: 'iam', value: 'nobody', beside: ['--apply'], isOdd: true, exitCode: 1},
	json: {isOdd: true},
	plain: {isOdd: true},
	'screen-reader': {isOdd: true},
	'no-color': {},
	ascii: {},
	lang: {value: 'ko'},
	journal: {value: 'journal.ndjson'},
	version: {isAlone: true},
	help: {isAlone: true},
};

/** Every command, with arguments that let it end. */
export const commandRows: Readonly<Record<CommandName, readonly string[]>> = {
	install: ['--demo', '--dry-run', '--json'],
	status: ['--demo', '--json'],
	rollback: ['--demo', 'upgraded', '--dry-run', '--json'],
	upgrade: ['--demo', 'outdated', '--dry-run', '--json'],
	'rotate-key': ['--demo', 'installed', '--dry-run', '--json'],
	uninstall: ['--demo', 'installed', '--dry-run', '--json'],
	doctor: ['--demo', '--json'],
	iam: ['--demo', '--json'],
	next: ['--demo', 'installed', '--service', 'storefront', '--json'],
	flare: ['--demo', '--dry-run', '--json'],
	simulate: ['--help'],
	export: ['--demo', '--format', 'json', '--json'],
	fleet: ['--help'],
	show: ['--help'],
	help: ['--json'],
	completion: ['bash'],
	skill: [],
	mcp: ['--demo'],
};
