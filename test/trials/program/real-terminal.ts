import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as pause} from 'node:timers/promises';
import {spawn, type IPty} from '@lydell/node-pty';
import xterm from '@xterm/headless';

export const root = path.join(import.meta.dirname, '../../..');

/** What to run in a terminal. */
export type InTerminal = {
	/** A line for the shell in which `program` is the built program with its arguments, `"$@"` for short. */
	readonly line?: string;
	readonly args: readonly string[];
	readonly hasJournal?: boolean;
	readonly environment?: Readonly<Record<string, string>>;
	readonly columns?: number;
	readonly rows?: number;
};

/** How a program left its terminal. */
export type Left = {
	readonly exitCode: number;
	/** Whether lines are edited and keys shown, as a shell expects to find it. */
	readonly isCooked: boolean;
	readonly isCursorShown: boolean;
	readonly isPasteMarked: boolean;
};

/** The fields that trials look at. */
export type JournalLine = {
	readonly type?: string;
	readonly exitCode?: number;
	readonly question?: string;
	readonly value?: string;
};

/** A program in a real terminal, with a shell above it as in life. */
export type RealTerminal = {
	readonly folder: string;
	readonly write: (keys: string) => void;
	readonly resize: (columns: number, rows: number) => void;
	/** Sends a signal to the program alone. */
	readonly signal: (name: NodeJS.Signals) => void;
	/** Closes the window. */
	readonly hangUp: () => void;
	/** Resolves when the text is on the screen or above it; rejects with the screen after 20 s. */
	readonly until: (text: RegExp) => Promise<void>;
	/** Resolves when the journal has an event of this type. */
	readonly journalled: (type: string) => Promise<void>;
	readonly screen: () => string;
	readonly scrollback: () => string;
	/** All that came to the terminal, what it obeys among it. */
	readonly sent: () => string;
	readonly ended: () => Promise<Left>;
	readonly journal: () => readonly JournalLine[];
	readonly file: (name: string) => string;
	/** Resolves when a file of the folder has something in it. */
	readonly written: (name: string) => Promise<void>;
	readonly isCursorShown: () => boolean;
	readonly close: () => void;
};

/** Long enough for a loaded machine. */
const patience = 20_000;

/** Runs the built program under a shell that says how it left the terminal; the folder has the journal too. */
export function startReal({
	line = '"$@"',
	args,
	hasJournal = true,
	environment = {},
	columns = 100,
	rows = 30,
}: InTerminal): RealTerminal {
	const folder = mkdtempSync(path.join(tmpdir(), 'dd-ecs-setup-'));
	const screen = new xterm.Terminal({cols: columns, rows, scrollback: 5000, allowProposedApi: true});
	const inherited = Object.entries(process.env).filter(
		([name]) => !/^(?:CI|NO_COLOR|FORCE_COLOR|NODE_.*|npm_.*|AWS_.*|DD_.*)$/v.test(name),
	);
	// The traps keep the shell alive where a signal goes to the whole group, and a trap is not passed on.
	const script = `trap : INT QUIT HUP TERM TTOU TTIN
cd "$FOLDER"
sh -c 'echo $$ >pid; exec "$@"' sh sh -c '${line.replaceAll("'", String.raw`'\''`)}' sh "$@"
echo $? >code.part
stty -a >stty 2>&1 || :
mv code.part code
`;
	const pty = spawn(
		'sh',
		[
			'-c',
			script,
			'sh',
			process.execPath,
			path.join(root, 'dist/cli.js'),
			...args,
			...(hasJournal ? ['--journal', path.join(folder, 'journal')] : []),
		],
		{
			name: 'xterm-256color',
			cols: columns,
			rows,
			env: {
				...Object.fromEntries(inherited),
				AWS_CONFIG_FILE: '/dev/null',
				AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
				...environment,
				FOLDER: folder,
			},
		},
	);
	let written = '';
	let isOpen = true;
	pty.onData(text => {
		written += text;
		screen.write(text);
	});
	pty.onExit(() => {
		isOpen = false;
	});
	// What the program asks of a terminal, this one answers.
	screen.onData(text => {
		pty.write(text);
	});
	const file = (name: string) => {
		const full = path.join(folder, name);
		return existsSync(full) ? readFileSync(full, 'utf8') : '';
	};

	const lines = (from: number, to: number) =>
		Array.from(
			{length: to - from},
			(_, row) => screen.buffer.active.getLine(from + row)?.translateToString(true) ?? '',
		)
			.join('\n')
			.trimEnd();
	const isCursorShown = () => written.lastIndexOf('\u{1B}[?25l') <= written.lastIndexOf('\u{1B}[?25h');
	const scrollback = () => lines(0, screen.buffer.active.length);
	const waitFor = async (isThere: () => boolean, what: string) => {
		const start = performance.now();
		while (!isThere()) {
			if (performance.now() - start > patience) {
				throw new Error(`${what} did not come:\n${scrollback()}\n${file('journal')}`);
			}

			await pause(10);
		}
	};

	return {
		folder,
		write(keys) {
			pty.write(keys);
		},
		resize(newColumns, newRows) {
			screen.resize(newColumns, newRows);
			pty.resize(newColumns, newRows);
		},
		signal(name) {
			process.kill(Number(file('pid')), name);
		},
		hangUp() {
			(pty as IPty & {readonly destroy: () => void}).destroy();
		},
		until: async text => waitFor(() => text.test(scrollback()), String(text)),
		journalled: async type => waitFor(() => file('journal').includes(`"type":"${type}"`), type),
		screen: () => lines(screen.buffer.active.baseY, screen.buffer.active.baseY + screen.rows),
		scrollback,
		sent: () => written,
		async ended() {
			await waitFor(() => file('code') !== '', 'the end');
			await waitFor(() => !isOpen, 'the end of the shell');
			return {
				exitCode: Number(file('code')),
				isCooked: file('stty').includes(' icanon') && file('stty').includes(' echo '),
				isCursorShown: isCursorShown(),
				isPasteMarked: written.lastIndexOf('\u{1B}[?2004h') > written.lastIndexOf('\u{1B}[?2004l'),
			};
		},
		journal: () =>
			file('journal')
				.split('\n')
				// The last line may be cut off where the disk was full.
				.filter(text => text.endsWith('}'))
				.map(text => JSON.parse(text) as JournalLine),
		file,
		isCursorShown,
		written: async name => waitFor(() => file(name) !== '', name),
		close() {
			pty.kill('SIGKILL');
			try {
				process.kill(Number(file('pid')), 'SIGKILL');
			} catch {
				// It has ended, as it should.
			}

			rmSync(folder, {recursive: true, force: true});
		},
	};
}
