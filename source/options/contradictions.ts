import type {FlagName} from '../domain/choices/flags.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import type {Values} from './read-arguments.ts';

const exclusive: ReadonlyArray<readonly FlagName[]> = [
	['json', 'plain', 'screen-reader'],
	['api-key-stdin', 'api-key-secret-arn', 'api-key-ssm-parameter'],
	['store-key', 'api-key-secret-arn'],
	['store-key', 'api-key-ssm-parameter'],
	['dry-run', 'no-wait'],
];

/** Flags that can't both be meant. None is chosen silently. */
export function contradictions(values: Values): readonly UsageFault[] {
	const clashes = exclusive
		.map(names => names.filter(name => values[name] !== undefined))
		.filter(names => names.length > 1)
		.map((names): UsageFault => ({kind: 'contradiction', flags: names.map(name => `--${name}`)}));
	const lonely: readonly UsageFault[] =
		values['detailed-exitcode'] !== undefined && values['dry-run'] === undefined
			? [{kind: 'contradiction', flags: ['--detailed-exitcode', 'no --dry-run']}]
			: [];
	return [...clashes, ...lonely];
}
