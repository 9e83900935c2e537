import {argumentsOf} from '../../domain/choices/answers.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {JsonObject} from '../../domain/kit/json.ts';
import {plain} from '../../text/plain.ts';
import type {Words} from '../../text/words.ts';
import {wireStep} from './wire-step.ts';

/** A check's verdict; `fix` are the sentences that help, `flags` what a command line would say. */
export function wireCheck(
	{check, again}: Pick<Extract<SetupEvent, {readonly type: 'checked'}>, 'check' | 'again'>,
	words: Words,
): JsonObject {
	const {title, line, fixes} = words.check(check, again);
	return {
		id: check.id,
		verdict: check.verdict,
		subject: check.subject,
		// The code behind the sentence: it stays when the wording changes, and is the same in every language.
		finding: check.finding,
		title,
		message: plain(line),
		fix: fixes.map(({text, document}) => [plain(text), document].filter(each => each !== undefined).join('\n')),
		// As the steps of a problem.
		steps: fixes.map(step => wireStep(step)),
		// Always a list: an empty one needs no test for absence in jq.
		flags: (check.fixes ?? []).map(fix => argumentsOf(fix).join(' ')),
		facts: check.facts,
		// The message names three instances at most; here are all.
		instances: check.instances,
	};
}
