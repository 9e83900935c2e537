/** Standard input: a terminal, a pipe or a file. */
export type Keyboard = NodeJS.ReadableStream & {readonly isTTY?: boolean; setRawMode?: (isRaw: boolean) => unknown};

/** Standard input a line at a time, without a cursor that moves. */
export type LineReader = {
	/** The next line; `interrupt` for Ctrl+C, and `end` where no more lines come. */
	read(how: {readonly secret: boolean}): Promise<ReadLine>;
	/** Whether the terminal shows what is typed, its line break included. */
	isShown(isSecret: boolean): boolean;
	close(): void;
};

/** `end` is told from an empty line: where nobody types any more, no default is taken. */
export type ReadLine =
	{readonly kind: 'line'; readonly text: string} | {readonly kind: 'interrupt'} | {readonly kind: 'end'};

// In raw mode the terminal sends the byte of Ctrl+C (ETX) instead of a signal.
const interrupt = '\u{3}';
// Backspace sends DEL on most terminals and BS on others.
const erase: ReadonlySet<string> = new Set(['\u{7F}', '\b']);

/**
Reads lines as the terminal hands them over: it never moves the cursor and never rewrites a line, which screen readers
and dumb terminals need. Lines that arrive together (a pipe, a paste) are kept for the questions to come. Only for a
secret are keys read one by one, so that none is shown.
*/
export function lineReader(stdin: Keyboard, signal: AbortSignal): LineReader {
	// A chunk may end in the middle of a character.
	const decoder = new TextDecoder();
	let waiting = '';
	let hasEnded = false;
	let awaited = Promise.withResolvers<void>();
	const wake = () => {
		awaited.resolve();
	};

	const onData = (chunk: Uint8Array | string) => {
		waiting += typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true});
		wake();
	};

	const onEnd = () => {
		hasEnded = true;
		wake();
	};

	stdin.on('data', onData);
	stdin.on('end', onEnd);
	signal.addEventListener('abort', wake);
	// Listening sets the stream flowing, and until something is asked it must not keep the program alive.
	stdin.pause();

	const take = (): ReadLine | undefined => {
		if (signal.aborted) {
			return {kind: 'interrupt'};
		}

		// Enter is CR in raw mode, LF otherwise, and files from Windows have both.
		const found = /^(?<line>[^\n\r]*)(?:\r\n|\r|\n)/v.exec(waiting);
		if ((found?.[0] ?? waiting).includes(interrupt)) {
			waiting = '';
			return {kind: 'interrupt'};
		}

		if (found !== null) {
			waiting = waiting.slice(found[0].length);
			return {kind: 'line', text: erased(found.groups?.line ?? '')};
		}

		return hasEnded ? ended() : undefined;
	};

	const ended = (): ReadLine => {
		const text = waiting;
		waiting = '';
		return text === '' ? {kind: 'end'} : {kind: 'line', text};
	};

	return {
		async read({secret}) {
			// Raw mode is what keeps a terminal from showing the keys; a pipe shows none anyway.
			const isHidden = secret && stdin.isTTY === true;
			if (isHidden) {
				stdin.setRawMode?.(true);
			}

			stdin.resume();
			try {
				for (;;) {
					const line = take();
					if (line !== undefined) {
						return line;
					}

					await awaited.promise;
					awaited = Promise.withResolvers();
				}
			} finally {
				stdin.pause();
				if (isHidden) {
					stdin.setRawMode?.(false);
				}
			}
		},
		isShown: isSecret => !isSecret && stdin.isTTY === true,
		close() {
			stdin.off('data', onData);
			stdin.off('end', onEnd);
			signal.removeEventListener('abort', wake);
			stdin.pause();
		},
	};
}

/** Keys that were typed unseen, with what was rubbed out taken away. */
function erased(keys: string): string {
	let text = '';
	for (const key of keys) {
		text = erase.has(key) ? [...text].slice(0, -1).join('') : text + key;
	}

	return text;
}
