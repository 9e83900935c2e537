import {flags, type Flag, type FlagName} from '../domain/choices/flags.ts';
import {defaultSettings} from '../domain/choices/choices.ts';
import {parseFeatures} from '../domain/agent/parse-features.ts';
import {clusterNames, type Entry} from '../domain/choices/given.ts';
import {like, oneOf} from '../domain/choices/problem/expected.ts';
import type {Problem} from '../domain/choices/problem/problem.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import {tagFilterOf} from '../domain/kit/called.ts';
import {nearest} from '../domain/kit/nearest.ts';
import {languages, parseLanguage} from '../domain/choices/language.ts';
import {readSettings} from '../domain/choices/setting-fields.ts';
import {parseSite, sites} from '../domain/account/site.ts';
import type {Values} from './read-arguments.ts';
import {settingEntries} from './setting-entries.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Values that can be told to be wrong without asking AWS, so that all of them are reported at once. */
export function staticFaults(values: Values, environment: Environment): readonly UsageFault[] {
	return [
		...siteFaults(values.site?.[0] ?? environment.DD_SITE),
		...languageFaults(values.lang?.[0]),
		...featureFaults(values.features?.[0] ?? environment.DD_ECS_SETUP_FEATURES),
		...settingFaults(values, environment),
		...clusterFaults(values.cluster ?? environment.DD_ECS_SETUP_CLUSTER),
		...blankFaults(values, environment),
	];
}

/** A variable of spaces is a slip in a script; an empty one is an unset one. Others are told with what they take. */
function blankFaults(values: Values, environment: Environment): readonly UsageFault[] {
	const table: ReadonlyArray<Flag & {readonly name: FlagName}> = flags;
	return table
		.filter(({name, topic}) => topic !== 'look' && values[name] === undefined && !toldOtherwise.has(name))
		.flatMap(({environment: names = []}) => names.slice(0, 1))
		.filter(variable => /^[\s,]+$/v.test(environment[variable] ?? ''))
		.map(variable => ({kind: 'missing-value', flag: variable}));
}

const toldOtherwise: ReadonlySet<string> = new Set(['site', 'features', 'answers']);

/** Variables are checked like flags: an Agent with a wrong site starts well and reports nowhere. */
function siteFaults(site: string | undefined): readonly UsageFault[] {
	return site === undefined || site === '' || parseSite(site) !== undefined
		? []
		: [{kind: 'invalid-value', flag: '--site', value: site, expected: oneOf(sites), nearest: nearest(site, sites)}];
}

/** A language that was asked for by name and isn't there; that of the environment is only a wish. */
function languageFaults(language: string | undefined): readonly UsageFault[] {
	if (language === undefined || parseLanguage(language) !== undefined) {
		return [];
	}

	const near = nearest(language, languages);
	return [
		{
			kind: 'invalid-value',
			flag: '--lang',
			value: language,
			expected: oneOf(languages),
			...(near !== undefined && {nearest: near}),
		},
	];
}

function featureFaults(features: string | undefined): readonly UsageFault[] {
	// Whether a feature suits the clusters is known after they were read; a misspelt one is told now.
	const parsed = parseFeatures(features ?? 'default');
	return parsed.kind === 'refused' ? usageFaults(parsed.problem) : [];
}

/** Whether a filter means a cluster is known after they were read; one without a key can mean none. */
function clusterFaults(given: Entry | undefined): readonly UsageFault[] {
	return clusterNames(given)
		.filter(name => tagFilterOf(name)?.key === '')
		.map(name => ({
			kind: 'invalid-value',
			flag: '--cluster',
			value: name,
			expected: like('tag:team=web', 'tag:team', 'prod-*'),
		}));
}

function settingFaults(values: Values, environment: Environment): readonly UsageFault[] {
	// One at a time: together the first refusal would hide the others.
	return Object.entries(settingEntries(values, environment)).flatMap(([id, entry]) => {
		const read = readSettings({[id]: entry}, defaultSettings);
		return read.kind === 'refused' ? usageFaults(read.problem) : [];
	});
}

function usageFaults(problem: Problem): readonly UsageFault[] {
	switch (problem.code) {
		case 'usage': {
			return problem.faults;
		}

		case 'invalid-setting': {
			return [
				{kind: 'invalid-value', flag: `--${problem.field}`, value: problem.value, expected: problem.expected},
			];
		}

		// The form of a value gives no other problem.
		default: {
			return [];
		}
	}
}
