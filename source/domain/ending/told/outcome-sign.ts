import {isWell} from '../../estate/findings.ts';
import type {Outcome} from '../outcome.ts';

/** How much an end wants attention; `quiet`: neither good nor bad. */
export type Sign = 'good' | 'warn' | 'bad' | 'quiet';

/** Kinds of which more than their name decides. */
type Judged = 'examined' | 'surveyed' | 'exported' | 'fleet-seen';

const signs: Readonly<Record<Exclude<Outcome['kind'], Judged>, Sign>> = {
	done: 'good',
	'nothing-to-do': 'good',
	planned: 'good',
	wired: 'good',
	// Neither good nor bad: others have what was named, or the person wanted it.
	absent: 'quiet',
	left: 'quiet',
	failed: 'bad',
	'rolled-back': 'bad',
	partial: 'bad',
	'going-on': 'warn',
	stopped: 'warn',
};

/** How a run's end looks, whatever front tells it. */
export function outcomeSign(outcome: Outcome): Sign {
	if (outcome.kind === 'surveyed') {
		// Without any Agent nothing is as it should be, and nothing is wrong.
		const isEmpty = outcome.agents === 0;
		return isWell(outcome.findings) ? (isEmpty ? 'quiet' : 'good') : 'warn';
	}

	if (outcome.kind === 'fleet-seen') {
		return outcome.isWell ? 'good' : 'warn';
	}

	if (outcome.kind === 'exported') {
		// It is written, as was asked for.
		return outcome.checks.some(({verdict}) => verdict === 'fail') ? 'warn' : 'good';
	}

	if (outcome.kind !== 'examined') {
		return signs[outcome.kind];
	}

	const verdicts = new Set(outcome.checks.map(({verdict}) => verdict));
	return verdicts.has('fail') ? 'bad' : verdicts.has('warn') ? 'warn' : 'good';
}
