import {ownKeyName} from '../account/stored-key.ts';
import type {Reading} from '../agent/read/read-definition.ts';

/**
Whether this tool put an Agent's key where it is, so that another key in hand takes its place there: in clear, or in the
secret or parameter that this tool makes.
*/
export function isInOurHands({key}: Reading, isTheirs: boolean): boolean {
	return !isTheirs && (key.kind === 'plain' || (key.kind === 'secret' && isOwnPlace(key.valueFrom)));
}

/** Secrets Manager adds six characters to a name; a parameter may be named without its ARN. */
function isOwnPlace(valueFrom: string): boolean {
	return valueFrom.includes(`:secret:${ownKeyName('secret')}-`) || valueFrom.endsWith(ownKeyName('parameter'));
}
