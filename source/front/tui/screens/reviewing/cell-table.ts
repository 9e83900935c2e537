import {shortName} from '../../../../domain/choices/wishes/wanted-account.ts';
import type {AccountPlan} from '../../../../domain/plan/forecast/account-plan.ts';
import {planCells} from '../../../../domain/plan/forecast/plan-cells.ts';
import type {Plan} from '../../../../domain/plan/plan.ts';
import {remembered} from '../../../../domain/kit/large/remembered.ts';
import {largest} from '../../../../domain/kit/large/largest.ts';
import {columnWidths} from '../../../cells/column-widths.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {fit} from '../../parts/layout/fit.ts';
import {tableRow, toldApart} from '../../parts/layout/table.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {Tone} from '../../theme.ts';

/** Up to three clusters are named where the plan is summed up; of more there is a table. */
export const tableFrom = 4;

/** Whether there are so many clusters that a key shows them as a table. */
export function hasTable({targets, leftAlone}: Pick<Plan, 'targets' | 'leftAlone'>): boolean {
	const arns = [...targets.map(({group}) => group.clusterArn), ...leftAlone.map(({clusterArn}) => clusterArn)];
	return new Set(arns).size >= tableFrom;
}

/** Sorted once, not for each key. */
const cellsIn = remembered((plan: Plan) => planCells(plan));

type Space = {
	readonly room: number;
	readonly scroll: number;
	/** Of a plan for several: whose cluster each is stands in front of it. */
	readonly accounts?: readonly AccountPlan[] | undefined;
};

/** The rows that there is room for, below what the columns are; of a long table the last says which they are. */
export function cellTable(
	plan: Plan,
	{room, scroll, accounts}: Space,
	{words, theme, width}: Pick<Stage, 'words' | 'theme' | 'width'>,
): {readonly rows: readonly Row[]; readonly height: number; readonly mostScroll: number} {
	const {cells, screen} = words;
	const nameOf = accountNames(accounts);
	const before = accounts ? 1 : 0;
	const lines = cellsIn(plan).map(cell => ({
		cell,
		texts: [...(accounts ? [nameOf(cell.clusterArn)] : []), ...cells.row(cell)],
	}));
	const isLong = lines.length + 1 > room;
	const height = Math.max(1, isLong ? room - 2 : lines.length);
	const mostScroll = Math.max(0, lines.length - height);
	const first = Math.min(scroll, mostScroll);
	const range = screen.range(first + 1, first + height, lines.length);
	const heads = [...(accounts ? [words.accounts.column] : []), ...cells.heads].map(head => [
		theme.span(head, 'quiet'),
	]);
	const natural = heads.map((head, column) =>
		largest([widthOf(head), ...lines.map(({texts}) => widthOf([theme.span(texts[column] ?? '')]))]),
	);
	const widths = columnWidths(natural, width, before + 1);
	const title = tableRow(heads, widths, theme);
	const shown = lines.slice(first, first + height);
	const names = toldApart(
		shown.map(({texts}) => texts.slice(0, before + 1)),
		widths,
		theme,
	);
	const rows = shown.map(({cell, texts: all}, index) => {
		const texts = [...(names[index] ?? []), ...all.slice(before + 1)];
		const tones: ReadonlyArray<Tone | undefined> = [
			...(accounts ? ['quiet' as const] : []),
			cell.isFirst ? 'strong' : undefined,
			'quiet',
			'quiet',
			cell.runsOn < cell.eligible ? 'warn' : undefined,
			cell.leftAlone ? 'warn' : undefined,
		];
		return fit(
			tableRow(
				texts.map((text, column) => [theme.span(text, tones[column])]),
				widths,
				theme,
			),
			width,
			theme,
		);
	});
	return {
		rows: [fit(title, width, theme), ...rows, ...(isLong ? [[theme.span(range, 'quiet')]] : [])],
		height,
		mostScroll,
	};
}

/** The short name of the account that an ARN is of. */
function accountNames(accounts: readonly AccountPlan[] = []): (arn: string) => string {
	const names = new Map(accounts.map(({of}) => [of.account, shortName(of)]));
	return arn => {
		const id = arn.split(':', 5).at(4) ?? '';
		return names.get(id) ?? id;
	};
}
