import {en} from '../../../source/text/en.ts';
import {plain} from '../../../source/text/letters/plain.ts';
import type {Ran} from '../../support/run-setup.ts';

/** What a run with a broken write says of itself. */
export function told({events, outcome, exitCode}: Ran) {
	const failed = events.flatMap(event =>
		event.type === 'problem' && event.problem.code === 'change-failed' ? [event.problem] : [],
	);
	const text = en
		.outcome(outcome)
		.map(line => plain(line))
		.join('\n');
	return {
		exitCode,
		isUnknown: failed.some(({mayBeDone}) => mayBeDone !== undefined),
		saysNothing: text.includes('Nothing has been changed'),
		isBug: 'problem' in outcome && outcome.problem.code === 'bug',
	};
}
