import type {Step} from '../../domain/kit/message.ts';
import {plain} from '../../text/letters/plain.ts';
import type {Wire} from './wire.ts';

/** A thing to do: a command is whole and quoted, so that a script can offer or run it without reading the sentence. */
export function wireStep({text, command, document}: Step) {
	return {text: plain(text), command, document} satisfies Wire<'step'>;
}
