import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {Words} from '../../../text/words.ts';
import type {Section} from '../frame/section.ts';
import {html, type Html} from '../markup/html.ts';
import {lineOf} from '../markup/line.ts';
import {list} from '../markup/parts.ts';
import type {Run} from '../run/run.ts';
import {manyRows} from './many-rows.ts';

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
	const body = manyRows(
		{id: `${id}timeline-table`, caption: title, isHeard: true, heads: words.page.timelineHeads, rows},
		words,
	);
	// Problems alone are no story: they are told before it.
	const isStory = moments.some(({event}) => event.type !== 'problem');
	return !isStory || rows.length === 0 ? undefined : {id: `${id}timeline`, title, body};
}

/** An event in one line, in the words of the fronts. */
function momentOf(event: SetupEvent, words: Words): Html | undefined {
	switch (event.type) {
		case 'change-started': {
			return html`${words.change(event.change).running}`;
		}

		case 'change-note': {
			return html`${words.note(event.note)}`;
		}

		case 'change-done': {
			return html`✓ ${words.changeDone(event.change, event.result)}`;
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
			const told = operation && [words.fleet.operation(operation), words.fleet.counts(event.fleet, false)];
			return told && html`${told.join(words.lines.joints.phrases)}`;
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
