import {shortName} from '../../../../domain/choices/wishes/wanted-account.ts';
import {largest} from '../../../../domain/kit/large/largest.ts';
import type {AccountPlan} from '../../../../domain/plan/forecast/account-plan.ts';
import {planCells} from '../../../../domain/plan/forecast/plan-cells.ts';
import type {Plan} from '../../../../domain/plan/plan.ts';
import {padEnd} from '../../../cells/pad-end.ts';
import {width} from '../../../cells/width.ts';
import type {Voice} from '../../voice.ts';

/** Each cluster of a plan as a row, below what the columns are. */
export function tellClusters(
	plan: Plan,
	accounts: readonly AccountPlan[] | undefined,
	{words, pen}: Voice,
): readonly string[] {
	const names = new Map((accounts ?? []).map(({of}) => [of.account, shortName(of)]));
	const account = (arn: string) => {
		const id = arn.split(':', 5).at(4) ?? '';
		return accounts ? [names.get(id) ?? id] : [];
	};

	const heads = [...(accounts ? [words.accounts.column] : []), ...words.cells.heads];
	const rows = [heads, ...planCells(plan).map(cell => [...account(cell.clusterArn), ...words.cells.row(cell)])].map(
		cells => cells.map(cell => pen.text(cell)),
	);
	const widths = heads.map((_, column) => largest(rows.map(cells => width([{text: cells[column] ?? ''}]))));
	return rows.map((cells, index) => {
		const line = cells
			.map((cell, column) => padEnd(cell, widths[column] ?? 0))
			.join('  ')
			.trimEnd();
		return index === 0 ? pen.tone('quiet', line) : line;
	});
}
