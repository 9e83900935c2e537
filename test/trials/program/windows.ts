import {setTimeout as pause} from 'node:timers/promises';
import {startReal} from './real-terminal.ts';

/** A window of 100 columns and 30 rows that is made other sizes while a question stands in it. */
export type WindowRow = {
	readonly name: string;
	readonly sizes: ReadonlyArray<readonly [columns: number, rows: number]>;
	readonly isCheap?: true;
};

export const windowRows: readonly WindowRow[] = [
	{name: 'narrower', sizes: [[80, 30]], isCheap: true},
	{
		name: 'narrower step by step',
		sizes: [
			[90, 30],
			[80, 30],
			[70, 30],
			[62, 30],
		],
	},
	{
		name: 'narrower and wider',
		sizes: [
			[62, 30],
			[100, 30],
			[80, 30],
			[112, 30],
		],
	},
	{name: 'a third as wide again', sizes: [[134, 30]]},
	{name: 'shorter', sizes: [[100, 24]]},
	{
		name: 'narrower and shorter',
		sizes: [
			[90, 28],
			[80, 26],
			[70, 24],
		],
	},
	{
		name: 'higher and back',
		sizes: [
			[100, 50],
			[100, 30],
		],
	},
];

/** How often the heading, the answer above it and a row of the list stand on the screen or above it. */
export async function copiesOf({sizes}: WindowRow): Promise<readonly number[]> {
	const terminal = startReal({args: ['--demo', '--cluster', 'shop-prod']});
	try {
		await terminal.until(/Which Datadog site/v);
		await pause(100);
		for (const [columns, rows] of sizes) {
			terminal.resize(columns, rows);
			// A person's hand is slower than the program; while it draws, nobody can say how wide the window is.
			await terminal.until(headingOf(Math.min(columns - 1, 112)));
			await pause(100);
		}

		const shown = terminal.scrollback();
		return [/── API key/gv, /✔ Clusters/gv, /us3\.datadoghq\.com {2}/gv].map(
			each => shown.match(each)?.length ?? 0,
		);
	} finally {
		terminal.close();
	}
}

function headingOf(width: number): RegExp {
	return new RegExp(`^(?=.{${width}}$)── API key.*1 of 4 ──$`, 'mv');
}
