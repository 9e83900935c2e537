import type {Message} from '../../../domain/kit/message.ts';
import type {Voice} from '../voice.ts';
import {tellPasted} from './tell-pasted.ts';

/** What stands below a title, indented. A command stands alone on its line, so that it can be copied whole. */
export function tellMessage({body, done, steps, ids}: Omit<Message, 'title'>, {words, pen}: Voice): readonly string[] {
	const heading = (text: string) => `  ${pen.tone('strong', pen.text(text))}`;
	return [
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
