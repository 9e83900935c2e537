import {PassThrough} from 'node:stream';
import type {Keyboard} from './line-reader.ts';

/** Standard input for one prompt after the other, a key at a time. */
export type KeyFeed = {
	/** What a prompt reads. */
	readonly input: NodeJS.ReadableStream;
	/**
	A prompt is there. What was typed before it was is dropped, but for the rest of what the last one began. Keys that
	`isTaking` takes don't reach the prompt.
	*/
	readonly open: (isTaking?: (key: string) => boolean) => void;
	readonly close: () => void;
};

const interrupt = '\u{3}';
const escape = '\u{1B}';
/** Ctrl+Z. */
const substitute = '\u{1A}';
/**
Inquirer takes all that arrives in one piece for the prompt that is there, and drops what is left when it closes. Here
each key comes when the one before has acted, and waits until something is asked: `2`, Enter and Enter in one piece
answer two questions. Errors of the terminal stay outside, where readline would throw them again.
*/
export function keyFeed(stdin: Keyboard, suspend?: () => Promise<void>): KeyFeed {
	const input = Object.assign(new PassThrough({decodeStrings: false}), {
		setRawMode(isRaw: boolean) {
			stdin.setRawMode?.(isRaw);
		},
	});
	const decoder = new TextDecoder();
	let waiting: readonly string[] = [];
	let isOpen = false;
	let isTaken: (key: string) => boolean = () => false;
	let isStale = false;
	let isBusy = false;

	const next = () => {
		const [first, ...rest] = waiting;
		isBusy = first !== undefined && isOpen;
		if (!isBusy) {
			return;
		}

		waiting = rest;
		if (first === substitute && suspend) {
			void stopped(suspend);
			return;
		}

		if (first !== undefined && !isTaken(first)) {
			input.write(first);
		}

		// The prompt has drawn itself anew by then, or is over.
		setImmediate(next);
	};

	// Readline would stop this process alone, and whoever started it would wait for ever.
	const stopped = async (stop: () => Promise<void>) => {
		stdin.setRawMode?.(false);
		stdin.pause();
		await stop();
		stdin.setRawMode?.(true);
		stdin.resume();
		next();
	};

	const onData = (chunk: Uint8Array | string) => {
		if (isStale) {
			return;
		}

		const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true});
		// At once, whatever waits.
		waiting = text.includes(interrupt) ? [interrupt] : [...waiting, ...keysIn(text)];
		if (!isBusy) {
			next();
		}
	};

	return {
		input,
		open(isTaking = () => false) {
			isTaken = isTaking;
			isOpen = true;
			isStale = true;
			stdin.on('data', onData);
			stdin.resume();
			// What the terminal has kept comes before that, in the same turn.
			setImmediate(() => {
				isStale = false;
				if (!isBusy) {
					next();
				}
			});
		},
		close() {
			isOpen = false;
			stdin.off('data', onData);
			stdin.pause();
		},
	};
}

/** Runs of characters, control characters, and escape sequences of keys as far as they have come. */
function keysIn(text: string): readonly string[] {
	return text.split(/(?=\p{Control})/v).flatMap(piece => {
		const pattern = piece.startsWith(escape)
			? /^.(?:\[[\d;]*[\p{Alphabetic}~]?|O\p{Alphabetic}?|.)?/v
			: /^\p{Control}?/v;
		const [key = ''] = pattern.exec(piece) ?? [];
		return [key, piece.slice(key.length)].filter(part => part !== '');
	});
}
