import {replaceOnce, type Patch} from './patch.ts';

/**
A terminal that gets narrower breaks the rows of the last frame anew, and Ink erases as many as it has drawn: what was
broken off stayed above the frame, a copy for each step of a window's edge. Most terminals do so; xterm, which cuts rows
off instead, loses as many lines of what stands above.
*/
export const inkResize: Patch = {
	file: 'ink/build/log-update.js',
	apply: text =>
		replaceOnce(
			replaceOnce(
				text,
				"import lineUpdate from './line-update.js';",
				"import lineUpdate from './line-update.js';\nimport stringWidth from 'string-width';",
			),
			'stream.write(buildEraseFrame(previousLines.length, previousCursorPosition));',
			`const broken = lines => stream.columns < previousColumns
			? lines.reduce((sum, line) => sum + Math.max(0, Math.ceil(stringWidth(line) / stream.columns) - 1), 0)
			: 0;
		const cursor = previousCursorPosition && {
			...previousCursorPosition,
			y: previousCursorPosition.y + broken(previousLines.slice(0, previousCursorPosition.y)),
		};
		stream.write(buildEraseFrame(previousLines.length + broken(previousLines), cursor));`,
		),
};
