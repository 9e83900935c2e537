import {shortName} from '../../../../domain/choices/wishes/wanted-account.ts';
import {largest} from '../../../../domain/kit/large/largest.ts';
import type {AccountPlan} from '../../../../domain/plan/forecast/account-plan.ts';
import {planCells} from '../../../../domain/plan/forecast/plan-cells.ts';
import type {Plan} from '../../../../domain/plan/plan.ts';
import {labelGaps} from '../../../cells/label-column.ts';
import {padEnd} from '../../../cells/pad-end.ts';
import {width} from '../../../cells/width.ts';
import type {Voice} from '../../voice.ts';
import {tellLabelled} from '../tell-labelled.ts';

type Room = Voice & {
	/** Of a line. */
	readonly columns?: number | undefined;
};

/** Each cluster of a plan as a row, below what the columns are; one below the other where that is too wide. */
export function tellClusters(
	plan: Plan,
	accounts: readonly AccountPlan[] | undefined,
	{words, pen, columns}: Room,
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
	const whole = widths.reduce((sum, each) => sum + each + 2, -2);
	return columns !== undefined && whole > columns ? oneByOne(rows, pen) : table(rows, widths, pen);
}

function table(
	rows: ReadonlyArray<readonly string[]>,
	widths: readonly number[],
	pen: Voice['pen'],
): readonly string[] {
	return rows.map((cells, index) => {
		const line = cells
			.map((cell, column) => padEnd(cell, widths[column] ?? 0))
			.join('  ')
			.trimEnd();
		return index === 0 ? pen.tone('quiet', line) : line;
	});
}

/** Below each first cell the others, with what their columns are. */
function oneByOne([heads = [], ...rows]: ReadonlyArray<readonly string[]>, pen: Voice['pen']): readonly string[] {
	return rows.flatMap(([first = '', ...cells]) => [
		pen.tone('strong', first),
		...tellLabelled(
			cells.map((cell, index) => ({label: heads[index + 1] ?? '', values: cell === '' ? [] : [cell]})),
			labelGaps.detail,
			pen,
		).map(line => `  ${line}`),
	]);
}
