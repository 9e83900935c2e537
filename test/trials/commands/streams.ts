import type {CommandName} from '../../../source/commands/command.ts';

/** How each command is tried that tells events: in every world, and nothing is changed but by the last. */
export const streams: ReadonlyArray<readonly [command: CommandName, args: readonly string[]]> = [
	['install', ['--dry-run', '--cluster', 'all', '--features', 'default,+logs']],
	['status', ['--check', '--data', '--resolve-tags']],
	['doctor', ['--cluster', 'all']],
	['upgrade', ['--dry-run', '--cluster', 'all']],
	['rollback', ['--dry-run', '--cluster', 'all']],
	['uninstall', ['--dry-run', '--cluster', 'all']],
	['rotate-key', ['--dry-run', '--cluster', 'all']],
	['next', ['--cluster', 'all']],
	['iam', ['--cluster', 'all']],
	['install', ['--yes', '--replace-instances', '--cluster', 'all']],
];

/** Several accounts of the organisation `accounts`; one of them lets nobody in. */
export const across = [
	'--assume-role',
	'DatadogSetup',
	'--account',
	'111122223333,444455556666,777788889999',
	'--region',
	'us-east-1',
] as const;
