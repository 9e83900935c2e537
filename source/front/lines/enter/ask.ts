import type {Ask} from '../../../setup/ports.ts';
import type {Question} from '../../../domain/questions/question.ts';
import type {Prompts} from '../prompts/prompts.ts';
import {tellProblem} from '../tell/tell-problem.ts';
import type {Voice} from '../voice.ts';
import {enter} from './enter.ts';
import type {LinesTools} from './lines-tools.ts';

/** What asking needs, handed down to every kind of input. */
export type Asking = Voice & {
	readonly prompts: Prompts;
	readonly print: (lines: readonly string[]) => void;
	/** Ctrl+C in a prompt, which the terminal hands to the prompt and not to the program. */
	readonly onInterrupt: () => void;
	/** What was answered so far, as it was told. */
	readonly answers: () => readonly string[];
	readonly tools: LinesTools;
	/** Of a line; as long as it likes where it is absent. */
	readonly columns?: number | undefined;
};

/**
Asks until there is a valid answer or the person goes back, leaves or interrupts. What was refused is said and asked
again.
*/
export function ask(asking: Asking): Ask {
	const {words, pen, prompts, print} = asking;
	let isFirst = true;
	return async question => {
		// Once: a screen reader would read it out before each question.
		if (isFirst && question.input.kind !== 'look') {
			print([pen.tone('quiet', pen.text(words.lines.howTo))]);
			isFirst = false;
		}

		print(complaint(question, asking));
		prompts.heading(heading(question, asking));
		for (;;) {
			const entered = await enter(question, asking);
			switch (entered.kind) {
				case 'interrupt': {
					asking.onInterrupt();
					return {kind: 'interrupt'};
				}

				case 'fix': {
					return entered;
				}

				case 'as-code':
				case 'back':
				case 'leave': {
					return {kind: entered.kind};
				}

				case 'entered': {
					if (entered.checked.kind === 'ok') {
						const {filters} = entered;
						return {
							kind: 'answer',
							value: entered.checked.value,
							source: 'person',
							...(filters && {filters}),
						};
					}

					// Said, and asked again below: lines have no place where a complaint stays in sight.
					print(tellProblem(entered.checked.problem, {done: [], again: question.again}, asking));
				}
			}
		}
	};
}

function complaint({complaint: problem, again, written}: Question, voice: Voice): readonly string[] {
	return problem === undefined
		? []
		: tellProblem(problem, {done: [], again, ...(written !== undefined && {written})}, voice);
}

function heading(question: Question, {words, pen, tools}: Asking): readonly string[] {
	// The plan, with its heading and that nothing was changed yet, was told by its own event; what can be typed at it
	// is a heading of its own.
	if (question.input.kind === 'review') {
		return [];
	}

	if (question.input.kind === 'look') {
		return [''];
	}

	const {index, total} = question.position;
	const {hint} = words.question(question);
	const step = pen.tone('strong', pen.text(words.step(question.step)));
	return [
		'',
		`${step}  ${pen.tone('quiet', words.screen.of(index, total))}`,
		...(hint === undefined ? [] : [pen.tone('quiet', pen.text(hint))]),
		...(question.link === undefined || tools.openLink === undefined
			? []
			: [pen.tone('quiet', pen.text(words.lines.typeOpen))]),
	];
}
