import {commandNamed} from '../../commands/all.ts';
import {argumentsOf} from '../../domain/choices/answers.ts';
import {flags, flagsAbout, variablesOf, type Flag} from '../../domain/choices/flags.ts';
import type {UsageFault} from '../../domain/choices/problem/usage-fault.ts';
import type {SavedPlan} from '../../domain/plan/saved/saved-plan.ts';
import {readArguments} from '../../options/read-arguments.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The file that `--plan` names, as it was typed. */
export function planNamed(args: readonly string[]): string | undefined {
	const named = readArguments(args).values.plan?.[0];
	return named === '' ? undefined : named;
}

/** A command line that carries a plan out, and what is wrong with the one that was typed. */
export type WithPlan = {
	readonly args: readonly string[];
	readonly environment: Environment;
	readonly faults: readonly UsageFault[];
};

/** What a plan has answers to: none can be given beside it, but who signs in, and what no file holds. */
const answered: ReadonlySet<string> = new Set([
	...flagsAbout('where', 'what', 'key', 'agent', 'service', 'removal', 'upgrade'),
	'answers',
	'save-answers',
	'out',
	'canary',
	'demo',
]);

const own: ReadonlySet<string> = new Set(['profile', 'api-key-stdin', 'env-vars']);

/**
The command line and the variables with the answers of a plan in them: whatever else answers questions would make
another plan. How it is carried out and looks like can be said anew.
*/
export function withPlan(plan: SavedPlan, args: readonly string[], environment: Environment): WithPlan {
	const {named, positionals} = readArguments(args);
	const [word] = positionals;
	const typed = new Set<string>(named);
	const isOther = word !== undefined && commandNamed(word) !== undefined && word !== plan.command;
	const beside = named.filter(name => answered.has(name) && !own.has(name));
	const rest = Object.fromEntries(
		Object.entries(plan.answers).filter(([name]) => name === 'env-vars' || !typed.has(name)),
	);
	return {
		args: [...(word === undefined ? [plan.command] : []), ...withoutFile(args), ...argumentsOf(rest)],
		environment: withoutAnswers(environment),
		faults: [
			...(isOther ? [{kind: 'contradiction', flags: [word, '--plan']} as const] : []),
			...[...new Set(beside)].map((name): UsageFault => ({
				kind: 'contradiction',
				flags: [`--${name}`, '--plan'],
			})),
		],
	};
}

/** Without the option itself: the run is one with these answers, and its commands are printed so. */
function withoutFile(args: readonly string[]): readonly string[] {
	return args.filter((arg, index) => arg !== '--plan' && !arg.startsWith('--plan=') && args[index - 1] !== '--plan');
}

/** A pipeline sets variables for all of its jobs: they are no answers beside a plan. */
function withoutAnswers(environment: Environment): Environment {
	const table: readonly Flag[] = flags;
	const dropped = new Set(
		table.filter(({name}) => answered.has(name) && !own.has(name)).flatMap(flag => variablesOf(flag)),
	);
	// Clients of AWS read them too, and the plan names its regions itself.
	return Object.fromEntries(
		Object.entries(environment).filter(([name]) => name.startsWith('AWS_') || !dropped.has(name)),
	);
}
