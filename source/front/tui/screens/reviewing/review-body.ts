import type {Change} from '../../../../domain/plan/change.ts';
import type {Question} from '../../../../domain/questions/question.ts';
import {largest} from '../../../../domain/kit/large/largest.ts';
import {isOnlyName} from '../../../../text/is-only-name.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {beside} from '../../parts/layout/beside.ts';
import {changeRows} from '../../parts/facts/change-rows.ts';
import {accountCheckRows, checkSummary} from '../../parts/facts/check-rows.ts';
import {nounWidth, wholeDiff} from '../../parts/facts/diff-row.ts';
import {accountTable} from '../../parts/fleet/fleet-rows.ts';
import {fit} from '../../parts/layout/fit.ts';
import {folded} from '../../parts/layout/folded.ts';
import {marked} from '../../parts/layout/marked.ts';
import {visibleWindow} from '../../parts/layout/visible-window.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {requestText} from '../../../../domain/plan/changes/request-text.ts';
import {cellTable} from './cell-table.ts';
import {offeredFixes, planHead, reviewHead, type Reviewed} from './review-head.ts';
import {isOfChange, type ReviewState} from './review-state.ts';

/** The rows, and how far the keys may scroll: known only once they are made. */
export type ReviewBody = {
	readonly rows: readonly Row[];
	/** Rows of the list and of the pane that are shown; the keys move by them. */
	readonly listHeight: number;
	readonly paneHeight: number;
	readonly mostScroll: number;
};

/** More than any row has. */
const unlimited = 1000;
/** From this many cells on there may be two columns, the right one of so many at least and at most. */
const wideFrom = 119;
const narrowestPane = 52;
const widestPane = 112;
/** Rows of details that a list has to leave to be shown whole. */
const leastDetails = 2;

/** The counts, the changes, what the marked one is in detail, and how the checks went. */
export function reviewBody(
	reviewed: Reviewed,
	state: ReviewState & Pick<Question, 'complaint' | 'written'>,
	stage: Stage,
): ReviewBody {
	const {height} = stage;
	const isAlone = !isOfChange(state.pane);
	const head = isAlone ? planHead(reviewed, stage) : reviewHead(reviewed, state, stage);
	const foot = footOf(reviewed, state, stage);
	const tail: readonly Row[] = foot.length === 0 ? [] : [[], foot];
	const room = Math.max(2, height - head.length - tail.length);
	const body = isAlone ? wholePane(reviewed, state, {stage, room}) : listAndPane(reviewed, state, {stage, room});
	return {...body, rows: [...head, ...body.rows, ...tail]};
}

/** What was done last, or how the checks went, which their pane says itself. */
function footOf(
	{plan, fixes, accounts}: Reviewed,
	{note, pane}: ReviewState,
	{words, theme, width, height}: Stage,
): Row {
	if (note !== undefined) {
		return fit([theme.span(note.text, note.tone)], width, theme);
	}

	const verdicts = new Set(plan.checks.map(({verdict}) => verdict));
	const worst = verdicts.has('fail') ? 'bad' : verdicts.has('warn') ? 'warn' : undefined;
	const key = theme.span(' (c)', 'quiet');
	const room = width - widthOf([key]);
	const named: Row = [theme.span(words.checks(plan.checks), worst)];
	// Warnings that a key mends are named above.
	const isNamed = offeredFixes({plan, fixes, accounts}, height).length > 0;
	const told = widthOf(named) <= room && !isNamed ? named : [theme.span(words.checkCounts(plan.checks), worst)];
	return pane === 'checks' ? [] : [...fit(told, room, theme), key];
}

type Space = {readonly stage: Stage; readonly room: number};

/** What is about the whole plan takes all the rows. */
function wholePane(reviewed: Reviewed, state: ReviewState, {stage, room}: Space): ReviewBody {
	const {words, theme, width, decided} = stage;
	if (state.pane === 'clusters') {
		const {fleet} = stage;
		const shown = {room, scroll: state.scroll, accounts: reviewed.accounts};
		const {rows, height, mostScroll} = fleet
			? accountTable(fleet, shown, stage)
			: cellTable(reviewed.plan, shown, stage);
		return {rows, listHeight: height, paneHeight: height, mostScroll};
	}

	const pane =
		state.pane === 'checks'
			? reviewed.accounts
				? accountCheckRows(reviewed.accounts, {words, width, theme, ...reviewed})
				: checkSummary(reviewed.plan.checks, {words, width, theme, ...reviewed})
			: decided.flatMap(answer => marked('good', [theme.span(answer)], {width, theme}));
	const rows = pane.flatMap(row => folded(row, width));
	const mostScroll = Math.max(0, rows.length - room);
	return {
		rows: scrolled(rows, {...state, mostScroll}, {stage, room}),
		listHeight: room,
		paneHeight: room,
		mostScroll,
	};
}

/** Beside each other where neither has to be cut; else the list gives way to the details, which have to be read. */
function listAndPane(reviewed: Reviewed, state: ReviewState, {stage, room}: Space): ReviewBody {
	const {words, theme, width, widest} = stage;
	const {changes} = reviewed.plan;
	const count = changes.length;
	const natural = largest(changeRows(changes, {words, width: unlimited, theme}).map(row => widthOf(row)));
	const isBeside = widest >= wideFrom && natural + 3 + narrowestPane <= widest;
	const listWidth = isBeside ? natural : width;
	const paneWidth = isBeside ? Math.min(widest - listWidth - 3, widestPane) : width;

	// Whoever scrolls or opens a request is reading: the list folds to the change that is read.
	const isFolded = !isBeside && (state.scroll > 0 || state.pane === 'json');
	const unfolded = isBeside || count + 1 + leastDetails <= room ? room : Math.max(2, Math.floor(room / 2));
	const listRoom = isFolded ? 1 : unfolded;
	const isLong = !isFolded && count > listRoom;
	const listHeight = isLong ? listRoom - 1 : Math.min(count, listRoom);
	// The row that says which part of a long list it is stands between the two as well as an empty one.
	const between = isLong ? 0 : 1;
	const paneHeight = Math.max(1, isBeside ? room : room - Math.min(count, listRoom) - between);
	const top = visibleWindow({top: state.top, marked: state.marked, height: listHeight, count});
	const range: Row = [theme.span(`  ${words.screen.range(top + 1, top + listHeight, count)}`, 'quiet')];
	const list = changeRows(changes, {marked: state.marked, words, width: listWidth, theme}).slice(
		top,
		top + listHeight,
	);

	const isCut = !isWhole(changes[state.marked], list[state.marked - top] ?? [], {words, theme});
	const pane = paneRows(reviewed, state, {...stage, width: paneWidth, isCut}).flatMap(row => folded(row, paneWidth));
	const mostScroll = Math.max(0, pane.length - paneHeight);
	const shown = scrolled(pane, {...state, mostScroll}, {stage, room: paneHeight});
	const left = isLong ? [...list, range] : list;
	const below = isLong ? [...left, ...shown] : [...left, [], ...shown];
	const rows = isBeside ? beside(left, shown, {leftWidth: listWidth, theme}) : below;
	return {rows, listHeight, paneHeight, mostScroll};
}

/** Whether a row of the list has all of its change's name and place. */
function isWhole(change: Change | undefined, row: Row, {words, theme}: Pick<Stage, 'words' | 'theme'>): boolean {
	const text = row.map(span => span.text).join('');
	const {name = '', place = ''} = change === undefined ? {} : words.change(change);
	return [name, place].every(each => text.includes(theme.span(each).text));
}

type Titled = Pick<Stage, 'words' | 'theme' | 'width'> & {readonly isCut: boolean};

/** The marked change in detail; with its name where that stands shortened in the list. */
function paneRows({plan}: Reviewed, state: ReviewState, {words, theme, width, isCut}: Titled): readonly Row[] {
	const change = plan.changes[state.marked];
	if (change === undefined) {
		return [];
	}

	const {noun, name, place} = words.change(change);
	const title: Row = [theme.span(`${noun} ${name}`, 'strong'), theme.span(place === '' ? '' : `  ${place}`, 'quiet')];
	const start = isCut ? [title] : [];
	const shown = change.diff.filter(line => !isOnlyName(line, change, words));
	const nouns = nounWidth(shown, words);
	return state.pane === 'json'
		? [
				...start,
				...requestText(change)
					.split('\n')
					.map(line => [theme.span(line)]),
			]
		: [...start, ...shown.flatMap(line => wholeDiff(line, {words, theme, width, nouns}))];
}

type Scrolling = Pick<ReviewState, 'scroll'> & {readonly mostScroll: number};

/** The rows from `scroll` on; the last row says how many follow. */
function scrolled(rows: readonly Row[], {scroll, mostScroll}: Scrolling, {stage, room}: Space): readonly Row[] {
	const {words, theme} = stage;
	const first = Math.min(scroll, mostScroll);
	const shown = rows.slice(first, first + room);
	const hidden = rows.length - first - room;
	return hidden <= 0 || room < 2
		? shown
		: [...shown.slice(0, -1), [theme.span(`${theme.symbols.ellipsis} ${words.screen.more(hidden + 1)}`, 'quiet')]];
}
