import {textsIn, wordsOf} from './facts.ts';
import {isUntranslated} from './pseudo.ts';

/**
Words on a screen of the pseudo-language that come neither from its catalogue nor from the facts: English that a front
says by itself. `facts` are all that the screen was given; keys are single letters.
*/
export function untranslatedIn(screen: string, facts: unknown): readonly string[] {
	const texts = textsIn(facts);
	const known = new Set(texts.flatMap(text => [...wordsOf(text), ...text.split(/[\/:=]/v)]));
	const isPiece = (word: string) => word.length > 3 && texts.some(text => text.includes(word));
	// A name that is cut in its middle.
	const isShortened = (word: string) => {
		const [start = '', end] = word.split('…', 2);
		return end !== undefined && texts.some(text => text.startsWith(start) && text.endsWith(end));
	};

	return screen.split('\n').flatMap(line => {
		const words = wordsOf(line);
		return words.filter((word, index) => {
			// A long word is broken at the end of a line, or cut.
			const isAtEnd = index === 0 || index === words.length - 1 || line.includes(`${word}…`);
			return (
				/[a-z]{2}/iv.test(word) &&
				!known.has(word) &&
				!isUntranslated(word) &&
				!(isAtEnd && isPiece(word)) &&
				!isShortened(word)
			);
		});
	});
}
