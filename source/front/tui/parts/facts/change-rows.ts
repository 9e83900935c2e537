import stringWidth from 'string-width';
import type {Change} from '../../../../domain/plan/change.ts';
import {largest} from '../../../../domain/kit/large/largest.ts';
import type {Words} from '../../../../text/words.ts';
import type {Row} from '../../row.ts';
import type {Theme, Tone} from '../../theme.ts';
import {shorten, shortenAll} from '../../../cells/shorten.ts';
import {fit} from '../layout/fit.ts';

const marks: Readonly<Record<Change['action'], {readonly text: string; readonly tone: Tone}>> = {
	add: {text: '+', tone: 'good'},
	change: {text: '~', tone: 'warn'},
	remove: {text: '-', tone: 'bad'},
};

type Options = {readonly marked?: number; readonly words: Words; readonly width: number; readonly theme: Theme};

/** The changes of a plan as a list: mark, what it is, its name, and where. `marked` gets the pointer. */
export function changeRows(changes: readonly Change[], {marked, words, width, theme}: Options): readonly Row[] {
	const {
		symbols: {pointer, noPointer, ellipsis},
		span,
	} = theme;
	const said = changes.map(change => words.change(change));
	const nouns = largest(said.map(({noun}) => stringWidth(noun)));
	const start = stringWidth(pointer) + 3 + nouns + 2;
	const texts = said.map(({name, place, briefly}) => ({
		name: span(name).text,
		places: [place, ...briefly].map(text => span(text).text),
	}));
	const shown = fitted(texts, {room: width - start, ellipsis});
	const names = largest(shown.map(({name}) => stringWidth(name)));
	const places = largest(shown.map(({place}) => stringWidth(place)));
	// Places in a column of their own, unless that would cut them.
	const isAligned = start + names + 2 + places <= width;
	return changes.map((change, index) => {
		const {noun} = said[index] ?? words.change(change);
		const {name, place} = shown[index] ?? {name: '', place: ''};
		const isMarked = index === marked;
		const cells: Row = [
			{text: `${isMarked ? pointer : noPointer} `, tone: 'accent'},
			marks[change.action],
			{text: ' '},
			span(noun),
			{text: ' '.repeat(nouns - stringWidth(noun) + 2)},
			// Strong as well: a pointer alone is easily lost in a long list.
			span(name, isMarked ? 'strong' : undefined),
		];
		const gap = isAligned ? names - stringWidth(name) + 2 : 2;
		return fit(place === '' ? cells : [...cells, {text: ' '.repeat(gap)}, span(place, 'quiet')], width, theme);
	});
}

type Space = {readonly room: number; readonly ellipsis: string};

type Named = {readonly name: string; readonly place: string};

/** Places from the longest on. */
type Texts = {readonly name: string; readonly places: readonly string[]};

/** Names and places that fit beside each other, both with their ends; one of two long ones takes half at most. */
function fitted(texts: readonly Texts[], {room, ellipsis}: Space): readonly Named[] {
	const caps = texts.map(({places}) => {
		const least = stringWidth(places.at(-1) ?? '');
		return least === 0 ? room : Math.max(Math.ceil(room / 2), room - 2 - least);
	});
	const tooLong = texts.flatMap(({name}, index) => (stringWidth(name) > (caps[index] ?? room) ? [index] : []));
	// Together, because two of them may differ only in the middle.
	const short = shortenAll(
		tooLong.map(index => texts[index]?.name ?? ''),
		Math.min(...tooLong.map(index => caps[index] ?? room)),
		ellipsis,
	);
	return texts.map(({name: whole, places}, index) => {
		const name = short[tooLong.indexOf(index)] ?? whole;
		const left = room - 2 - stringWidth(name);
		const place = places.find(text => stringWidth(text) <= left) ?? shorten(places.at(-1) ?? '', left, ellipsis);
		return {name, place};
	});
}
