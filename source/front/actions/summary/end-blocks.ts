import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {Words} from '../../../text/words.ts';
import {inline, prose, table} from './safe.ts';

type Ended = Extract<SetupEvent, {readonly type: 'finished' | 'account-finished'}>;

/** Clusters in the table; more are counted. */
const most = 50;

/** How a run ended, and on how many instances of each cluster the Agent runs. */
export function endBlocks({outcome, seconds, of}: Ended, words: Words): readonly string[] {
	const [first = [], ...rest] = words.outcome(outcome);
	const {clusters, kind} = outcome;
	// Of a dry run nothing has come yet.
	const rows = kind === 'planned' ? [] : clusters.map(cluster => words.pipeline.row(cluster));
	const hidden = rows.length - most;
	return [
		`## ${prose(words.pipeline.ended(of))}`,
		`${inline(first)} (${prose(words.duration(seconds))})`,
		...(rest.length > 0 ? [rest.map(line => `- ${inline(line)}`).join('\n')] : []),
		...table(words.pipeline.columns, rows.slice(0, most)),
		...(hidden > 0 ? [prose(words.pipeline.moreClusters(hidden))] : []),
	];
}
