import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {pad} from './pad.ts';

type Options = {readonly leftWidth: number; readonly theme: Theme};

/** Two columns with a line between them, as tall as the taller. */
export function beside(left: readonly Row[], right: readonly Row[], {leftWidth, theme}: Options): readonly Row[] {
	const height = Math.max(left.length, right.length);
	return Array.from({length: height}, (_, index) => [
		...pad(left[index] ?? [], leftWidth, theme),
		{text: ` ${theme.symbols.side} `, tone: 'quiet'},
		...(right[index] ?? []),
	]);
}
