import {alikeChanges} from '../../../../domain/plan/order/alike-changes.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {EventOf} from '../../view/fact.ts';
import {plannedRows} from '../fleet/fleet-rows.ts';
import {lineRow} from '../layout/line-row.ts';
import {wrap} from '../../../cells/wrap.ts';
import {changeRows} from './change-rows.ts';
import {checkRows} from './check-rows.ts';
import {diffRow, nounWidth} from './diff-row.ts';

const indent = {text: ' '.repeat(4)};

/** A whole plan for the scrollback, as a dry run leaves it: every change with all its differences, then the checks. */
export function planRows(
	{plan, again, fleet}: EventOf<'planned'>,
	{words, theme, width}: Pick<Stage, 'words' | 'theme' | 'width'>,
): readonly Row[] {
	const {forecast, counts, notes} = words.plan(plan);
	const list = changeRows(plan.changes, {words, width, theme});
	const places = new Map(plan.changes.map(({id}, index) => [id, index]));
	const details = alikeChanges(plan.changes).flatMap((changes): readonly Row[] => {
		const diff = changes[0]?.diff ?? [];
		const titles = changes.map(({id}) => list[places.get(id) ?? 0] ?? []);
		const each: Row = [indent, theme.span(words.lines.each(changes.length), 'quiet')];
		const nouns = nounWidth(diff, words);
		const lines = diff.flatMap(line =>
			wrap(diffRow(line, {words, theme, nouns, width: width - indent.text.length}), width - indent.text.length),
		);
		return [[], ...titles, ...(changes.length > 1 ? [each] : []), ...lines.map(row => [indent, ...row])];
	});
	// What is left out or left alone comes before the changes, or it would be missed below them.
	const said = notes.map(line => lineRow(line, theme, 'quiet'));
	return [
		[],
		...(fleet ? plannedRows(fleet, plan.changes, {words, theme, width}) : []),
		...wrap(lineRow(forecast, theme, 'strong'), width),
		[theme.span(counts, forecast.length === 0 ? 'strong' : undefined)],
		...said,
		...details,
		[],
		...checkRows(plan.checks, {words, width, theme, again}),
		[],
	];
}
