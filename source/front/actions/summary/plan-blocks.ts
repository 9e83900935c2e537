import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {Change} from '../../../domain/plan/change.ts';
import type {DiffLine} from '../../../domain/plan/diff/diff-line.ts';
import {planCells} from '../../../domain/plan/forecast/plan-cells.ts';
import {alikeChanges} from '../../../domain/plan/order/alike-changes.ts';
import {isOnlyName} from '../../../text/is-only-name.ts';
import type {Words} from '../../../text/words.ts';
import {failingBlocks} from './check-blocks.ts';
import {block, html, inline, prose, table} from './safe.ts';

type Planned = Extract<SetupEvent, {readonly type: 'planned'}>;

/** Rows of the table beyond which they are counted. */
const most = 50;

/** As `diff` and GitHub's colours have them; a change stands as `!` there. */
const marks: Readonly<Record<DiffLine['mark'], string>> = {'+': '+', '-': '-', '~': '!', ' ': ' '};

/** What a plan is: sums, a row a cluster, what was left out, and the checks that did not pass. */
export function planBlocks({plan, dryRun, identity, again, of}: Planned, words: Words): readonly string[] {
	const {forecast, counts, notes} = words.plan(plan);
	const cells = planCells(plan);
	const hidden = cells.length - most;
	return [
		`## ${prose(words.pipeline.planned(again.command.name, of))}`,
		`**${prose(counts)}**${dryRun ? ` ${prose(words.lines.dryRun)}` : ''}`,
		...(identity ? [inline(words.identity(identity))] : []),
		...(forecast.length === 0 ? [] : [inline(forecast)]),
		...table(
			words.cells.heads,
			cells.slice(0, most).map(cell => words.cells.row(cell)),
		),
		...(hidden > 0 ? [prose(words.pipeline.moreClusters(hidden))] : []),
		...(notes.length > 0 ? [notes.map(note => `- ${inline(note)}`).join('\n')] : []),
		...failingBlocks(plan.checks, again, words),
	];
}

/** The differences of each request of a plan, folded; those that differ only in where they go together. */
export function changeBlocks(
	{plan}: Planned,
	words: Words,
): ReadonlyArray<{readonly count: number; readonly text: string}> {
	return alikeChanges(plan.changes).map(changes => ({count: changes.length, text: changeBlock(changes, words)}));
}

function changeBlock(changes: readonly Change[], words: Words): string {
	const [first] = changes;
	const heads = changes.map(change => {
		const {noun, name, place} = words.change(change);
		return `${sign[change.action]} ${html(noun)} <b>${html(name)}</b> ${html(place)}`.trim();
	});
	const rows = first
		? first.diff.filter(line => !isOnlyName(line, first, words)).map(line => rowOf(line, words))
		: [];
	return rows.length === 0
		? `<p>${heads.join('<br>\n')}</p>`
		: [`<details><summary>${heads.join('<br>\n')}</summary>`, block(rows, 'diff'), '</details>'].join('\n\n');
}

const sign = {add: '+', change: '~', remove: '−'} as const;

function rowOf(line: DiffLine, words: Words): string {
	const {noun, text, reason} = words.diff(line);
	const risk = line.risk ? `  ! ${words.lines.risk}` : '';
	const why = reason === undefined ? '' : `  (${reason})`;
	return `${marks[line.mark]} ${'  '.repeat(line.depth)}${noun} ${text}${risk}${why}`;
}
