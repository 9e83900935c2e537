import type {Option} from '../../../../domain/questions/option.ts';
import {takenOut} from '../../../../domain/questions/decisions/where/taken-out.ts';
import type {Input, Question} from '../../../../domain/questions/question.ts';
import {firstBy} from '../../../../domain/kit/first-by.ts';
import {isSame} from '../../../../domain/kit/same.ts';
import type {OptionWords} from '../../../../text/words.ts';
import type {ChoosingState} from './choosing-state.ts';
import {entries, isMatching, type Entry} from './entry.ts';
import {naturalWidths} from './list-rows.ts';

/** What is asked, and the rows of its list without a filter. `natural`: what each column would take. */
export type Rows = {
	readonly question: Question;
	readonly input: Extract<Input<unknown>, {readonly kind: 'one' | 'many'}>;
	readonly all: readonly Entry[];
	readonly natural: readonly number[];
	readonly words: (subject: Option['subject']) => OptionWords;
};

/**
The rows as more came in: each where it was, new ones below, one that is gone in its place without a box. Columns get
wider only, so that they move as little as can be.
*/
export function renewedRows(before: Rows, question: Question): Rows {
	const {input} = question;
	if (input.kind !== 'one' && input.kind !== 'many') {
		return before;
	}

	const {words} = before;
	const now = firstBy(input.options, ({id}) => id);
	const known = new Set(before.all.map(({option}) => option.id));
	const kept = before.all.map(entry => {
		const option = now.get(entry.option.id) ?? {...entry.option, selectable: false};
		return isSameRow(entry.option, option) ? entry : entryOf(option, words);
	});
	const added = entries(
		input.options.filter(({id}) => !known.has(id)),
		words,
	);
	const changed = [...kept.filter((entry, index) => entry !== before.all[index]), ...added];
	return {question, input, words, all: [...kept, ...added], natural: widest(before.natural, naturalWidths(changed))};
}

/**
The list with these rows: the same row is marked, as far from the top as it was, and what can't be chosen any more is
taken out and said.
*/
export function renewedState(state: ChoosingState, {all, question: {complaint}}: Rows): ChoosingState {
	const {filter, chosen} = state;
	const shown = filter === '' ? all : all.filter(entry => isMatching(entry, filter));
	const id = state.shown[state.marked]?.option.id;
	const place = shown.findIndex(({option}) => option.id === id);
	const marked = place === -1 ? Math.max(0, Math.min(state.marked, shown.length - 1)) : place;
	const out = takenOut(
		chosen,
		all.map(({option}) => option),
	);
	const closed = new Set(all.filter(({option}) => !option.selectable).map(({option}) => option.id));
	const said = out ?? complaint ?? state.complaint;
	return {
		...state,
		shown,
		marked,
		top: Math.max(0, state.top + marked - state.marked),
		...(out && {chosen: new Set(takenFrom(chosen, closed))}),
		...(said && {complaint: said}),
	};
}

function takenFrom(chosen: ReadonlySet<string>, closed: ReadonlySet<string>): readonly string[] {
	return [...chosen].flatMap(id => (closed.has(id) ? [] : id));
}

function entryOf(option: Option, words: Rows['words']): Entry {
	const [entry] = entries([option], words);
	return entry ?? {option, words: words(option.subject), searched: ''};
}

/** Facts of a cluster are the same ones as long as nothing new is known of it. */
function isSameRow(one: Option, other: Option): boolean {
	if (one.selectable !== other.selectable) {
		return false;
	}

	return one.subject.kind === 'cluster' && other.subject.kind === 'cluster'
		? one.subject.facts === other.subject.facts
		: isSame(one.subject, other.subject);
}

function widest(one: readonly number[], other: readonly number[]): readonly number[] {
	return Array.from({length: Math.max(one.length, other.length)}, (_, column) =>
		Math.max(one[column] ?? 0, other[column] ?? 0),
	);
}
