import type {EventOf, Telling} from './telling.ts';

/** An answer, and where it came from unless a person gave it. */
export function tellAnswer(
	{question, value, source, withdrawn: isWithdrawn = false}: EventOf<'answered'>,
	{words, pen, echoesAnswers}: Telling,
): readonly string[] {
	const text = words.answer(question, value);
	if (isWithdrawn) {
		return [`${pen.mark('running')} ${pen.text(words.lines.withdrawn(text))}`];
	}

	if (source === 'person') {
		// A prompt of readline leaves a number on the screen, which says nothing of what it stood for.
		return echoesAnswers ? [] : [`${pen.mark('done')} ${pen.text(text)}`];
	}

	return [`${pen.mark('done')} ${pen.text(text)} ${pen.tone('quiet', pen.text(`(${words.lines.source(source)})`))}`];
}
