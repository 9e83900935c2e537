import type {Message} from '../../../domain/kit/message.ts';
import type {Words} from '../../../text/words.ts';
import {block, inline, prose} from './safe.ts';

/** A problem: what failed, what is done, what to do. */
export function messageBlocks({title, body, done, steps, ids}: Message, words: Words): readonly string[] {
	return [
		`**${prose(words.lines.problem)}: ${inline(title)}**`,
		...body.map(line => inline(line)),
		...(done.length > 0 ? [prose(words.screen.doneSoFar), done.map(line => `- ${inline(line)}`).join('\n')] : []),
		...(steps.length > 0 ? [prose(words.screen.whatToDo), ...stepBlocks(steps)] : []),
		...ids.map(line => inline(line)),
	];
}

/** What to do, each with what is pasted. */
export function stepBlocks(steps: Message['steps']): readonly string[] {
	return steps.flatMap(({text, command, document}) => [
		inline(text),
		...(command === undefined ? [] : [block([command])]),
		...(document === undefined ? [] : [block(document.split('\n'))]),
	]);
}
