import type {Given, Source} from '../domain/choices/given.ts';
import {exclusive} from '../domain/choices/exclusive.ts';
import {withVariables} from '../domain/choices/flags.ts';
import {givenAnswers} from './given-answers.ts';
import type {Values} from './read-arguments.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const keyNames = ['api-key-stdin', 'api-key-secret-arn', 'api-key-ssm-parameter'] as const;

/**
What values say where others don't say otherwise that stand above them. Of options that can't both be meant those above
count: `--plain` takes back a `json: true`.
*/
export function under(values: Values, above: Values): Values {
	const overruled = new Set<string>([
		...Object.keys(above),
		...exclusive.filter(({yields}) => yields).flatMap(({names}) => (names.some(name => above[name]) ? names : [])),
	]);
	return Object.fromEntries(Object.entries(values).filter(([name]) => !overruled.has(name)));
}

/**
What a file says of what no variable is set for. The region's variables are among these, which nothing else here reads:
the SDK and the sign-in do; and one that says no to a switch.
*/
export function underVariables(file: Values, environment: Environment): Values {
	const said: readonly string[] = withVariables
		.filter(({variables}) => variables.some(name => (environment[name] ?? '') !== ''))
		.map(({flag: {name}}) => name);
	const isKeySaid = (environment.DD_API_KEY ?? '') !== '' || keyNames.some(name => said.includes(name));
	const overruled = new Set<string>([...said, ...(isKeySaid ? keyNames : [])]);
	return Object.fromEntries(Object.entries(file).filter(([name]) => !overruled.has(name)));
}

/** Adds the answers of values from elsewhere to those that were given; these win. */
export function withAnswers(given: Given, values: Values, source: Source): Given {
	// Without the environment: its variables would come twice.
	const {entries} = givenAnswers(values, {}, source);
	// Setting by setting: one flag must not throw away all the settings of the file.
	const settings = {...record(entries.settings?.entry), ...record(given.entries.settings?.entry)};
	return {
		...given,
		entries: {
			...entries,
			...given.entries,
			...(Object.keys(settings).length > 0 && {
				settings: {entry: settings, source: given.entries.settings?.source ?? source},
			}),
		},
	};
}

function record(entry: unknown): Readonly<Record<string, string>> {
	return typeof entry === 'object' && entry !== null && !Array.isArray(entry)
		? Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, String(value)]))
		: {};
}
