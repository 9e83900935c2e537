import type {Checked} from '../../domain/choices/problem/checked.ts';
import type {Entry} from '../../domain/choices/given.ts';
import type {Input} from '../../domain/questions/question.ts';

/** What an entry from a flag, the environment or a file means for a question's input. */
export function answerOf<Value>(input: Input<Value>, entry: Entry): Checked<Value> {
	// By the same `of` as a person's answer: a flag can't bring what the list would not let anybody pick.
	switch (input.kind) {
		case 'one':
		case 'text': {
			return input.of(text(entry));
		}

		case 'many': {
			return input.of(
				typeof entry === 'string'
					? entry
							.split(',')
							.map(part => part.trim())
							.filter(Boolean)
					: list(entry),
			);
		}

		case 'form': {
			return input.of(isRecord(entry) ? entry : {});
		}

		case 'confirm':
		case 'look':
		case 'review': {
			return input.of();
		}
	}
}

function text(entry: Entry): string {
	return typeof entry === 'string' ? entry : list(entry).join(',');
}

function list(entry: Entry): readonly string[] {
	return typeof entry === 'string' ? [entry] : isRecord(entry) ? [] : entry;
}

function isRecord(entry: Entry): entry is Readonly<Record<string, string>> {
	return typeof entry === 'object' && !Array.isArray(entry);
}
