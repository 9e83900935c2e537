import type {ChoiceId} from '../domain/choices/choices.ts';
import {type Entry, type Given, type Source} from '../domain/choices/given.ts';
import {tidyKey} from '../domain/choices/tidy-key.ts';
import {seal} from '../domain/kit/secret.ts';
import {appKeyVariable} from '../domain/questions/decisions/application-key.ts';
import {listed} from './accounts-of.ts';
import type {Values} from './read-arguments.ts';
import {settingEntries} from './setting-entries.ts';

type Entries = Partial<Record<ChoiceId, {readonly entry: Entry; readonly source: Source}>>;

/**
What values of options answer, from wherever they are; then the variables that are in an order of their own, the
profile's and those of keys. A key in the environment is a final value, and sealed at once.
*/
export function givenAnswers(
	values: Values,
	environment: Readonly<Record<string, string | undefined>>,
	source: Source = 'flag',
): Given {
	const entries: Entries = {};
	// An empty variable is an absent one: scripts and CI unset variables so. An empty flag was refused before.
	const put = (id: ChoiceId, flag: Entry | undefined, variable?: string) => {
		if (flag !== undefined) {
			entries[id] = {entry: flag, source};
		} else if (variable !== undefined && variable !== '') {
			entries[id] = {entry: variable, source: 'environment'};
		}
	};

	// Each of several accounts has its own.
	put('credentials', listed(values.profile)[0], environment.AWS_PROFILE);
	put('regions', values.region);
	put('clusters', values.cluster);
	put('existing', values.existing?.[0]);
	put('format', values.format?.[0]);
	put('linux', values.linux?.[0]);
	put('service', values.service?.[0]);
	put('containers', values.container);
	put('features', values.features?.[0]);
	put('site', values.site?.[0]);
	put('replaceInstances', values['replace-instances']?.[0]);
	// The Agent's own variable is the most direct: with it set, variables that name a stored key are passed over.
	const key = filled(environment.DD_API_KEY);
	const reference = namedKey(values, key === undefined ? environment : {});
	if (reference) {
		const {source: keySource, name, isVariable} = reference;
		put('keySource', isVariable ? undefined : keySource, keySource);
		put('key', isVariable ? undefined : name, name);
	}

	const reading = filled(environment[appKeyVariable]);
	const settings = settingEntries(values);
	if (Object.keys(settings).length > 0) {
		put('settings', settings);
	}

	// Any flag about the key wins over a variable that happens to be exported in the shell.
	const isGiven = key !== undefined && !reference && values['api-key-stdin'] === undefined;
	return {
		entries,
		choices: isGiven ? {key: {kind: 'given', secret: seal(tidyKey(key))}} : {},
		...(reading !== undefined && {applicationKey: seal(tidyKey(reading))}),
		approve: values.yes !== undefined,
	};
}

type NamedKey = {readonly source: 'secret-arn' | 'parameter-name'; readonly name: string; readonly isVariable: boolean};

/** What holds the key, by flag or else by variable. */
function namedKey(values: Values, environment: Readonly<Record<string, string | undefined>>): NamedKey | undefined {
	const places: ReadonlyArray<readonly [NamedKey['source'], string | undefined, boolean]> = [
		['secret-arn', values['api-key-secret-arn']?.[0], false],
		['parameter-name', values['api-key-ssm-parameter']?.[0], false],
		['secret-arn', filled(environment.DD_API_KEY_SECRET_ARN), true],
		['parameter-name', filled(environment.DD_API_KEY_SSM_PARAMETER), true],
	];
	return places
		.flatMap(([source, name, isVariable]) => (name === undefined ? [] : [{source, name, isVariable}]))
		.at(0);
}

/** AWS and Datadog's own tools take an empty variable for an unset one too. */
function filled(value: string | undefined): string | undefined {
	return value === '' ? undefined : value;
}
