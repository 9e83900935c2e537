import type {ChoiceId, Choices} from '../../domain/choices/choices.ts';
import type {Checked} from '../../domain/choices/problem/checked.ts';
import type {Question} from '../../domain/questions/question.ts';

/** What a question could be answered with, for a run that only looks what else is missing; `undefined` for nothing. */
export function assumed<Id extends ChoiceId>(question: Question<Id>): Choices[Id] | undefined {
	if (question.assumed !== undefined) {
		return question.assumed;
	}

	const {input, id} = question;
	switch (input.kind) {
		case 'one': {
			// Any other place of a key would need its name.
			const rows = input.options.filter(
				option => option.selectable && (id !== 'keySource' || option.id === 'paste'),
			);
			return firstOf(rows.map(option => () => input.of(option.id)));
		}

		case 'many': {
			const rows = input.options.filter(option => option.selectable && option.id !== 'all');
			const lists = [input.chosen, ...rows.map(option => [option.id])].filter(ids => ids.length > 0);
			return firstOf(lists.map(ids => () => input.of(ids)));
		}

		case 'confirm': {
			return firstOf([() => input.of()]);
		}

		// What is typed can't be foreseen, and a plan is approved by nobody else.
		case 'text':
		case 'form':
		case 'look':
		case 'review': {
			return undefined;
		}
	}
}

/** The first that is taken; no other is tried then. */
function firstOf<Value>(tries: ReadonlyArray<() => Checked<Value>>): Value | undefined {
	for (const take of tries) {
		const checked = take();
		if (checked.kind === 'ok') {
			return checked.value;
		}
	}

	return undefined;
}
