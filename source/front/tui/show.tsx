import {render, type Instance} from 'ink';
import type {Words} from '../../text/words.ts';
import {App} from './app.tsx';
import {Boundary} from './boundary.tsx';
import type {Session} from './session.ts';
import type {Theme} from './theme.ts';
import type {Tools} from './tools.ts';

type ShowOptions = {
	readonly session: Session;
	readonly words: Words;
	readonly theme: Theme;
	readonly tools: Tools;
	readonly stdin: NodeJS.ReadableStream;
	readonly stdout: NodeJS.WritableStream;
	readonly stderr: NodeJS.WritableStream;
	readonly onCrash: (error: unknown) => void;
};

/** Puts the session on a terminal. Ctrl+C is a key like others; what libraries print goes above the live area. */
export function show({session, words, theme, tools, stdin, stdout, stderr, onCrash}: ShowOptions): Instance {
	return render(
		<Boundary onCrash={onCrash}>
			<App session={session} words={words} theme={theme} tools={tools} />
		</Boundary>,
		{
			// Interactive also where an environment variable looks like CI: whoever gets here has a person at a
			// terminal.
			stdin,
			stdout,
			stderr,
			// Ink would end with 0 in the middle of a change.
			exitOnCtrlC: false,
			patchConsole: true,
			// Writes the lines that changed, a ninth of the bytes: over a slow line a spinner doesn't flicker.
			incrementalRendering: true,
			// Whoever needs one has the lines front, which draws nothing twice.
			isScreenReaderEnabled: false,
			interactive: true,
		},
	);
}
