import type {Changes, Invocation} from '../../../../domain/choices/invocation.ts';
import type {Problem} from '../../../../domain/choices/problem/problem.ts';
import type {Plan} from '../../../../domain/plan/plan.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {complaintRows} from '../../parts/facts/complaint-rows.ts';
import {fixRow, foundRows} from '../../parts/facts/check-rows.ts';
import {fit} from '../../parts/layout/fit.ts';
import {lineRow} from '../../parts/layout/line-row.ts';
import {shorten} from '../../../cells/shorten.ts';
import {wrap} from '../../../cells/wrap.ts';

/** The plan, what would help against what its checks found, and the run as it would be started again. */
export type Reviewed = {readonly plan: Plan; readonly fixes: readonly Changes[]; readonly again: Invocation};

/**
Where the Agent will run and how much changes for it; what keeps the plan from being applied, before anything else is
read; and the fixes that a key applies.
*/
export function reviewHead(
	{plan, fixes, again}: Reviewed,
	complaint: Problem | undefined,
	stage: Stage,
): readonly Row[] {
	const {words, theme, width, height} = stage;
	const {forecast, counts, notes} = words.plan(plan);
	const failed = plan.checks.filter(({verdict}) => verdict === 'fail');
	const found = failed.flatMap(check => foundRows(check, {words, width, theme, again}));
	const offered = offeredFixes({plan, fixes}, height);
	const said = [
		...wrap(
			lineRow(forecast, theme, 'strong').map(span => ({
				...span,
				// Names of ECS have up to 255 characters, and the list of changes has to keep some rows.
				text: shorten(span.text, 2 * width, theme.symbols.ellipsis),
			})),
			width,
		),
		...wrap(
			[
				theme.span(counts, forecast.length === 0 ? 'strong' : undefined),
				theme.span(` ${failed.length > 0 ? words.screen.notApplied : words.screen.nothingChangedYet}`),
			],
			width,
		),
		...complaintRows(complaint, again, stage),
		// The list of changes has to keep some rows.
		...found.slice(0, Math.max(2, Math.floor(height / 3))),
		...offered.map((changes, index) => fixRow(changes, index + 1, {words, theme})),
		// Three at most: each takes a row from the changes.
		...notes.map(line => fit(lineRow(line, theme, 'quiet'), width, theme)).slice(0, 3),
	];
	return [...said.map(row => fit(row, width, theme)), []];
}

/** The fixes that stand above the changes. What only may go wrong has them with the checks, unless there is room. */
export function offeredFixes({plan, fixes}: Pick<Reviewed, 'plan' | 'fixes'>, height: number): readonly Changes[] {
	if (plan.checks.some(({verdict}) => verdict === 'fail')) {
		return fixes.slice(0, 3);
	}

	return height < 20 ? [] : fixes.slice(0, 2);
}
