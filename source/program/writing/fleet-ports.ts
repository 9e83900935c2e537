import type {Language} from '../../domain/choices/language.ts';
import {givenOver} from '../../options/fleet/given-over.ts';
import type {Ports} from '../../setup/ports.ts';
import {codeIn} from '../../text/languages.ts';
import {version} from '../../version.ts';

/** What a fleet needs from outside: its template, and what earlier answers mean. What writes code is loaded then. */
export function fleetPorts(language: Language): Ports['fleet'] {
	return {
		async template(code, answers) {
			const [{stackSetTemplate}, words] = await Promise.all([
				import('../../export/stack-set/stack-set.ts'),
				codeIn(language),
			]);
			return stackSetTemplate(code, {answers, words, version});
		},
		async answersIn(template) {
			const {answersIn} = await import('../../export/stack-set/stack-set.ts');
			return answersIn(template);
		},
		given: givenOver,
	};
}
