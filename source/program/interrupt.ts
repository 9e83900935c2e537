import type {Interrupt} from '../setup/ports.ts';

/** Ctrl+C: the first press stops gracefully, the second at once. */
export function createInterrupt(): Interrupt {
	const graceful = new AbortController();
	const immediate = new AbortController();
	return {
		graceful: graceful.signal,
		immediate: immediate.signal,
		// A third press does nothing more: aborting twice is no error.
		press() {
			(graceful.signal.aborted ? immediate : graceful).abort();
		},
	};
}
