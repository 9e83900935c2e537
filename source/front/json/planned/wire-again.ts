import {again, type Invocation} from '../../../domain/choices/invocation.ts';
import {maskedEcho} from '../../../domain/kit/mask.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';

/** The command that begins such a run again, for whoever finds it later, perhaps a person: it asks before it acts. */
export function wireAgain(run: Invocation): string {
	return maskedEcho(shellQuote(again(run, {yes: undefined, json: undefined})));
}
