import type {Cause} from '../../domain/rollout.ts';
import {causeExplanation} from './cause-explanation.ts';

/** Why something doesn't run, in a phrase. What AWS said follows only where we have no better words. */
export function cause(of: Cause): string {
	const {phrase} = causeExplanation(of);
	return of.kind === 'other' || of.kind === 'cannot-start' || of.kind === 'infrastructure' ? `${phrase}: ${of.detail}` : phrase;
}
