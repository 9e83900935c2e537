import {Box, Text} from 'ink';
import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {width as widthOf} from '../../../cells/width.ts';

type Props = {readonly rows: readonly Row[]; readonly theme: Theme; readonly canOverflow?: boolean};

/**
Draws rows. An empty one takes a line too, which Ink gives only to a text that isn't empty. With `canOverflow`, for the
scrollback only, a row that is too long is left to the terminal, which wraps it without a line break in what is copied.
*/
export function Rows({rows, theme, canOverflow = false}: Props) {
	// Rows fit already. Ink must not wrap one all the same: the live area would be higher than was counted.
	const lines = rows.map((row, index) => (
		<Text key={index} wrap="truncate-end">
			{row.length === 0
				? ' '
				: row.map(({text, tone}, piece) => (
						<Text key={piece} {...theme.style(tone)}>
							{text}
						</Text>
					))}
		</Text>
	));
	// Ink cuts at the edge of the box, which by itself is the window's.
	const widest = canOverflow ? Math.max(1, ...rows.map(row => widthOf(row))) : undefined;
	return (
		<Box flexDirection="column" {...(widest !== undefined && {width: widest, flexShrink: 0})}>
			{lines}
		</Box>
	);
}
