import {array, boolean, enum as oneOf, number, record, strictObject, string, union, type ZodType} from 'zod';
import {commandNamed} from '../../commands/all.ts';
import {hasFlag, type CommandName} from '../../commands/command.ts';
import {flags, flagsAbout, type Flag, type FlagName} from '../../domain/choices/flags.ts';
import {listedValues} from '../help/flag-values.ts';

type NamedFlag = Flag & {readonly name: FlagName};

const table: readonly NamedFlag[] = flags;

/** Answers about what is planned and how it is carried out; none says where, as whom, or writes a file. */
const settable: ReadonlySet<FlagName> = new Set<FlagName>([
	...flagsAbout('what', 'key', 'agent', 'removal', 'upgrade').filter(
		name => !['features', 'api-key-stdin'].includes(name),
	),
	'existing',
	'linux',
	'replace-instances',
	'canary',
	'concurrency',
	'fail-fast',
	'timeout',
	'no-rollback',
]);

const scalar = union([string(), number(), boolean()]);

/** The settings that any of these commands takes, in the form of a file of answers. */
export function settings(of: readonly CommandName[], words: Readonly<Record<FlagName, string>>) {
	const taken = of.flatMap(name => commandNamed(name) ?? []);
	return strictObject(
		Object.fromEntries(
			table
				.filter(({name}) => settable.has(name) && taken.some(command => hasFlag(command, name)))
				.map(flag => [flag.name, form(flag).describe(words[flag.name]).optional()]),
		),
	);
}

/** What is listed of its values stands in the description of a value that can be another too. */
function form(flag: NamedFlag): ZodType {
	const {value, list, repeatable, pairs} = flag;
	if (value === undefined) {
		return boolean();
	}

	const {values, isAll} = listedValues(flag, []);
	const one = isAll && !['site', 'critical'].includes(flag.name) ? oneOf(values) : scalar;
	const forms: readonly ZodType[] = [
		one,
		...(list === true || repeatable === true ? [array(scalar)] : []),
		...(pairs === undefined ? [] : [record(string(), scalar)]),
	];
	return forms.length === 1 ? one : union(forms);
}
