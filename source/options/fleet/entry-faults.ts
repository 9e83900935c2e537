import type {Expected} from '../../domain/choices/problem/expected.ts';
import type {AnswerForm, UsageFault} from '../../domain/choices/problem/usage-fault.ts';
import {maskedText} from '../../domain/kit/mask.ts';
import {nearest} from '../../domain/kit/nearest.ts';
import type {WrittenEntry} from '../written.ts';

/** A part of a file that was read, or what is wrong with it. */
export type Read<Value> = {readonly value?: Value; readonly faults: readonly UsageFault[]};

/** Where a name of a file stands, as editors and terminals open it; of a list without names the file alone. */
export function placed(entry: WrittenEntry | undefined, file: string): string {
	const place = entry?.[2];
	return place === undefined ? file : `${file}:${place.line}:${place.column}`;
}

export function form(flag: string, takes: AnswerForm): UsageFault {
	return {kind: 'answer-form', flag, takes};
}

export function invalid(flag: string, value: string, expected: Expected): UsageFault {
	return {kind: 'invalid-value', flag, value: maskedText(value), expected};
}

export function unknown(entry: WrittenEntry, file: string, names: readonly string[]): UsageFault {
	const [key] = entry;
	const near = nearest(key, names);
	return {
		kind: 'unknown-entry',
		flag: `${placed(entry, file)}: ${maskedText(key)}`,
		known: names,
		...(near !== undefined && {nearest: near}),
	};
}
