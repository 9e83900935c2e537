import {defaultStackSet} from '../../domain/choices/wishes/fleet-wishes.ts';
import {givenOver} from '../../options/fleet/given-over.ts';
import type {Ports} from '../../setup/ports.ts';
import type {codeIn, wordsIn} from '../../text/languages.ts';

/** How words are loaded; handed in, as whoever runs knows the languages. */
export type Languages = {readonly codeIn: typeof codeIn; readonly wordsIn: typeof wordsIn};

/**
What a fleet needs from outside: its template, and what earlier answers mean. What writes code is loaded then. In
English, whoever runs it: a template that differed by language would be another one for each who comes.
*/
export function fleetPorts({codeIn, wordsIn}: Languages): Ports['fleet'] {
	return {
		async template(code, {answers, set}) {
			const [{stackSetTemplate}, own, {script}] = await Promise.all([
				import('../../export/stack-set/stack-set.ts'),
				codeIn('en'),
				wordsIn('en'),
			]);
			return stackSetTemplate(code, {answers, words: {...own, script}, ...(set !== defaultStackSet && {set})});
		},
		async answersIn(template) {
			const {answersIn} = await import('../../export/stack-set/stack-set.ts');
			return answersIn(template);
		},
		async withheldIn(template) {
			const {withheldIn} = await import('../../export/stack-set/stack-set.ts');
			return withheldIn(template);
		},
		given: givenOver,
	};
}
