import type {Command} from '../domain/flags.ts';
import type {Given} from '../domain/given.ts';
import type {UsageFault} from '../domain/problem.ts';
import {maskedText} from '../domain/mask.ts';
import {nearest} from '../domain/nearest.ts';
import {contradictions} from './contradictions.ts';
import {duration} from './duration.ts';
import {givenAnswers} from './given-answers.ts';
import type {Values} from './read-arguments.ts';
import {staticFaults} from './static-faults.ts';

/** Everything a run needs that the command line and the environment say. */
export type Options = {
	readonly command: Command;
	/** The world of `--demo` or `simulate`. */
	readonly world?: string;
	readonly demo: boolean;
	readonly given: Given;
	readonly keyFromStdin: boolean;
	readonly dryRun: boolean;
	readonly detailedExitCode: boolean;
	readonly wait: boolean;
	readonly timeout: number;
	readonly rollback: boolean;
	readonly answers?: string;
	readonly saveAnswers?: string;
	readonly write?: string;
	readonly journal?: string;
	readonly front?: 'json' | 'plain' | 'screen-reader';
	readonly colour: boolean | undefined;
	readonly ascii: boolean;
	readonly language?: string;
	readonly iam: {readonly apply: boolean; readonly integrationRole?: string};
};

export type Context = {
	readonly values: Values;
	readonly positionals: readonly string[];
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly worlds: readonly string[];
};

/** Turns flag values and environment variables into options and given answers; faults are collected, not thrown. */
export function readValues(command: Command, context: Context): {readonly options: Options; readonly faults: readonly UsageFault[]} {
	const {values, positionals, environment, worlds} = context;
	const faults: UsageFault[] = [...contradictions(values), ...staticFaults(values, environment)];
	const timeout = duration(values.timeout?.[0] ?? '15m');
	if (timeout === undefined) {
		faults.push({
			kind: 'invalid-value', flag: '--timeout', value: values.timeout?.[0] ?? '', expected: '90s, 15m, 1h',
		});
	}

	const world = command === 'simulate' ? positionals[0] ?? values.demo?.[0] : values.demo?.[0] ?? positionals[0];
	const isWorldWanted = command === 'simulate' || values.demo !== undefined;
	if (world !== undefined && world !== '' && !(isWorldWanted && worlds.includes(world))) {
		const near = isWorldWanted ? nearest(world, worlds) : undefined;
		faults.push({
			kind: 'invalid-value', flag: isWorldWanted ? '--demo' : command, value: maskedText(world), expected: isWorldWanted ? worlds.join(', ') : '', ...(near !== undefined && {nearest: near}),
		});
	}

	const front = values.json ? 'json' : (values.plain ? 'plain' : (values['screen-reader'] ? 'screen-reader' : undefined));
	return {
		faults,
		options: {
			command,
			...(world !== undefined && world !== '' && {world}),
			demo: values.demo !== undefined,
			given: givenAnswers(values, environment),
			keyFromStdin: values['api-key-stdin'] !== undefined,
			dryRun: values['dry-run'] !== undefined,
			detailedExitCode: values['detailed-exitcode'] !== undefined,
			wait: values['no-wait'] === undefined,
			timeout: timeout ?? 0,
			rollback: values['no-rollback'] === undefined,
			...named('answers', values.answers?.[0] ?? environment.DD_ECS_SETUP_ANSWERS),
			...named('saveAnswers', values['save-answers']?.[0]),
			...named('write', values.write?.[0]),
			...named('journal', values.journal?.[0]),
			...(front && {front}),
			colour: values['no-color'] ? false : undefined,
			ascii: values.ascii !== undefined,
			...named('language', values.lang?.[0] ?? environment.LC_ALL ?? environment.LANG),
			iam: {apply: values.apply !== undefined, ...named('integrationRole', values['integration-role']?.[0])},
		},
	};
}

function named<Name extends string>(name: Name, value: string | undefined): Readonly<Partial<Record<Name, string>>> {
	const record: Partial<Record<Name, string>> = {};
	if (value !== undefined && value !== '') {
		record[name] = value;
	}

	return record;
}
