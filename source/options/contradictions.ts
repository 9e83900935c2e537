import {hasFlag, type Command} from '../commands/command.ts';
import {exclusive} from '../domain/choices/exclusive.ts';
import type {FlagName} from '../domain/choices/flags.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import type {Values} from './read-arguments.ts';

// Of all commands alike; what only one of them has stands with it in `commands`.
const onlyWith: NonNullable<Command['onlyWith']> = {'dry-run': ['detailed-exitcode', 'out']};

/** Flags that can't both be meant, and those that mean nothing alone. None is chosen or dropped silently. */
export function contradictions(values: Values, command: Command): readonly UsageFault[] {
	const clashes = exclusive
		.map(({names}) => names.filter(name => values[name] !== undefined))
		.filter(names => names.length > 1)
		.map((names): UsageFault => ({kind: 'contradiction', flags: names.map(name => `--${name}`)}));
	// A module is written in one language.
	const {module, format} = values;
	const isOther = module !== undefined && format !== undefined && format.at(0) !== 'terraform';
	return [
		...clashes,
		...ofModel(values),
		...(isOther ? [{kind: 'contradiction', flags: ['--module', '--format']} as const] : []),
		...lonely(values, hasFlag(command, 'dry-run') ? onlyWith : {}),
		...lonely(values, command.onlyWith ?? {}),
	];
}

/** What only one of the two ways has by which CloudFormation comes into accounts. */
function ofModel(values: Values): readonly UsageFault[] {
	const model = values['permission-model']?.[0];
	const isAutomatic = values['auto-deployment']?.[0] === 'yes';
	const names: readonly FlagName[] =
		model === 'service-managed'
			? ['administration-role', 'stack-role']
			: model === 'self-managed'
				? [...(isAutomatic ? (['auto-deployment'] as const) : []), 'delegated-admin']
				: [];
	return names
		.filter(name => values[name] !== undefined)
		.map((name): UsageFault => ({
			kind: 'contradiction',
			flags: [`--permission-model ${model ?? ''}`, `--${name}`],
		}));
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
