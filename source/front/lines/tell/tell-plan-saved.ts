import type {Voice} from '../voice.ts';
import {tellProblem} from './tell-problem.ts';
import {tellMessage} from './tell-message.ts';
import type {EventOf} from './telling.ts';

/** Where a plan was saved. */
export function tellPlanSaved(event: EventOf<'plan-saved'>, {words, pen}: Voice): readonly string[] {
	const {title, ...message} = words.planSaved(event);
	return [`${pen.mark('done')} ${pen.line(title)}`, ...tellMessage(message, {words, pen})];
}

/** What was written as code. */
export function tellCode(event: EventOf<'code'>, {words, pen}: Voice): readonly string[] {
	const {problem, again} = event;
	if (problem) {
		return tellProblem(problem, {done: [], again}, {words, pen});
	}

	const {title, ...message} = words.exported(event);
	return [`${pen.mark('done')} ${pen.line(title)}`, ...tellMessage(message, {words, pen})];
}
