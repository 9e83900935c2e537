import type {EventOf, Telling} from './telling.ts';

/** An answer, and where it came from unless a person gave it. */
export function tellAnswer(
	{question, value, source, withdrawn: isWithdrawn = false, leftOut}: EventOf<'answered'>,
	{words, pen}: Telling,
): readonly string[] {
	const text = words.answer(question, value, leftOut);
	if (isWithdrawn) {
		return [`${pen.mark('running')} ${pen.text(words.lines.withdrawn(text))}`];
	}

	// A prompt leaves nothing, or a number, which says nothing of what it stood for.
	const from = source === 'person' ? '' : pen.tone('quiet', pen.text(` (${words.lines.source(source)})`));
	return [`${pen.mark('done')} ${pen.text(text)}${from}`];
}
