import {useSyncExternalStore} from 'react';
import {useStdout} from 'ink';
import {columnsOf} from '../../cells/columns-of.ts';

/** The only place that knows the window's size. All in cells. */
export type Layout = {
	/** What a row may take. */
	readonly width: number;
	/** Room for two columns side by side. */
	readonly isWide: boolean;
	/** What a row of two columns may take: names beside a text, which alone ends earlier. */
	readonly widest: number;
	/** What the live area may take at most: one row stays for the shell's line above and one for the cursor below. */
	readonly live: number;
};

/** Ink's type doesn't know that it is a terminal. */
type Out = NodeJS.WritableStream & Partial<Pick<NodeJS.WriteStream, 'columns' | 'rows'>>;

const widest = 112;
/** Below it, two columns would cut the names and values that have to be told apart. */
const wideFrom = 100;

/** Follows the window; every row is made again when it changes. */
export function useLayout(): Layout {
	const {stdout}: {readonly stdout: Out} = useStdout();
	// Ink's hook lets React put the change off: a frame for the old window would be drawn into the new one meanwhile.
	const columns = useSyncExternalStore(
		changed => followed(stdout, changed),
		() => columnsOf(stdout),
	);
	const rows = useSyncExternalStore(
		changed => followed(stdout, changed),
		() => stdout.rows ?? 24,
	);
	return {
		// A character in the last column makes some terminals wrap at once and others later.
		width: Math.min(columns - 1, widest),
		isWide: columns >= wideFrom,
		widest: columns - 1,
		// A window that was made this low after the start shows a part; a larger live area would flood the scrollback.
		live: Math.max(6, rows - 2),
	};
}

function followed(stdout: Out, changed: () => void): () => void {
	stdout.on('resize', changed);
	return () => {
		stdout.off('resize', changed);
	};
}
