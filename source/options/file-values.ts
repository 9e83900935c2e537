import {type Flag, flags} from '../domain/choices/flags.ts';
import type {AnswerForm, UsageFault} from '../domain/choices/problem/usage-fault.ts';
import {maskedText} from '../domain/kit/mask.ts';
import {nearest} from '../domain/kit/nearest.ts';
import {keyFlags, partsOf, valueFaults, type Values} from './read-arguments.ts';
import type {Written, WrittenEntry} from './written.ts';

/** A file of answers as values of options, with all that is wrong with it. */
export type FileAnswers = {readonly file: string; readonly values: Values; readonly faults: readonly UsageFault[]};

const table: readonly Flag[] = flags;

/** Reads a file of answers as the command line is read: nothing in it is passed over without a word. */
export function fileValues(entries: readonly WrittenEntry[], file: string): FileAnswers {
	const read = entries.map(([key, written]) => readEntry(key, written, file));
	return {
		file,
		values: Object.fromEntries(
			read.flatMap(({name, texts}) => (name !== undefined && texts !== undefined ? [[name, texts]] : [])),
		),
		faults: read.flatMap(({faults}) => faults),
	};
}

/** One option; without texts where it is off, or wrong. */
type ReadEntry = {readonly name?: string; readonly texts?: readonly string[]; readonly faults: readonly UsageFault[]};

function readEntry(key: string, written: Written, file: string): ReadEntry {
	const wrong = (takes: AnswerForm, at = key): ReadEntry => ({
		faults: [{kind: 'answer-form', file, key: maskedText(at), takes}],
	});
	const flag = table.find(({name}) => name === key);
	if (!flag) {
		return keyFlags.has(key.toLowerCase().replaceAll('_', '-')) ? wrong('no-key') : {faults: [unknown(key, file)]};
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
		valueFaults(flag, written.kind === 'nothing' ? undefined : text).map(fault => ({
			...fault,
			flag: `${file}: ${key}`,
		})),
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

function unknown(key: string, file: string): UsageFault {
	const near = nearest(
		key.replace(/^-+/v, '').replaceAll('_', '-'),
		table.filter(({isTyped}) => !isTyped).map(({name}) => name),
	);
	return {kind: 'unknown-flag', flag: `${file}: ${maskedText(key)}`, ...(near !== undefined && {nearest: near})};
}
