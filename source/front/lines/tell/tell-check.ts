import {tellPasted} from './tell-pasted.ts';
import type {EventOf, Telling} from './telling.ts';

const marks = {pass: 'done', warn: 'warning', fail: 'failed'} as const;

/** What a check found, and what helps. */
export function tellCheck({check, again}: EventOf<'checked'>, {words, pen, listsPassed}: Telling): readonly string[] {
	// Counted in the plan's line of checks.
	if (check.verdict === 'pass' && !listsPassed) {
		return [];
	}

	const {title, line, fixes} = words.check(check, again);
	// A word besides the sign: neither colour nor a cross is read out.
	const severity = words.screen.verdicts[check.verdict];
	const heading = pen.tone('strong', pen.text(severity === '' ? title : `${severity}: ${title}`));
	return [
		`${pen.mark(marks[check.verdict])} ${heading}  ${pen.line(line)}`,
		...fixes.flatMap(({text, ...pasted}) => [
			`    ${pen.line(text)}`,
			...tellPasted(pasted, pen).map(copied => `      ${copied}`),
		]),
	];
}
