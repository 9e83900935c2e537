import type {DiffLine} from '../../../../domain/plan/diff/diff-line.ts';
import type {Problem} from '../../../../domain/choices/problem/problem.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {beside} from '../../parts/layout/beside.ts';
import {changeRows} from '../../parts/facts/change-rows.ts';
import {checkRows} from '../../parts/facts/check-rows.ts';
import {diffRow} from '../../parts/facts/diff-row.ts';
import {fit} from '../../parts/layout/fit.ts';
import {folded} from '../../parts/layout/folded.ts';
import {visibleWindow} from '../../parts/layout/visible-window.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {wrap} from '../../../cells/wrap.ts';
import {requestText} from './request-text.ts';
import {reviewHead, type Reviewed} from './review-head.ts';
import type {ReviewState} from './review-state.ts';

/** The rows, and how far the keys may scroll: known only once they are made. */
export type ReviewBody = {
	readonly rows: readonly Row[];
	/** Rows of the list and of the pane that are shown; the keys move by them. */
	readonly listHeight: number;
	readonly paneHeight: number;
	readonly mostScroll: number;
};

/** More than any row has. */
const widest = 1000;

/** The counts, the changes, what the marked one is in detail, and how the checks went. */
export function reviewBody(
	reviewed: Reviewed,
	state: ReviewState & {readonly complaint?: Problem | undefined},
	stage: Stage,
): ReviewBody {
	const {words, theme, width, height, isWidest} = stage;
	const {plan} = reviewed;
	const head = reviewHead(reviewed, state.complaint, stage);
	const checks = words.checks(plan.checks);
	const worst = plan.checks.some(({verdict}) => verdict === 'fail') ? 'bad' : 'warn';
	const foot: Row =
		state.note === undefined
			? [
					theme.span(checks, plan.checks.every(({verdict}) => verdict === 'pass') ? undefined : worst),
					theme.span(' (c)', 'quiet'),
				]
			: [theme.span(state.note.text, state.note.tone)];
	const tail: readonly Row[] = [[], fit(foot, width, theme)];

	const room = Math.max(2, height - head.length - tail.length);
	const count = plan.changes.length;
	// Beside each other where there is room; else the list gives way to the details, which are what has to be read.
	const isBeside = isWidest && state.pane !== 'checks';
	// As wide as its longest row, unless the details would get too little of it.
	const natural = Math.max(...changeRows(plan.changes, {words, width: widest, theme}).map(row => widthOf(row)));
	const listWidth = isBeside ? Math.min(natural, Math.floor(width * 0.6)) : width;
	// Whoever scrolls is reading: the list folds to the change that is read.
	const isFolded = !isBeside && state.scroll > 0;
	const half = Math.max(2, Math.floor(room / 2));
	const unfolded = isBeside ? room : half;
	const listRoom = isFolded ? 1 : unfolded;
	const isLong = !isFolded && count > listRoom;
	const listHeight = isLong ? listRoom - 1 : Math.min(count, listRoom);
	const paneHeight = Math.max(1, isBeside ? room : room - Math.min(count, listRoom) - 1);
	const top = visibleWindow({top: state.top, marked: state.marked, height: listHeight, count});
	const range: Row = [theme.span(`  ${words.screen.range(top + 1, top + listHeight, count)}`, 'quiet')];
	const list = changeRows(plan.changes, {marked: state.marked, words, width: listWidth, theme}).slice(
		top,
		top + listHeight,
	);

	const paneWidth = isBeside ? width - listWidth - 3 : width;
	// A command that the scrollback would leave whole is broken here: what can't be read can't be approved.
	const pane = paneRows(reviewed, state, {...stage, width: paneWidth}).flatMap(row => folded(row, paneWidth));
	const mostScroll = Math.max(0, pane.length - paneHeight);
	const shown = scrolled(pane, {scroll: Math.min(state.scroll, mostScroll), height: paneHeight, stage});
	const left = isLong ? [...list, range] : list;
	const middle = isBeside ? beside(left, shown, {leftWidth: listWidth, theme}) : [...left, [], ...shown];
	return {rows: [...head, ...middle, ...tail], listHeight, paneHeight, mostScroll};
}

function paneRows({plan, fixes, again}: Reviewed, state: ReviewState, {words, theme, width}: Stage): readonly Row[] {
	if (state.pane === 'checks') {
		return checkRows(plan.checks, {words, width, theme, again, fixes});
	}

	const change = plan.changes[state.marked];
	if (change === undefined) {
		return [];
	}

	const {noun, name, place} = words.change(change);
	const title: Row = [theme.span(`${noun} ${name}`, 'strong'), theme.span(place === '' ? '' : `  ${place}`, 'quiet')];
	return state.pane === 'json'
		? [
				title,
				...requestText(change)
					.split('\n')
					.map(line => [theme.span(line)]),
			]
		: [title, ...change.diff.flatMap(line => wholeDiff(line, {words, theme, width}))];
}

/** A difference with all of its value, on as many rows as it takes: what is approved must be readable. */
function wholeDiff(line: DiffLine, {words, theme, width}: Pick<Stage, 'words' | 'theme' | 'width'>): readonly Row[] {
	const indent = {text: '  '.repeat(line.depth + 3)};
	const row = diffRow(line, {words, theme, width});
	return widthOf(row) <= width
		? [row]
		: wrap(row, width - indent.text.length).map((each, index) => (index === 0 ? each : [indent, ...each]));
}

type Scrolling = {readonly scroll: number; readonly height: number; readonly stage: Stage};

/** The rows from `scroll` on; the last row says how many follow. */
function scrolled(rows: readonly Row[], {scroll, height, stage: {words, theme}}: Scrolling): readonly Row[] {
	const shown = rows.slice(scroll, scroll + height);
	const hidden = rows.length - scroll - height;
	return hidden <= 0 || height < 3
		? shown
		: [...shown.slice(0, -1), [theme.span(`${theme.symbols.ellipsis} ${words.screen.more(hidden + 1)}`, 'quiet')]];
}
