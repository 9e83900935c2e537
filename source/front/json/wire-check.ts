import type {CheckResult} from '../../domain/choices/problem/check-result.ts';
import type {JsonObject} from '../../domain/kit/json.ts';
import {plain} from '../../text/plain.ts';
import type {Words} from '../../text/words.ts';

/** A check's verdict; `fix` are the sentences that help, `flags` what a command line would say. */
export function wireCheck(check: CheckResult, words: Words): JsonObject {
	const {title, line, fixes} = words.check(check);
	return {
		id: check.id,
		verdict: check.verdict,
		subject: check.subject,
		// The code behind the sentence: it stays when the wording changes, and is the same in every language.
		finding: check.finding,
		title,
		message: plain(line),
		fix: fixes.map(fix => plain(fix)),
		// Always a list: an empty one needs no test for absence in jq.
		flags: check.fixes ?? [],
		facts: check.facts,
		// The message names three instances at most; here are all.
		instances: check.instances,
	};
}
