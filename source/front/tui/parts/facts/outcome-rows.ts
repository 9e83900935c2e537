import type {Outcome} from '../../../../domain/ending/outcome.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {Fact} from '../../view/fact.ts';
import {lineRow} from '../layout/line-row.ts';
import {wrap} from '../../../cells/wrap.ts';
import {partRows} from './part-rows.ts';

type Ended = Omit<Extract<Fact, {readonly type: 'finished'}>, 'type'> & {
	readonly type: 'finished' | 'account-finished';
};

/** How the run ended, the receipt and the journal: the last thing on the screen, and what stays. */
export function outcomeRows(
	{type, outcome, receipt, guide, journal, page}: Ended,
	stage: Pick<Stage, 'words' | 'theme' | 'width'>,
): readonly Row[] {
	const {words, theme, width} = stage;
	// Where the Agent runs everywhere, the line of its rollout said so; not what was left alone.
	const isSaid =
		outcome.kind === 'done' &&
		receipt !== undefined &&
		receipt.services.length > 0 &&
		receipt.services.every(({running, eligible}) => running === eligible && eligible > 0);
	const told = isSaid ? {...outcome, clusters: outcome.clusters.filter(({kind}) => kind === 'left-alone')} : outcome;
	// The panel above says why, and the others go on; the end of all says again that nothing was changed there.
	const isRefused = type === 'account-finished' && outcome.kind === 'failed' && outcome.changed === false;
	const lines =
		isRefused || (isSaid && told.clusters.length === 0)
			? []
			: words.outcome(told).flatMap(line => wrap(lineRow(line, theme), width));
	const parts = [
		...(receipt === undefined ? [] : words.receipt(receipt, guide)),
		...(page === undefined ? [] : [words.screen.page(page)]),
		// Last, because whoever reports a problem looks at the end.
		...(journal === undefined || isWithoutTrace(outcome) ? [] : [words.screen.journal(journal)]),
	];
	return [...(lines.length > 0 ? [[], ...lines] : []), ...partRows(parts, stage)];
}

/** Nothing was tried, so that there is nothing to look up. */
function isWithoutTrace({kind}: Outcome): boolean {
	return ['left', 'planned', 'nothing-to-do', 'examined', 'wired', 'exported'].includes(kind);
}
