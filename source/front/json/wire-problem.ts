import type {SetupEvent} from '../../domain/ending/event.ts';
import {variablesNamed} from '../../domain/choices/flags.ts';
import {plain} from '../../text/letters/plain.ts';
import type {Words} from '../../text/words.ts';
import type {Body} from './wire.ts';
import {wireStep} from './wire-step.ts';

/** A problem in words and by code: what failed, what is done, what to do, ids for support. */
export function wireProblem({problem, written, ...run}: Extract<SetupEvent, {readonly type: 'problem'}>, words: Words) {
	const {
		title,
		body,
		done: finished,
		steps,
		ids,
	} = words.problem(problem, {...run, ...(written !== undefined && {written})});
	return {
		code: problem.code,
		message: plain(title),
		details: body.map(line => plain(line)),
		done: finished.map(line => plain(line)),
		steps: steps.map(step => wireStep(step)),
		...(problem.code === 'change-failed' && {
			// By its id in the plan; without an answer it may have been made all the same.
			change: problem.change.id,
			mayBeDone: problem.mayBeDone !== undefined,
		}),
		...(problem.code === 'missing-answer' && {
			missing: [problem, ...(problem.others ?? [])].map(({question, flags}) => ({
				question,
				options: flags.filter(flag => flag.startsWith('-')),
				variables: flags.flatMap(flag => (flag.startsWith('-') ? variablesNamed(flag.slice(2)) : [flag])),
			})),
		}),
		...(written !== undefined && {written}),
		// Request ids and the like: what AWS's support asks for first.
		ids: ids.map(line => plain(line)),
	} satisfies Body<'problem'>;
}
