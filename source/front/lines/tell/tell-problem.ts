import type {Problem} from '../../../domain/choices/problem/problem.ts';
import type {Met} from '../../../text/message-of.ts';
import type {Voice} from '../voice.ts';
import {tellMessage} from './tell-message.ts';

/** A problem as an indented block. */
export function tellProblem(problem: Problem, run: Met, {words, pen}: Voice): readonly string[] {
	const {title, done, ids, ...more} = words.problem(problem, run);
	// The plan, which stands above it, said what its checks found and what helps.
	const {body, steps} = problem.code === 'checks-failed' ? {body: [], steps: []} : more;
	return [
		'',
		[
			pen.mark('failed'),
			// The word besides the sign: neither colour nor a cross is read out.
			pen.tone('bad', `${pen.text(words.lines.problem)}:`),
			pen.tone('strong', pen.line(title)),
		].join(' '),
		...tellMessage({body, done, steps, ids}, {words, pen}),
	];
}
