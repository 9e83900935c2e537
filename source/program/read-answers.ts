import {readFile} from 'node:fs/promises';
import {flags, type Flag} from '../domain/choices/flags.ts';
import type {Given} from '../domain/choices/given.ts';
import {nearest} from '../domain/kit/nearest.ts';
import {ProblemError} from '../domain/choices/problem/problem.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import type {Options} from '../options.ts';
import {givenAnswers} from '../options/given-answers.ts';

const table: readonly Flag[] = flags;

/** Adds the answers of the file named by `--answers` to what flags and environment gave; those win. */
export async function readAnswers(
	{answers: file, given}: Options,
	environment: Readonly<Record<string, string | undefined>>,
): Promise<Given> {
	if (file === undefined) {
		return given;
	}

	const values = valuesOf(await read(file), file);
	// Without the environment: it was read with the flags, and would come twice.
	const {entries} = givenAnswers(values, {}, 'file');
	// Setting by setting: one flag must not throw away all the settings of the file.
	const settings = {...record(entries.settings?.entry), ...record(given.entries.settings?.entry)};
	// A key at hand wins over the file's; both parts of that go, or its source would be left.
	const hasKey =
		given.entries.key !== undefined || given.choices.key !== undefined || environment.DD_API_KEY !== undefined;
	const {key, keySource, ...rest} = entries;
	return {
		...given,
		entries: {
			...rest,
			...(!hasKey && key && keySource && {key, keySource}),
			...given.entries,
			...(Object.keys(settings).length > 0 && {
				settings: {entry: settings, source: given.entries.settings?.source ?? 'file'},
			}),
		},
	};
}

/** JSON is YAML; one parser serves both. */
async function read(file: string): Promise<unknown> {
	try {
		const {parse} = await import('yaml');
		return parse(await readFile(file, 'utf8'));
	} catch (error) {
		throw fault({
			kind: 'unreadable-file',
			flag: '--answers',
			file,
			why: {kind: 'said', text: firstLine(error instanceof Error ? error.message : String(error))},
		});
	}
}

/** The lines after it repeat the file, and a key may stand in it. */
function firstLine(message: string): string {
	return message.split('\n', 1)[0] ?? '';
}

/** Keys are option names; values are what the options take, lists for those that can be given several times. */
function valuesOf(document: unknown, file: string): Readonly<Record<string, readonly string[]>> {
	if (typeof document !== 'object' || document === null || Array.isArray(document)) {
		throw fault({kind: 'unreadable-file', flag: '--answers', file, why: {kind: 'no-mapping'}});
	}

	const names = table.map(({name}) => name);
	// A misspelt name would be dropped silently, and the run differ from what the file says.
	const unknown = Object.keys(document).filter(key => !names.includes(key));
	if (unknown.length > 0) {
		throw fault(
			...unknown.map((key): UsageFault => {
				const near = nearest(key, names);
				return {kind: 'unknown-flag', flag: `${file}: ${key}`, ...(near !== undefined && {nearest: near})};
			}),
		);
	}

	return Object.fromEntries(
		Object.entries(document).flatMap(([key, value]) =>
			value === false || value === null ? [] : [[key, texts(value)]],
		),
	);
}

/** A list, a mapping such as that of `env-vars`, or one value; `true` says no more than that the option is there. */
function texts(value: unknown): readonly string[] {
	if (Array.isArray(value)) {
		return value.map(String);
	}

	return typeof value === 'object' && value !== null
		? Object.entries(value).map(([name, one]) => `${name}=${one}`)
		: [value === true ? '' : String(value)];
}

function fault(...faults: readonly UsageFault[]): ProblemError {
	return new ProblemError({code: 'usage', faults});
}

function record(entry: unknown): Readonly<Record<string, string>> {
	return typeof entry === 'object' && entry !== null && !Array.isArray(entry)
		? Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, String(value)]))
		: {};
}
