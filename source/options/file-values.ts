import {type Flag, flags} from '../domain/choices/flags.ts';
import type {AnswerForm, UsageFault} from '../domain/choices/problem/usage-fault.ts';
import {maskedText} from '../domain/kit/mask.ts';
import {nearest} from '../domain/kit/nearest.ts';
import {keyFlags, partsOf, valueFaults, type Values} from './read-arguments.ts';
import type {Written, WrittenEntry} from './written.ts';

/**
A file of answers as values of options, with all that is wrong with it. `places` tells where each option stands, as
editors and terminals open it: file, line and column.
*/
export type FileAnswers = {
	readonly file: string;
	readonly values: Values;
	readonly places: Readonly<Partial<Record<string, string>>>;
	readonly faults: readonly UsageFault[];
};

const table: readonly Flag[] = flags;

/** Where the schema of the file stands; editors read it, and it is no answer. */
export const schemaKey = '$schema';

/** Reads a file of answers as the command line is read: nothing in it is passed over without a word. */
export function fileValues(entries: readonly WrittenEntry[], file: string): FileAnswers {
	const placed = entries
		.filter(([key]) => key !== schemaKey)
		.map(([key, written, place]) => {
			const where = place === undefined ? file : `${file}:${place.line}:${place.column}`;
			return {key, where, ...readEntry(key, written, at => `${where}: ${maskedText(at)}`)};
		});
	return {
		file,
		values: Object.fromEntries(
			placed.flatMap(({name, texts}) => (name !== undefined && texts !== undefined ? [[name, texts]] : [])),
		),
		places: Object.fromEntries(placed.map(({key, where}) => [key, where])),
		faults: placed.flatMap(({faults}) => faults),
	};
}

/** One option; without texts where it is off, or wrong. */
export type ReadEntry = {
	readonly name?: string;
	readonly texts?: readonly string[];
	readonly faults: readonly UsageFault[];
};

/** Reads one option; `named` says where it stands, or a part of it, for what is wrong with it. */
export function readEntry(key: string, written: Written, named: (at: string) => string): ReadEntry {
	const wrong = (takes: AnswerForm, at = key): ReadEntry => ({
		faults: [{kind: 'answer-form', flag: named(at), takes}],
	});
	const flag = table.find(({name}) => name === key);
	if (!flag) {
		return keyFlags.has(key.toLowerCase().replaceAll('_', '-')) ? wrong('no-key') : {faults: [unknown(key, named)]};
	}

	if (flag.isTyped) {
		return wrong('nothing');
	}

	const isSwitch = flag.value === undefined;
	const on = isSwitch || flag.optionalValue ? switched(written) : undefined;
	if (on !== undefined) {
		return on ? {name: key, texts: [''], faults: []} : {faults: []};
	}

	const texts = isSwitch ? undefined : textsOf(flag, written);
	if (texts === undefined) {
		const at = misplaced(key, written);
		return wrong(at === key ? formOf(flag) : 'value', at);
	}

	const faults = texts.flatMap(text =>
		// The command line has an empty text where nothing was typed.
		valueFaults(flag, written.kind === 'nothing' ? undefined : text).map(fault => ({...fault, flag: named(key)})),
	);
	return faults.length > 0 ? {faults} : {name: key, texts: texts.flatMap(text => partsOf(text, flag)), faults};
}

/** The words that people write for a switch, in YAML of either version. */
const switches: Readonly<Record<string, boolean>> = {
	true: true,
	yes: true,
	on: true,
	false: false,
	no: false,
	off: false,
};

function switched(written: Written): boolean | undefined {
	return written.kind === 'text' ? switches[written.text.toLowerCase()] : undefined;
}

/** What the command line would have; `undefined` for what no command line can say. */
function textsOf(flag: Flag, written: Written): readonly string[] | undefined {
	switch (written.kind) {
		case 'nothing': {
			return [''];
		}

		case 'text': {
			const on = flag.value === 'yes|no' ? switched(written) : undefined;
			return [on === undefined ? written.text : on ? 'yes' : 'no'];
		}

		case 'list': {
			const items = written.items.map(item => (item.kind === 'text' ? item.text : undefined));
			return joined(flag, items);
		}

		case 'mapping': {
			const {pairs} = flag;
			return pairs === undefined
				? undefined
				: joined(
						flag,
						written.entries.map(([name, value]) =>
							value.kind === 'text' ? `${name}${pairs}${value.text}` : undefined,
						),
					);
		}
	}
}

function joined({list, repeatable}: Flag, items: ReadonlyArray<string | undefined>): readonly string[] | undefined {
	const texts = items.filter(item => item !== undefined);
	if (texts.length < items.length || ![list, repeatable].includes(true)) {
		return undefined;
	}

	return list ? [texts.join(',')] : texts;
}

/** The first place that can't be read, by the names that lead to it. */
function misplaced(key: string, written: Written): string {
	if (written.kind === 'list') {
		const index = written.items.findIndex(({kind}) => kind !== 'text');
		return index === -1 ? key : `${key}[${index}]`;
	}

	const inner = written.kind === 'mapping' ? written.entries.find(([, {kind}]) => kind !== 'text') : undefined;
	return inner ? `${key}.${inner[0]}` : key;
}

function formOf({value, list, repeatable, pairs}: Flag): AnswerForm {
	if (pairs !== undefined) {
		return 'pairs';
	}

	if ([list, repeatable].includes(true)) {
		return 'list';
	}

	return value === undefined ? 'switch' : 'value';
}

function unknown(key: string, named: (at: string) => string): UsageFault {
	const near = nearest(
		key.replace(/^-+/v, '').replaceAll('_', '-'),
		table.filter(({isTyped}) => !isTyped).map(({name}) => name),
	);
	return {kind: 'unknown-flag', flag: named(key), ...(near !== undefined && {nearest: near})};
}
