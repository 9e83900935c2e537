import type {Command} from '../commands/command.ts';
import type {FlagName} from '../domain/choices/flags.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import type {Values} from './read-arguments.ts';

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
];

// Of all commands alike; what only one of them has stands with it in `commands`.
const onlyWith: NonNullable<Command['onlyWith']> = {'dry-run': ['detailed-exitcode']};

/** Flags that can't both be meant, and those that mean nothing alone. None is chosen or dropped silently. */
export function contradictions(values: Values, command: Command): readonly UsageFault[] {
	const clashes = exclusive
		.map(({names}) => names.filter(name => values[name] !== undefined))
		.filter(names => names.length > 1)
		.map((names): UsageFault => ({kind: 'contradiction', flags: names.map(name => `--${name}`)}));
	return [...clashes, ...lonely(values, onlyWith), ...lonely(values, command.onlyWith ?? {})];
}

/** Silently dropped, such a flag would look obeyed. */
function lonely(values: Values, rules: NonNullable<Command['onlyWith']>): readonly UsageFault[] {
	const given: Readonly<Record<string, unknown>> = values;
	return Object.entries(rules)
		.filter(([needs]) => given[needs] === undefined)
		.flatMap(([needs, names]) =>
			names
				.filter(name => values[name] !== undefined)
				.map((name): UsageFault => ({kind: 'lonely-flag', flag: `--${name}`, needs: `--${needs}`})),
		);
}
