import {argumentsOf} from '../../domain/choices/answers.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {plain} from '../../text/letters/plain.ts';
import type {Words} from '../../text/words.ts';
import type {Wire} from './wire.ts';
import {wireStep} from './wire-step.ts';

/** What a check found alike on more subjects than these is told once. */
export const mostAlike = 20;

/** Subjects and instances that are named then; the others are counted. */
const mostNamed = 500;

type Checked = Pick<Extract<SetupEvent, {readonly type: 'checked'}>, 'check' | 'again' | 'each'> & {
	/** Of several subjects: how many of them, and of their instances, are named. */
	readonly most?: number;
};

/** A check's verdict; `fix` are the sentences that help, `flags` what a command line would say. */
export function wireCheck({check, again, most = mostNamed}: Checked, words: Words) {
	const {title, line} = words.check(check, again);
	const {subjects = [], instances = []} = check;
	const isOfSeveral = subjects.length > 1;
	// A command for thousands of instances is of no use; one for the first of them can be run again for the next.
	const named = isOfSeveral && instances.length > most ? {...check, instances: instances.slice(0, most)} : check;
	const {fixes} = words.check(named, again);
	return {
		id: check.id,
		verdict: check.verdict,
		subject: check.subject,
		...(isOfSeveral && {subjects: subjects.slice(0, most), count: subjects.length}),
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
		instances: named.instances,
		...(named !== check && {instanceCount: instances.length}),
	} satisfies Wire<'check'>;
}
