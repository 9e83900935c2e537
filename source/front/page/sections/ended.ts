import type {Words} from '../../../text/words.ts';
import type {Section} from '../frame/section.ts';
import {html, nothing, type Html} from '../markup/html.ts';
import {lineOf} from '../markup/line.ts';
import {block, list} from '../markup/parts.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {plain} from '../../../text/letters/plain.ts';
import type {AccountRun} from '../run/run.ts';
import {manyRows} from './many-rows.ts';
import {messageOf} from './message.ts';

type Ended = Pick<AccountRun, 'ended' | 'problems' | 'made'>;

/** How it ended, what failed with what to do, and on how many instances of each cluster the Agent runs. */
export function endedSections({ended, problems, made}: Ended, id: string, words: Words): readonly Section[] {
	const {headings} = words.page;
	const said = problems.map(event =>
		messageOf(words.problem(event.problem, event), 'bad', {words, word: words.lines.problem}),
	);
	// Of a dry run nothing has come yet.
	const all = ended === undefined || ended.outcome.kind === 'planned' ? [] : ended.outcome.clusters;
	// Where the Agent was taken out no instance is to run it, and its line above says so.
	const clusters = all.filter(({kind}) => kind !== 'removed');
	const rows = clusters.map(cluster => words.pipeline.row(cluster));
	const lines = ended === undefined ? [] : words.outcome(ended.outcome);
	// The top of the page says the first for all accounts.
	const told = ended?.type === 'finished' && lines.length === 1 ? [] : lines;
	const coverage = {id: `${id}coverage`, caption: headings.coverage, heads: words.pipeline.columns, rows};
	return [
		...(told.length === 0 && rows.length === 0
			? []
			: [
					{
						id: `${id}ended`,
						title: headings.ended,
						body: html`${list(told.map(line => lineOf(line)))}${manyRows(coverage, words)}`,
					},
				]),
		...(said.length === 0 ? [] : [{id: `${id}problems`, title: headings.problems, body: html`${said}`}]),
		...madeSection(made, id, words),
	];
}

/** What was changed, with what AWS calls it. */
function madeSection(made: AccountRun['made'], id: string, words: Words): readonly Section[] {
	const {headings, madeHeads: heads} = words.page;
	const rows = made.map(({change, result, seconds}) => [
		words.changeDone(change, result),
		result.arn === undefined ? '' : html`<code>${result.arn}</code>`,
		words.duration(seconds),
	]);
	const table = {id: `${id}made-table`, caption: headings.made, isHeard: true, heads, rows, numbers: [2]} as const;
	return rows.length === 0 ? [] : [{id: `${id}made`, title: headings.made, body: manyRows(table, words)}];
}

/** What comes next: where to look, what applications need, and what takes it all back. */
export function nextSection({ended}: Pick<AccountRun, 'ended'>, id: string, words: Words): Section | undefined {
	const parts = ended?.receipt ? words.receipt(ended.receipt) : [];
	return parts.length === 0
		? undefined
		: {
				id: `${id}next`,
				title: words.page.headings.next,
				body: nothing,
				within: parts.map(({title, lines}, index) => ({
					id: `${id}next-${index + 1}`,
					title,
					body: html`${lines.map(line => receiptLine(line, words))}`,
				})),
			};
}

/** A command alone on its line is copied. */
function receiptLine(line: Line, words: Words): Html {
	const isCommand = line.every(part => (typeof part === 'string' ? part.trim() === '' : part.kind === 'command'));
	return isCommand && line.length > 0 ? block(plain(line), words.page.copied) : html`<p>${lineOf(line)}</p>\n`;
}
