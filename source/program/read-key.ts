import {tidyKey} from '../domain/choices/tidy-key.ts';
import {seal, type Secret} from '../domain/kit/secret.ts';

/** In characters: what is longer is no key, whatever stands around it, and may have no end. */
const longest = 65_536;

/**
The key from standard input, to its end. A stop while it is awaited ends the wait with what there is: a run that was
stopped uses none of it. Input that can't be read (a folder, a terminal that is gone) has no key in it.
*/
export async function readKey(stdin: NodeJS.ReadableStream, stop: AbortSignal): Promise<Secret> {
	const {promise, resolve} = Promise.withResolvers<void>();
	const end = () => {
		resolve();
	};

	let text = '';
	// Decoded by the stream, since a character may be cut in two between parts.
	stdin.setEncoding('utf8');
	stdin.on('data', (part: string) => {
		text += part;
		if (text.length > longest) {
			end();
		}
	});
	for (const event of ['end', 'error', 'close']) {
		stdin.once(event, end);
	}

	stop.addEventListener('abort', end);
	// Pressed before anybody listened.
	if (stop.aborted) {
		end();
	}

	await promise;
	stop.removeEventListener('abort', end);
	// Open, it would keep the process alive.
	stdin.pause();
	return seal(tidyKey(text));
}
