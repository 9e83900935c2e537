import type {DiffLine} from '../../../../domain/plan/diff/diff-line.ts';
import type {Row, Span} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {diffRow, nounWidth} from '../../parts/facts/diff-row.ts';
import {fit} from '../../parts/layout/fit.ts';
import {labelGaps} from '../../../cells/label-column.ts';
import {labelledRows} from '../../parts/layout/labelled-rows.ts';
import type {Previews} from './previews.ts';

type Options = {readonly previews: Previews; readonly width: number; readonly height: number; readonly stage: Stage};

/** What the plan would be with the chosen features; what the marked one brings comes first. */
export function previewRows({previews, width, height, stage: {words, theme}}: Options): readonly Row[] {
	const {chosen: now, extra, marked} = previews;
	const id = marked?.option.id;
	// Without the lines of context: the pane is narrow, and the question is what changes.
	const own = (extra?.preview ?? now).lines.filter(line => line.mark !== ' ' && isFor(line, id));
	const rest = now.lines.filter(line => line.mark !== ' ' && !isFor(line, id));
	const label = marked?.words.label ?? '';
	const brings = extra ? words.screen.wouldAdd(label) : words.screen.adds(label);
	const brief = {words, theme, width, depth: 0, isBrief: true};
	const ownRows = own.map(line => diffRow(line, {...brief, nouns: nounWidth(own, words)}));
	const ownPart: readonly Row[] =
		own.length > 0
			? [[theme.span(brings, 'strong')], ...ownRows, []]
			: [[theme.span(words.screen.addsNothing(label), 'quiet')], []];
	const restNouns = nounWidth(rest, words);
	const restRows = rest.map(line =>
		diffRow(line, {...brief, nouns: restNouns}).map(({text}): Span => ({text, tone: 'quiet'})),
	);
	const lines = [...ownPart, [theme.span(words.screen.preview(now.family))], ...restRows];
	// What all chosen features ask for together, where there is room for it below what they are.
	const sum =
		height < lines.length / 2 + 14
			? []
			: [[], ...labelledRows(words.totals(now.totals), {gap: labelGaps.totals, width}, theme)];
	const end: readonly Row[] = [
		...sum,
		[],
		[theme.span(words.screen.runsOn(now.runsOn, now.of), now.runsOn === now.of ? 'quiet' : 'warn')],
	];
	const room = Math.max(1, height - end.length);
	const shown =
		lines.length > room
			? [
					...lines.slice(0, room - 1),
					[theme.span(`${theme.symbols.ellipsis} ${words.screen.more(lines.length - room + 1)}`, 'quiet')],
				]
			: lines;
	return [...shown, ...end].map(row => fit(row, width, theme));
}

function isFor({reason}: DiffLine, id: string | undefined): boolean {
	return reason?.kind === 'feature' && reason.feature === id;
}
