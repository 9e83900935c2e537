import stringWidth from 'string-width';
import type {Change} from '../../../../domain/plan/change.ts';
import type {Words} from '../../../../text/words.ts';
import type {Row} from '../../row.ts';
import type {Theme, Tone} from '../../theme.ts';
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
		symbols: {pointer, noPointer},
		span,
	} = theme;
	const said = changes.map(change => words.change(change));
	const nouns = Math.max(0, ...said.map(({noun}) => stringWidth(noun)));
	const names = Math.max(0, ...said.map(({name}) => stringWidth(name)));
	const places = Math.max(0, ...said.map(({place}) => stringWidth(place)));
	// Places in a column of their own, unless that would cut them.
	const isAligned = stringWidth(pointer) + 3 + nouns + 2 + names + 2 + places <= width;
	return changes.map((change, index) => {
		const {noun, name, place} = said[index] ?? words.change(change);
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
