import type {EventOf, Telling} from './telling.ts';

const marks = {pass: 'done', warn: 'warning', fail: 'failed'} as const;

/** What a check found, and what helps. */
export function tellCheck({check, again}: EventOf<'checked'>, {words, pen, listsPassed}: Telling): readonly string[] {
	// Counted in the plan's line of checks.
	if (check.verdict === 'pass' && !listsPassed) {
		return [];
	}

	const {title, line, fixes} = words.check(check, again);
	return [
		`${pen.mark(marks[check.verdict])} ${pen.tone('strong', pen.text(title))}  ${pen.line(line)}`,
		...fixes.flatMap(({text, command}) => [
			`    ${pen.line(text)}`,
			...(command === undefined ? [] : [`      ${pen.line([{kind: 'command', text: command}])}`]),
		]),
	];
}
