import {Box, Text} from 'ink';
import type {Row} from '../row.ts';
import type {Theme} from '../theme.ts';

/** Draws rows. An empty one takes a line too, which Ink gives only to a text that isn't empty. */
export function Rows({rows, theme}: {readonly rows: readonly Row[]; readonly theme: Theme}) {
	return (
		<Box flexDirection='column'>
			{rows.map((row, index) => (
				<Text key={index} wrap='truncate-end'>
					{row.length === 0 ? ' ' : row.map(({text, tone}, piece) => <Text key={piece} {...theme.style(tone)}>{text}</Text>)}
				</Text>
			))}
		</Box>
	);
}
