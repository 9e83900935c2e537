import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';
import {causeWords} from '../causes/cause-words.ts';
import {anew} from '../changes/anew.ts';

/** After a rollout, a stop, or a fault of ours. */
export const rolloutSteps: StepWords<
	| 'use-socket'
	| 'mend-cause'
	| 'go-back'
	| 'continue'
	| 'anew'
	| 'watch-longer'
	| 'without-canary'
	| 'smallest-first'
	| 'name-canary'
	| 'look-again'
	| 'look-whether-done'
	| 'report'
> = {
	'use-socket': ['Use the Unix socket instead of the port:'],
	'mend-cause'({cause, isFixed}) {
		const {help, fixed = help} = causeWords(cause);
		return isFixed === true ? fixed : help;
	},
	'go-back': ['or go back to what ran before:'],
	continue: ['Run the same command again: it continues where this one ended.'],
	anew: [anew],
	'smallest-first': ['Name one of them, or let the smallest go first:'],
	'without-canary': ['Or all together, without waiting for the first:'],
	'name-canary': ['Name its account too:'],
	'watch-longer': ['ECS goes on by itself. To watch on, longer:'],
	'look-whether-done': ['See whether it happened:'],
	// After a stop or a bug it may not be known whether the last change was made, so looking comes first.
	'look-again': ['Run the same command again: it looks at what is there and continues.'],
	// "Which holds no key" is what everybody wonders who is asked for it.
	report: ({journal}) => [
		'Report it with the version',
		...(journal === undefined ? [] : [' and the journal ', part.value(journal), ', which holds no key']),
		'.',
	],
};
