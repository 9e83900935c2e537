import {setTimeout as pause} from 'node:timers/promises';
import {startReal} from './real-terminal.ts';

/** A window of 100 columns and 30 rows that is made other sizes while a question stands in it. */
export type WindowRow = {
	readonly name: string;
	readonly sizes: ReadonlyArray<readonly [columns: number, rows: number]>;
	/** While clusters are read, and one size after the other without a look at what was drawn; else at a question. */
	readonly isWhileReading?: true;
	/** What the terminal itself takes into its scrollback, before a program hears of it, nobody can take out. */
	readonly isTaken?: true;
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
	{name: 'lower than what stands in it', sizes: [[100, 12]], isTaken: true},
	{
		name: 'lower than what stands in it and back',
		sizes: [
			[100, 12],
			[100, 30],
		],
		isCheap: true,
	},
	{
		name: 'lower and higher step by step',
		sizes: [
			[100, 24],
			[100, 20],
			[100, 16],
			[100, 12],
			[100, 16],
			[100, 20],
			[100, 30],
		],
	},
	{
		name: 'lower, a little higher, lower again and back',
		sizes: [
			[100, 12],
			[100, 18],
			[100, 12],
			[100, 30],
		],
	},
	{
		name: 'lower and narrower and back',
		sizes: [
			[70, 12],
			[100, 30],
		],
	},
	{
		name: 'five other sizes within a moment',
		sizes: [
			[62, 30],
			[100, 30],
			[70, 20],
			[112, 40],
			[100, 30],
		],
		isWhileReading: true,
	},
];

/** How often the title, the heading, the answer above it and a row of the list stand on the screen or above it. */
export async function copiesOf({sizes, isWhileReading}: WindowRow): Promise<readonly number[]> {
	const terminal = startReal({args: ['--demo', '--cluster', 'shop-prod']});
	try {
		await terminal.until(isWhileReading ? /Signed in/v : /Which Datadog site/v);
		await pause(100);
		for (const [columns, rows] of sizes) {
			terminal.resize(columns, rows);
			if (isWhileReading) {
				await pause(5);
				continue;
			}

			// A person's hand is slower than the program; while it draws, nobody can say how wide the window is.
			await terminal.until(headingOf(Math.min(columns - 1, 112)));
			await pause(100);
		}

		await terminal.until(/Which Datadog site/v);
		await pause(100);
		const shown = terminal.scrollback();
		return [/the Datadog Agent on Amazon ECS/gv, /── API key/gv, /✔ Clusters/gv, /us3\.datadoghq\.com {2}/gv].map(
			each => shown.match(each)?.length ?? 0,
		);
	} finally {
		terminal.close();
	}
}

function headingOf(width: number): RegExp {
	return new RegExp(`^(?=.{${width}}$)── API key.*1 of 4 ──$`, 'mv');
}
