import type {Interrupt} from '../../source/setup/ports.ts';

/** Ctrl+C as the program wires it: the first press is graceful, the second immediate. */
export function interrupting(): Interrupt {
	const graceful = new AbortController();
	const immediate = new AbortController();
	return {
		graceful: graceful.signal,
		immediate: immediate.signal,
		press() {
			(graceful.signal.aborted ? immediate : graceful).abort();
		},
	};
}
