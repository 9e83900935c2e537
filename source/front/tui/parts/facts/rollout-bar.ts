import stringWidth from 'string-width';
import type {InstanceRollout, Rollout} from '../../../../domain/choices/problem/rollout.ts';
import {width as widthOf} from '../../../cells/width.ts';
import type {Row, Span} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {fit} from '../layout/fit.ts';
import {instanceMarks, worstFirst} from './instance-marks.ts';

type Looks = Pick<Stage, 'words' | 'theme' | 'width'>;

/** At 80 columns this is about 300 marks, and leaves room for the instances that need somebody. */
const mostRows = 4;
const indent = '  ';

/**
A mark for each instance with the counts behind it; where there are hundreds, a grid with the worst first, the counts
and what each mark means below it. Takes at most `room` rows, and with less than three says the counts alone.
*/
export function rolloutBar(rollout: Rollout, text: string, room: number, looks: Looks): readonly Row[] {
	const {theme, width} = looks;
	const {instances, counts} = rollout;
	const columns = width - 4;
	const said: Row = [theme.span(text, counts.failed > 0 ? 'warn' : undefined)];
	const ordered = worstFirst.flatMap(state => instances.filter(each => each.state === state));
	if (ordered.length + 2 + stringWidth(text) <= columns) {
		// From running to failed, so that it fills from the left like any other bar.
		return [[{text: indent}, ...ordered.toReversed().map(each => markOf(each, looks)), {text: indent}, ...said]];
	}

	const below: Row = fit([{text: indent}, ...said], width, theme);
	const rows = Math.min(mostRows, room - 2);
	if (rows < 1 || ordered.length === 0) {
		return [below];
	}

	const perMark = Math.ceil(ordered.length / (columns * rows));
	// The worst of several stands for all of them.
	const marks = ordered.filter((_, index) => index % perMark === 0).map(each => markOf(each, looks));
	const lines = Array.from({length: Math.ceil(marks.length / columns)}, (_, line): Row => [
		{text: indent},
		...marks.slice(line * columns, (line + 1) * columns),
	]);
	return [...lines, below, ...legend(ordered, perMark, looks).slice(0, room - lines.length - 1)];
}

function markOf({state}: InstanceRollout, {theme}: Looks): Span {
	const {symbol, tone} = instanceMarks[state];
	return {text: theme.symbols[symbol], tone};
}

/** What the marks that are there mean, in the order of the grid, and for how many instances each stands. */
function legend(ordered: readonly InstanceRollout[], perMark: number, looks: Looks): readonly Row[] {
	const {words, theme, width} = looks;
	const there = new Set(ordered.map(({state}) => state));
	const states = worstFirst.filter(state => there.has(state));
	const byMark = Map.groupBy(states, state => instanceMarks[state].symbol);
	const entries = [
		...[...byMark].map(([symbol, [state]]): Row => [
			{text: theme.symbols[symbol], ...(state !== undefined && {tone: instanceMarks[state].tone})},
			theme.span(` ${words.screen.marks[symbol]}`, 'quiet'),
		]),
		...(perMark > 1 ? [[theme.span(words.screen.markStandsFor(perMark), 'quiet')]] : []),
	];
	const rows: Row[] = [];
	for (const entry of entries) {
		const last = rows.at(-1);
		const joined: Row = [...(last ?? []), {text: indent}, ...entry];
		if (last && widthOf(joined) <= width) {
			rows[rows.length - 1] = joined;
		} else {
			rows.push([{text: indent}, ...entry]);
		}
	}

	return rows;
}
