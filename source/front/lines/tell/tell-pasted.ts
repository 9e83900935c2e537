import type {Step} from '../../../domain/kit/message.ts';
import {whole} from '../hung.ts';
import type {Pen} from '../pen.ts';

/** What of a step can be copied: its command, a policy's statement a name a line. */
export function tellPasted({command, document}: Omit<Step, 'text'>, pen: Pen): readonly string[] {
	return [...(command?.split('\n') ?? []), ...(document?.split('\n') ?? [])].map(text =>
		whole(pen.line([{kind: 'command', text}])),
	);
}
