import type {Command} from '../domain/flags.ts';
import type {ChoiceId} from '../domain/choices.ts';
import type {Entry, Given} from '../domain/given.ts';
import type {UsageFault} from '../domain/problem.ts';
import {nearest} from '../domain/nearest.ts';
import type {Source} from '../domain/question.ts';
import {seal} from '../domain/secret.ts';
import {contradictions} from './contradictions.ts';
import {duration} from './duration.ts';
import type {Values} from './read-arguments.ts';
import {settingEntries} from './setting-entries.ts';

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

type Entries = Partial<Record<ChoiceId, {readonly entry: Entry; readonly source: Source}>>;

/** Turns flag values and environment variables into options and given answers; faults are collected, not thrown. */
export function readValues(command: Command, context: Context): {readonly options: Options; readonly faults: readonly UsageFault[]} {
	const {values, positionals, environment, worlds} = context;
	const faults: UsageFault[] = [...contradictions(values)];
	const timeout = duration(values.timeout?.[0] ?? '15m');
	if (timeout === undefined) {
		faults.push({kind: 'invalid-value', flag: '--timeout', value: values.timeout?.[0] ?? '', expected: '90s, 15m, 1h'});
	}

	const world = command === 'simulate' ? positionals[0] ?? values.demo?.[0] : values.demo?.[0] ?? positionals[0];
	const isWorldWanted = command === 'simulate' || values.demo !== undefined;
	if (world !== undefined && world !== '' && !(isWorldWanted && worlds.includes(world))) {
		const near = isWorldWanted ? nearest(world, worlds) : undefined;
		faults.push({kind: 'invalid-value', flag: isWorldWanted ? '--demo' : command, value: world, expected: isWorldWanted ? worlds.join(', ') : '', ...(near !== undefined && {nearest: near})});
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

/** Flags first, then the environment. A key in the environment is a final value, and sealed at once. */
function givenAnswers(values: Values, environment: Context['environment']): Given {
	const entries: Entries = {};
	const put = (id: ChoiceId, flag: Entry | undefined, variable?: string) => {
		if (flag !== undefined) {
			entries[id] = {entry: flag, source: 'flag'};
		} else if (variable !== undefined && variable !== '') {
			entries[id] = {entry: variable, source: 'environment'};
		}
	};

	put('credentials', values.profile?.[0], environment.AWS_PROFILE);
	put('regions', values.region);
	put('clusters', values.cluster, environment.DD_ECS_SETUP_CLUSTER);
	put('existing', values.existing?.[0]);
	put('linux', values.linux?.[0]);
	put('features', values.features?.[0], environment.DD_ECS_SETUP_FEATURES);
	put('site', values.site?.[0], environment.DD_SITE);
	put('replaceInstances', values['replace-instances']?.[0]);
	const secret = values['api-key-secret-arn']?.[0];
	const parameter = values['api-key-ssm-parameter']?.[0];
	const key = environment.DD_API_KEY;
	if (secret !== undefined || parameter !== undefined) {
		put('keySource', secret === undefined ? 'parameter-name' : 'secret-arn');
		put('key', secret ?? parameter);
	} else if (!key && (environment.DD_API_KEY_SECRET_ARN ?? environment.DD_API_KEY_SSM_PARAMETER)) {
		put('keySource', undefined, environment.DD_API_KEY_SECRET_ARN ? 'secret-arn' : 'parameter-name');
		put('key', undefined, environment.DD_API_KEY_SECRET_ARN ?? environment.DD_API_KEY_SSM_PARAMETER);
	}

	const settings = settingEntries(values, environment);
	if (Object.keys(settings).length > 0) {
		put('settings', settings);
	}

	const isNamed = entries.key !== undefined;
	return {
		entries,
		choices: key && !isNamed && values['api-key-stdin'] === undefined ? {key: {kind: 'given', secret: seal(key)}} : {},
		approve: values.yes !== undefined,
	};
}

function named<Name extends string>(name: Name, value: string | undefined): {readonly [Key in Name]?: string} {
	const record: {[Key in Name]?: string} = {};
	if (value !== undefined && value !== '') {
		record[name] = value;
	}

	return record;
}
