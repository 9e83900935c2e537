import type {Given} from '../domain/choices/given.ts';
import {flags, type Flag} from '../domain/choices/flags.ts';
import {exclusive} from '../domain/choices/exclusive.ts';
import {givenAnswers} from './given-answers.ts';
import type {Values} from './read-arguments.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const keyNames = ['api-key-stdin', 'api-key-secret-arn', 'api-key-ssm-parameter'] as const;

/**
What a file says where neither flag nor variable says otherwise. Of options that can't both be meant the typed one
counts, and `--plain` takes back a `json: true`.
*/
export function underFlags(file: Values, typed: Values, environment: Environment): Values {
	const table: readonly Flag[] = flags;
	// The region's variables among them, which nothing else here reads: the SDK and the sign-in do.
	const said = table
		.filter(({environment: names = []}) => names.some(name => (environment[name] ?? '') !== ''))
		.map(({name}) => name);
	const isKeySaid = (environment.DD_API_KEY ?? '') !== '' || keyNames.some(name => said.includes(name));
	const overruled = new Set<string>([
		...Object.keys(typed),
		...said,
		...exclusive.filter(({yields}) => yields).flatMap(({names}) => (names.some(name => typed[name]) ? names : [])),
		...(isKeySaid ? keyNames : []),
	]);
	return Object.fromEntries(Object.entries(file).filter(([name]) => !overruled.has(name)));
}

/** Adds the answers of a file to what flags and environment gave; those win. */
export function withFile(given: Given, file: Values): Given {
	// Without the environment: it was read with the flags, and would come twice.
	const {entries} = givenAnswers(file, {}, 'file');
	// Setting by setting: one flag must not throw away all the settings of the file.
	const settings = {...record(entries.settings?.entry), ...record(given.entries.settings?.entry)};
	return {
		...given,
		entries: {
			...entries,
			...given.entries,
			...(Object.keys(settings).length > 0 && {
				settings: {entry: settings, source: given.entries.settings?.source ?? 'file'},
			}),
		},
	};
}

function record(entry: unknown): Readonly<Record<string, string>> {
	return typeof entry === 'object' && entry !== null && !Array.isArray(entry)
		? Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, String(value)]))
		: {};
}
