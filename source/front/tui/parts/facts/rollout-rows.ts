import stringWidth from 'string-width';
import type {InstanceRollout, Rollout} from '../../../../domain/choices/problem/rollout.ts';
import {largest} from '../../../../domain/kit/large/largest.ts';
import type {Row, Span} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {padEnd} from '../../../cells/pad-end.ts';
import {wrap} from '../../../cells/wrap.ts';
import {instanceMarks, worstFirst} from './instance-marks.ts';

type Looks = Pick<Stage, 'words' | 'theme' | 'width'>;

const indent = 2;

/**
The instances that don't run yet, worst first, as many as there is room for; in a single row the worst one, as the
counts say how many there are.
*/
export function instanceRows({instances}: Rollout, room: number, stage: Looks): readonly Row[] {
	const {words, theme, width} = stage;
	const rest = worstFirst
		// Those are counted behind the bar and need nobody.
		.filter(state => state !== 'running')
		.flatMap(state => instances.filter(each => each.state === state));
	const shown = rest.length > room ? rest.slice(0, room > 1 ? room - 1 : Math.max(0, room)) : rest;
	const ids = widest(shown.map(({instance}) => instance));
	const addresses = widest(shown.map(({privateIp = ''}) => privateIp));
	const said = widest(shown.map(each => theme.span(words.instance(each)).text));
	const bare = indent + ids + 2 + said;
	if (bare > width) {
		return groupedRows(rest, room, stage);
	}

	// Why it doesn't run matters more than where it stands.
	const hasAddress = addresses > 0 && bare + addresses + 2 <= width;
	const rows = shown.map((each): Row => {
		const {instance, privateIp = ''} = each;
		const address = hasAddress ? `${padEnd(privateIp, addresses)}  ` : '';
		return [
			{text: ' '.repeat(indent)},
			theme.span(padEnd(instance, ids)),
			{text: '  '},
			theme.span(address, 'quiet'),
			saidOf(each, stage),
		];
	});
	return [...rows, ...moreRow(rest.length - shown.length, room - rows.length, stage)];
}

/** Where a row can't hold what is to be said of an instance: that once, and below it whom it is said of. */
function groupedRows(rest: readonly InstanceRollout[], room: number, stage: Looks): readonly Row[] {
	const {words, theme, width} = stage;
	const ids = widest(rest.map(({instance}) => instance));
	const inRow = Math.max(1, Math.floor((width - indent * 2 + 2) / (ids + 2)));
	const rows: Row[] = [];
	let left = rest.length;
	for (const [, members] of Map.groupBy(rest, each => words.instance(each))) {
		const [first] = members;
		const head = wrap(first === undefined ? [] : [saidOf(first, stage)], width - indent);
		const free = room - rows.length - head.length;
		// The row that counts the others needs its room as well, where there are others.
		const isLast = left === members.length && Math.ceil(members.length / inRow) <= free;
		const named = members.slice(0, Math.max(0, isLast ? free : free - 1) * inRow);
		if (named.length === 0) {
			break;
		}

		const lines = Array.from({length: Math.ceil(named.length / inRow)}, (_, line) =>
			named.slice(line * inRow, (line + 1) * inRow).map(({instance}) => padEnd(instance, ids)),
		);
		rows.push(
			...head.map((row): Row => [{text: ' '.repeat(indent)}, ...row]),
			...lines.map((line): Row => [{text: ' '.repeat(indent * 2)}, theme.span(line.join('  ').trimEnd())]),
		);
		left -= named.length;
		if (named.length < members.length) {
			break;
		}
	}

	// Of more than none.
	return rows.length === 0 ? [] : [...rows, ...moreRow(left, room, stage)];
}

function saidOf(each: InstanceRollout, {words, theme}: Looks): Span {
	const {tone} = instanceMarks[each.state];
	return theme.span(words.instance(each), tone === 'accent' ? 'quiet' : tone);
}

function moreRow(left: number, room: number, {words, theme}: Looks): readonly Row[] {
	return left > 0 && room > 0
		? [[theme.span(`${' '.repeat(indent)}${theme.symbols.ellipsis} ${words.screen.more(left)}`, 'quiet')]]
		: [];
}

function widest(texts: readonly string[]): number {
	return largest(texts.map(text => stringWidth(text)));
}
