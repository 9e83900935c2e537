import {PassThrough, Writable} from 'node:stream';
import headless from '@xterm/headless';

/** A terminal in memory: streams that look like a TTY to a program, and the screen it draws. */
export type Terminal = {
	readonly stdin: PassThrough;
	readonly stdout: Writable;
	readonly type: (text: string) => void;
	readonly resize: (columns: number, rows: number) => void;
	/** Resolves when everything written so far is on the screen. */
	readonly drawn: () => Promise<void>;
	/** What a person sees, without trailing blanks. */
	readonly screen: () => string;
	/** The screen with everything that scrolled out above it. */
	readonly scrollback: () => string;
	/** Everything that was written, raw. */
	readonly written: () => string;
	readonly isRaw: () => boolean;
	readonly isCaretShown: () => boolean;
	readonly caret: () => {readonly x: number; readonly y: number};
};

export function terminal({columns, rows}: {readonly columns: number; readonly rows: number}): Terminal {
	const emulated = new headless.Terminal({
		cols: columns,
		rows,
		scrollback: 5000,
		allowProposedApi: true,
		convertEol: true,
	});
	let written = '';
	let isRaw = false;
	const stdin = asTerminal(
		Object.assign(new PassThrough(), {
			setRawMode(isOn: boolean) {
				isRaw = isOn;
			},
			ref: () => undefined,
			unref: () => undefined,
		}),
	);
	const stdout = asTerminal(
		Object.assign(
			new Writable({
				decodeStrings: false,
				write(chunk: string | Uint8Array, _encoding, done) {
					written += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
					emulated.write(chunk, done);
				},
			}),
			{columns, rows},
		),
	);
	const lines = (from: number, to: number) =>
		Array.from(
			{length: to - from},
			(_, index) => emulated.buffer.active.getLine(from + index)?.translateToString(true) ?? '',
		)
			.join('\n')
			.trimEnd();
	return {
		stdin,
		stdout,
		type(text) {
			stdin.write(text);
		},
		resize(newColumns, newRows) {
			emulated.resize(newColumns, newRows);
			Object.assign(stdout, {columns: newColumns, rows: newRows});
			stdout.emit('resize');
		},
		async drawn() {
			await new Promise<void>(resolve => {
				emulated.write('', resolve);
			});
		},
		screen: () => lines(emulated.buffer.active.baseY, emulated.buffer.active.baseY + emulated.rows),
		scrollback: () => lines(0, emulated.buffer.active.length),
		written: () => written,
		isRaw: () => isRaw,
		isCaretShown: () => written.lastIndexOf('\u{1B}[?25h') > written.lastIndexOf('\u{1B}[?25l'),
		caret: () => ({x: emulated.buffer.active.cursorX, y: emulated.buffer.active.cursorY}),
	};
}

function asTerminal<Stream extends PassThrough | Writable>(stream: Stream): Stream {
	return Object.defineProperty(stream, 'isTTY', {value: true});
}
