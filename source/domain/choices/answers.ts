import {flags, type Flag, type FlagName} from './flags.ts';

/**
What was decided, by the name of the flag that says it; `true` is a flag without a value. No secret is among them.
*/
export type Answers = Partial<Readonly<Record<FlagName, string | readonly string[] | true>>>;

/** What another run is to have besides, or instead; `undefined` is an answer that it is not to have. */
export type Changes = {readonly [Name in FlagName]?: Answers[Name] | undefined};

/** The answers as arguments of a command line, in the order of the help. */
export function argumentsOf(answers: Answers): readonly string[] {
	const table: readonly Flag[] = flags;
	const place = (name: string) => table.findIndex(flag => flag.name === name);
	return Object.entries(answers)
		.toSorted(([one], [other]) => place(one) - place(other))
		.flatMap(([name, value]) =>
			value === true
				? [`--${name}`]
				: written(
						name,
						joined(
							value,
							table.find(flag => flag.name === name),
						),
					),
		);
}

/** More of them stand in one value: each in an option of its own, a hundred clusters would fill a screen. */
const mostApart = 3;

function joined(value: string | readonly string[], flag: Flag | undefined): string | readonly string[] {
	return flag?.splits && typeof value !== 'string' && value.length > mostApart ? value.join(',') : value;
}

/** A value that begins with a dash would be taken for an option, unless it is tied to the name. */
function written(name: string, value: string | readonly string[]): readonly string[] {
	return [value].flat().flatMap(one => (one.startsWith('-') ? [`--${name}=${one}`] : [`--${name}`, one]));
}
