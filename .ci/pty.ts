import process from 'node:process';
import {spawn} from '@lydell/node-pty';

export type Size = {readonly columns: number; readonly rows: number};

/** A Node program in a terminal of its own. */
export type PtyProgram = {readonly write: (keys: string) => void; readonly kill: () => void};

type Listeners = {readonly onText: (text: string) => void; readonly onExit: (exitCode: number) => void};

/** Starts a program as a person's shell would: with colours, and with no sign of CI; with more variables, if given. */
export function startPty(
	args: readonly string[],
	{columns, rows}: Size,
	{onText, onExit}: Listeners,
	more: Readonly<Record<string, string>> = {},
): PtyProgram {
	const environment = Object.entries(process.env).filter(
		([name]) => !/^(?:CI|NO_COLOR|FORCE_COLOR|NODE_(?!OPTIONS$).*|npm_.*)$/.test(name),
	);
	const pty = spawn(process.execPath, [...args], {
		name: 'xterm-256color',
		cols: columns,
		rows,
		env: {...Object.fromEntries(environment), ...more},
	});
	pty.onData(onText);
	pty.onExit(({exitCode}) => {
		onExit(exitCode);
	});
	return {
		write(keys) {
			pty.write(keys);
		},
		kill() {
			pty.kill();
		},
	};
}
