import {withAbove} from './ink-above.ts';
import {replaceOnce, type Patch} from './patch.ts';

/**
A terminal that gets narrower breaks the rows of the last frame anew, and Ink erases as many as it has drawn: what was
broken off stayed above the frame, a copy for each step of a window's edge. Most terminals do so; xterm, which cuts rows
off instead, loses as many lines of what stands above. Erased line by line: tmux puts into its scrollback what is erased
from the first cell on.
*/
export const inkResize: Patch = {
	file: 'ink/build/log-update.js',
	apply: text =>
		replaceOnce(
			replaceOnce(
				withAbove(text),
				"import lineUpdate from './line-update.js';",
				"import lineUpdate from './line-update.js';\nimport stringWidth from 'string-width';",
			),
			'stream.write(buildEraseFrame(previousLines.length, previousCursorPosition));',
			`const broken = lines => stream.columns < previousColumns
			? lines.reduce((sum, line) => sum + Math.max(0, Math.ceil(stringWidth(line) / stream.columns) - 1), 0)
			: 0;
		// Up from the cursor's row: what stood below it is gone where the window got lower.
		const row = previousCursorPosition?.y ?? Math.max(0, previousLines.length - 1);
		if (previousLines.length > 0) {
			stream.write(
				(previousCursorPosition ? ansiEscapes.eraseDown : '') +
				ansiEscapes.eraseLines(row + 1 + broken(previousLines.slice(0, row)))
			);
		}`,
		),
};
