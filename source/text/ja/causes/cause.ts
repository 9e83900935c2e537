import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import {causeWords} from './cause-words.ts';

/** Causes of which our words alone tell too little. */
const unclear: ReadonlySet<Cause['kind']> = new Set(['other', 'cannot-start', 'infrastructure']);

/** Why something doesn't run, in a phrase. What AWS said follows only where we have no better words. */
export function cause(of: Cause): string {
	const {phrase} = causeWords(of);
	return unclear.has(of.kind) && of.detail !== '' ? `${phrase}: ${of.detail}` : phrase;
}
