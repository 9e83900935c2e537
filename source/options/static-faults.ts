import {type FlagName, withVariables} from '../domain/choices/flags.ts';
import {defaultSettings, existingWays, formats, linuxKinds} from '../domain/choices/choices.ts';
import {parseFeatures} from '../domain/agent/parse-features.ts';
import {clusterNames, type Entry} from '../domain/choices/given.ts';
import {like, oneOf} from '../domain/choices/problem/expected.ts';
import type {Problem} from '../domain/choices/problem/problem.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import {tagFilterOf} from '../domain/kit/called.ts';
import {nearest} from '../domain/kit/nearest.ts';
import {languages, parseLanguage} from '../domain/choices/language.ts';
import {permissionModels} from '../domain/choices/wishes/fleet-wishes.ts';
import {readSettings} from '../domain/choices/setting-fields.ts';
import {parseSite, sites} from '../domain/account/site.ts';
import type {Values} from './read-arguments.ts';
import {settingEntries} from './setting-entries.ts';
import {answeredByVariable} from './variable-values.ts';

/** Values that can be told to be wrong without asking AWS, so that all of them are reported at once. */
export function staticFaults(values: Values): readonly UsageFault[] {
	return [
		...siteFaults(values.site?.[0]),
		...languageFaults(values.lang?.[0]),
		...memberFaults(values),
		...featureFaults(values.features?.[0]),
		...settingFaults(values),
		...clusterFaults(values.cluster),
	];
}

/** The variables that are read by others; one of spaces is a slip in a script, and an empty one an unset one. */
export function blankFaults(values: Values, environment: Readonly<Record<string, string | undefined>>) {
	return withVariables
		.filter(({flag: {name, topic}}) => topic !== 'look' && name !== 'answers' && values[name] === undefined)
		.filter(({flag: {name}}) => answeredByVariable.every(({flag}) => flag.name !== name))
		.flatMap(({variables}) => variables.slice(0, 1))
		.filter(variable => /^[\s,]+$/v.test(environment[variable] ?? ''))
		.map((variable): UsageFault => ({kind: 'missing-value', flag: variable}));
}

/** Words of questions that may not come up: a misspelt one would look obeyed. */
function memberFaults(values: Values): readonly UsageFault[] {
	return words
		.map(([name, known]) => [name, known, values[name]?.[0]] as const)
		.flatMap(([name, known, value]) =>
			value === undefined || known.includes(value) ? [] : [notAmong(`--${name}`, value, known)],
		);
}

const words: ReadonlyArray<readonly [name: FlagName, known: readonly string[]]> = [
	['existing', existingWays],
	['linux', linuxKinds],
	['format', formats],
	['from', ['plan', 'installed']],
	['module', ['datadog']],
	['permission-model', permissionModels],
	['auto-deployment', ['yes', 'no']],
];

/** A value that is none of a few, with the nearest of them. */
function notAmong(flag: string, value: string, known: readonly string[]): UsageFault {
	const near = nearest(value, known);
	return {kind: 'invalid-value', flag, value, expected: oneOf(known), ...(near !== undefined && {nearest: near})};
}

/** Variables are checked like flags: an Agent with a wrong site starts well and reports nowhere. */
function siteFaults(site: string | undefined): readonly UsageFault[] {
	return site === undefined || site === '' || parseSite(site) !== undefined ? [] : [notAmong('--site', site, sites)];
}

/** A language that was asked for by name and isn't there; that of the environment is only a wish. */
function languageFaults(language: string | undefined): readonly UsageFault[] {
	return language === undefined || parseLanguage(language) !== undefined
		? []
		: [notAmong('--lang', language, languages)];
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

function settingFaults(values: Values): readonly UsageFault[] {
	// One at a time: together the first refusal would hide the others.
	return Object.entries(settingEntries(values)).flatMap(([id, entry]) => {
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
			const {field, value, expected} = problem;
			return [
				expected.kind === 'one-of'
					? notAmong(`--${field}`, value, expected.values)
					: {kind: 'invalid-value', flag: `--${field}`, value, expected},
			];
		}

		// The form of a value gives no other problem.
		default: {
			return [];
		}
	}
}
