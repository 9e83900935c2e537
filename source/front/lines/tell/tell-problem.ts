import type {Problem} from '../../../domain/choices/problem/problem.ts';
import type {Met} from '../../../text/message-of.ts';
import type {Voice} from '../voice.ts';
import {tellPasted} from './tell-pasted.ts';

/** A problem as an indented block. A command stands alone on its line, so that it can be copied whole. */
export function tellProblem(problem: Problem, run: Met, {words, pen}: Voice): readonly string[] {
	const {title, done, ids, ...more} = words.problem(problem, run);
	// The plan, which stands above it, said what its checks found and what helps.
	const {body, steps} = problem.code === 'checks-failed' ? {body: [], steps: []} : more;
	const heading = (text: string) => `  ${pen.tone('strong', pen.text(text))}`;
	return [
		'',
		[
			pen.mark('failed'),
			// The word besides the sign: neither colour nor a cross is read out.
			pen.tone('bad', `${pen.text(words.lines.problem)}:`),
			pen.tone('strong', pen.line(title)),
		].join(' '),
		...body.map(line => `  ${pen.line(line)}`),
		...(done.length > 0 ? [heading(words.screen.doneSoFar), ...done.map(line => `    ${pen.line(line)}`)] : []),
		...(steps.length > 0 ? [heading(words.screen.whatToDo)] : []),
		...steps.flatMap(({text, ...pasted}, index) => [
			`    ${index + 1}. ${pen.line(text)}`,
			...tellPasted(pasted, pen).map(line => `       ${line}`),
		]),
		...ids.map(line => `  ${pen.line(line)}`),
	];
}
