import type {Identity} from '../account/identity.ts';
import {ownKeyIn} from '../account/stored-key.ts';
import type {Reading} from '../agent/read/read-definition.ts';

/**
Whether this tool put an Agent's key where it is, so that another key in hand takes its place there: in clear, or in the
secret or parameter of this account that this tool makes.
*/
export function isInOurHands({key}: Reading, isTheirs: boolean, identity: Identity | undefined): boolean {
	return !isTheirs && (key.kind === 'plain' || (key.kind === 'secret' && isOwnPlace(key.valueFrom, identity)));
}

/** Another account's secret may have our name, and be read by this one. */
function isOwnPlace(valueFrom: string, identity: Identity | undefined): boolean {
	const account = valueFrom.startsWith('arn:') ? valueFrom.split(':', 5)[4] : identity?.account;
	return ownKeyIn(valueFrom) !== undefined && account === identity?.account;
}
