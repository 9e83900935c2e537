import type {Problem} from '../../../../domain/choices/problem/problem.ts';
import type {Step} from '../../../../domain/kit/message.ts';
import type {Question} from '../../../../domain/questions/question.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {folded} from '../layout/folded.ts';
import {lineRow} from '../layout/line-row.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {wrap} from '../../../cells/wrap.ts';
import {commandRows} from './command-rows.ts';

/**
Why an answer wasn't taken, and what would help: stands under the field or list, and nothing that was entered is lost.
*/
export function complaintRows(
	problem: Problem | undefined,
	{again, complaint, written}: Pick<Question, 'again' | 'complaint' | 'written'>,
	{words, theme, width}: Pick<Stage, 'words' | 'theme' | 'width'>,
): readonly Row[] {
	if (problem === undefined) {
		return [];
	}

	// What was given in a file is about the question's own complaint, and not about what was entered since.
	const place = problem === complaint ? written : undefined;
	const {title, body, steps} = words.problem(problem, {
		done: [],
		again,
		...(place !== undefined && {written: place}),
	});
	const stands = place === undefined ? [] : body.slice(0, 1);
	// One step: below a field there is room for a line or two.
	const [first] = steps;
	const mark: Row = [{text: `${theme.symbols.bad} `, tone: 'bad'}];
	const indent = {text: ' '.repeat(theme.symbols.bad.length + 1)};
	const room = width - indent.text.length;
	const rows = [
		...wrap(lineRow(title, theme, 'bad'), room),
		...stands.flatMap(line => wrap(lineRow(line, theme), room)),
		...(first === undefined ? [] : step(first)),
	];
	return rows.map((row, index) => (index === 0 ? [...mark, ...row] : [indent, ...row]));

	/** A command that doesn't fit behind its sentence stands below it, so that it breaks where a shell reads on. */
	function step({text, command}: Step): readonly Row[] {
		const said = lineRow(text, theme);
		const whole: Row = command === undefined ? said : [...said, {text: ' '}, theme.span(command, 'accent')];
		return command === undefined || widthOf(whole) <= room
			? wrap(whole, room)
			: [...wrap(said, room), ...commandRows(command, room, theme).flatMap(row => folded(row, room))];
	}
}
