import type {FlagName} from './flags.ts';

type Exclusive = {
	readonly names: readonly FlagName[];
	/** Whether one that was typed takes back another that stands in a file. */
	readonly yields: boolean;
};

/** Of each row at most one. */
export const exclusive: readonly Exclusive[] = [
	{names: ['json', 'plain', 'screen-reader'], yields: true},
	{names: ['api-key-stdin', 'api-key-secret-arn', 'api-key-ssm-parameter'], yields: true},
	// A key that is named is stored already.
	{names: ['store-key', 'api-key-secret-arn'], yields: true},
	{names: ['store-key', 'api-key-ssm-parameter'], yields: true},
	// A role that is named is used as it is.
	{names: ['execution-role', 'role-path'], yields: true},
	{names: ['execution-role', 'permissions-boundary'], yields: true},
	// A dry run has no rollout to wait for; and nothing but its own absence takes it back.
	{names: ['dry-run', 'no-wait'], yields: false},
	// What nobody waits for tells nothing of the others.
	{names: ['canary', 'no-wait'], yields: true},
];
