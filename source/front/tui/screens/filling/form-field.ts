import type {Field} from '../../../../domain/choices/field.ts';
import {shownFields} from '../../../../domain/choices/shown-fields.ts';
import type {Words} from '../../../../text/words.ts';

/** A field with its words made once, and what the filter searches, in lower case. */
export type FormField = {readonly field: Field; readonly words: ReturnType<Words['field']>; readonly searched: string};

/** Every field that a form may show, in no order. */
export function formFields(fields: readonly Field[], words: Words['field']): readonly FormField[] {
	return fields.map(field => {
		const said = words(field);
		return {field, words: said, searched: [said.label, field.flag, said.hint].join(' ').toLowerCase()};
	});
}

type Standing = {readonly entries: Readonly<Record<string, string>>; readonly filter: string};

/** The fields to show: what matters with what stands in the others, and what the filter finds of it. */
export function listed(all: readonly FormField[], {entries, filter}: Standing): readonly FormField[] {
	const wanted = filter.toLowerCase();
	return shownFields(
		all.map(({field}) => field),
		entries,
	)
		.flatMap(field => all.filter(each => each.field === field))
		.filter(({searched}) => searched.includes(wanted));
}
