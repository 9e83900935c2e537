import type {Words} from '../../../text/words.ts';
import type {Section} from '../frame/section.ts';
import {html, nothing, type Html} from '../markup/html.ts';
import {lineOf} from '../markup/line.ts';
import {block, list} from '../markup/parts.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {plain} from '../../../text/letters/plain.ts';
import type {AccountRun, Run} from '../run/run.ts';
import {manyRows} from './many-rows.ts';
import {messageOf} from './message.ts';

type Ended = Pick<AccountRun, 'ended' | 'problems'>;

/** How it ended, what failed with what to do, and on how many instances of each cluster the Agent runs. */
export function endedSections({ended, problems}: Ended, id: string, words: Words): readonly Section[] {
	const {headings} = words.page;
	const said = problems.map(event =>
		messageOf(words.problem(event.problem, event), 'bad', {words, word: words.lines.problem}),
	);
	const parts = ended?.receipt ? words.receipt(ended.receipt) : [];
	// Of a dry run nothing has come yet.
	const clusters = ended === undefined || ended.outcome.kind === 'planned' ? [] : ended.outcome.clusters;
	const rows = clusters.map(cluster => words.pipeline.row(cluster));
	return [
		...(ended === undefined
			? []
			: [
					{
						id: `${id}ended`,
						title: headings.ended,
						body: html`${list(words.outcome(ended.outcome).map(line => lineOf(line)))}${manyRows(
							{id: `${id}coverage`, caption: headings.coverage, heads: words.pipeline.columns, rows},
							words,
						)}`,
					},
				]),
		...(said.length === 0 ? [] : [{id: `${id}problems`, title: headings.problems, body: html`${said}`}]),
		...(parts.length === 0
			? []
			: [
					{
						id: `${id}receipt`,
						title: headings.receipt,
						body: nothing,
						within: parts.map(({title, lines}, index) => ({
							id: `${id}receipt-${index + 1}`,
							title,
							body: html`${lines.map(line => receiptLine(line, words))}`,
						})),
					},
				]),
	];
}

/** A command alone on its line is copied. */
function receiptLine(line: Line, words: Words): Html {
	const isCommand = line.every(part => (typeof part === 'string' ? part.trim() === '' : part.kind === 'command'));
	return isCommand && line.length > 0 ? block(plain(line), words.page.copied) : html`<p>${lineOf(line)}</p>\n`;
}

/** What happened when, since the first of it. */
export function timelineSection({moments}: Run, id: string, words: Words): Section | undefined {
	const first = moments[0]?.at ?? 0;
	const rows = moments.flatMap(({at, event}) => {
		const what = momentOf(event, words);
		return what === undefined
			? []
			: [[new Date(at).toISOString().slice(11, 19), words.duration((at - first) / 1000), what]];
	});
	const title = words.page.headings.timeline;
	const body = manyRows({id: `${id}timeline-table`, caption: title, heads: words.page.timelineHeads, rows}, words);
	return rows.length === 0 ? undefined : {id: `${id}timeline`, title, body};
}

/** An event in one line, in the words of the fronts. */
function momentOf(event: Run['moments'][number]['event'], words: Words): Html | undefined {
	switch (event.type) {
		case 'change-started': {
			return html`${words.change(event.change).running}`;
		}

		case 'change-note': {
			return html`${words.note(event.note)}`;
		}

		case 'change-done': {
			return html`✓ ${words.changeDone(event.change, event.result)}${resultOf(event.result)}`;
		}

		case 'rollout': {
			const {running, done, counts} = words.rollout(event.rollout);
			const needy = event.rollout.instances.filter(({state, cause}) => state === 'failed' || cause !== undefined);
			return html`${event.rollout.verdict === 'succeeded' ? `✓ ${done}` : `${running}: ${counts}`}${list(
				needy.map(each => html`<code>${each.instance}</code> ${words.instance(each)}`),
			)}`;
		}

		case 'fleet': {
			const {operation} = event.fleet;
			return operation && html`${words.fleet.operation(operation)}; ${words.fleet.counts(event.fleet, false)}`;
		}

		case 'cluster-state': {
			const {state} = event.cluster;
			return state === 'failed' || state === 'done'
				? html`${words.lines.clusterState(event.cluster, event.counts)}`
				: undefined;
		}

		case 'proof': {
			return lineOf(words.proof(event.proof).title);
		}

		case 'stopping': {
			return html`${words.screen.stopping}`;
		}

		case 'problem': {
			return html`✕ ${words.lines.problem}: ${lineOf(words.problem(event.problem, event).title)}`;
		}

		default: {
			return undefined;
		}
	}
}

function resultOf({arn}: {readonly arn?: string}): Html {
	return arn === undefined ? nothing : html` <code>${arn}</code>`;
}
