import type {IBufferCell, Terminal} from '@xterm/headless';

/** A stretch of one row that looks the same throughout; wide letters are apart, as few fonts fit both. */
export type Run = {readonly column: number; readonly cells: number; readonly text: string; readonly look: Look};

export type Look = {
	/** `default`, a number of the 256-colour palette, or `#rrggbb`. */
	readonly ink: number | string;
	readonly paper: number | string;
	readonly isBold: boolean;
	readonly isDim: boolean;
	readonly isItalic: boolean;
	readonly isUnderlined: boolean;
};

/** What a terminal shows, row by row, without the empty rows at the end. */
export type Frame = ReadonlyArray<readonly Run[]>;

/** The frame that a terminal shows now. */
export function frame(terminal: Terminal): Frame {
	const {active} = terminal.buffer;
	const rows = Array.from({length: terminal.rows}, (_, row) => {
		const line = active.getLine(active.baseY + row);
		const cells = Array.from({length: terminal.cols}, (_cell, column) => line?.getCell(column));
		return runs(cells.filter(cell => cell !== undefined));
	});
	return rows.slice(0, rows.findLastIndex(row => row.length > 0) + 1);
}

function runs(cells: readonly IBufferCell[]): readonly Run[] {
	const found: Run[] = [];
	let column = 0;
	for (const cell of cells) {
		// The cell behind a wide character has no width of its own.
		if (cell.getWidth() === 0) {
			continue;
		}

		const next: Run = {column, cells: cell.getWidth(), text: cell.getChars().padEnd(1), look: look(cell)};
		const last = found.at(-1);
		const isAsWide = last?.cells === (last?.text.length ?? 0) * next.cells;
		if (last !== undefined && isAsWide && isSame(last, next)) {
			found[found.length - 1] = {...last, cells: last.cells + next.cells, text: last.text + next.text};
		} else {
			found.push(next);
		}

		column += cell.getWidth();
	}

	return found.flatMap(run => visible(run));
}

function isSame(last: Run, next: Run): boolean {
	return JSON.stringify(last.look) === JSON.stringify(next.look);
}

function visible(run: Run): readonly Run[] {
	if (run.look.paper !== 'default' || run.look.isUnderlined) {
		return [run];
	}

	const before = run.text.length - run.text.trimStart().length;
	const text = run.text.trim();
	return text === ''
		? []
		: [{...run, text, column: run.column + before, cells: run.cells - (run.text.length - text.length)}];
}

function look(cell: IBufferCell): Look {
	const ink = colour(cell.getFgColor(), {isDefault: cell.isFgDefault(), isRgb: cell.isFgRGB()});
	const paper = colour(cell.getBgColor(), {isDefault: cell.isBgDefault(), isRgb: cell.isBgRGB()});
	const isInverse = cell.isInverse() !== 0;
	return {
		ink: isInverse ? opposite(paper, 'paper') : ink,
		paper: isInverse ? opposite(ink, 'ink') : paper,
		isBold: cell.isBold() !== 0,
		isDim: cell.isDim() !== 0,
		isItalic: cell.isItalic() !== 0,
		isUnderlined: cell.isUnderline() !== 0,
	};
}

function opposite(value: number | string, otherwise: string): number | string {
	return value === 'default' ? otherwise : value;
}

type ColourMode = {readonly isDefault: boolean; readonly isRgb: boolean};

function colour(value: number, {isDefault, isRgb}: ColourMode): number | string {
	if (isDefault) {
		return 'default';
	}

	return isRgb ? `#${value.toString(16).padStart(6, '0')}` : value;
}
