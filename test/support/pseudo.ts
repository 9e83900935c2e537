import type {Words} from '../../source/text/words.ts';
import {textsIn, wordsOf} from './facts.ts';

const twins: Readonly<Record<string, string>> = Object.fromEntries(
	Array.from('abcdefghijklmnopqrstuvwxyz', (letter, index) => [
		letter,
		[...'áƀçďéƒğĥîĵķľɱñøƥɋřšťüṽŵẋýž'][index] ?? letter,
	]),
);

const commands = new Set(['npx', 'dd-ecs-setup', 'aws', 'sudo', 'systemctl']);

/**
What a translator leaves alone although it stands inside a sentence: options, variables, actions, addresses, numbers
with their unit, commands, and what is written in capitals.
*/
export function isUntranslated(word: string): boolean {
	return (
		commands.has(word) ||
		/^-|[\d\/<=>@_]|.[.:]./v.test(word) ||
		!/\p{Letter}/v.test(word) ||
		!/\p{Lowercase}/v.test(word.replace(/s$/v, ''))
	);
}

/**
How the letters of the language look: accented and a third longer (`long`), accented (`narrow`), or two and two of them
as one Korean syllable, which takes the same cells (`wide`).
*/
export type Letters = 'long' | 'narrow' | 'wide';

/**
A language that nobody speaks, made from English: every letter has an accent and every vowel stands twice, which makes
it a third longer. What is no sentence stays: commands, values, links, and the facts that a sentence was given. `kept`
fills with the commands and links as they are given out.
*/
export function pseudo(
	words: Words,
	letters: Letters = 'long',
): {readonly words: Words; readonly kept: readonly string[]} {
	const kept: string[] = [];
	const keep = (text: string) => {
		kept.push(text);
	};

	// The keys are the same, and what stands behind each is of the same kind.
	return {words: changed(words, {facts: [], keep, letters}) as Words, kept};
}

/** A sentence of that language. `facts` are texts that it was given. */
export function accented(text: string, facts: readonly string[] = [], letters: Letters = 'long'): string {
	const kept = new Set(
		facts
			.flatMap(fact => wordsOf(fact))
			.filter(word => /[\d\-\/:_]|\p{Uppercase_Letter}.*\p{Uppercase_Letter}/v.test(word)),
	);
	return facts.includes(text) ? text : accentedBut(text, kept, letters);
}

/** A text with an accent on each letter, but for the words that are to be kept. */
function accentedBut(text: string, kept: ReadonlySet<string>, letters: Letters): string {
	return text.replaceAll(/[^\s"\(\),;“”]+/gv, word => {
		const bare = word.replace(/[!.:?]{1,3}$/v, '');
		return kept.has(bare) || isUntranslated(bare)
			? word
			: word.replaceAll(letters === 'wide' ? /[a-z]{1,2}/giv : /[a-z]/giv, letter => twin(letter, letters));
	});
}

function twin(letter: string, letters: Letters): string {
	if (letter.length === 2) {
		const [first = 0, second = 0] = [...letter.toLowerCase()].map(one => (one.codePointAt(0) ?? 0) - 97);
		// Syllables without an end of their own are 28 apart.
		return String.fromCodePoint(0xac_00 + ((first * 26 + second) % 399) * 28);
	}

	const small = letter.toLowerCase();
	const accent = twins[small] ?? small;
	const first = letter === small ? accent : accent.toUpperCase();
	return letters === 'long' && 'aeiou'.includes(small) ? first + accent : first;
}

type Context = {readonly facts: readonly string[]; readonly keep: (text: string) => void; readonly letters: Letters};

function changed(value: unknown, context: Context): unknown {
	if (typeof value === 'string') {
		return accented(value, context.facts, context.letters);
	}

	if (typeof value === 'function') {
		return (...given: readonly unknown[]) =>
			changed(Reflect.apply(value, undefined, given), {
				...context,
				facts: [...context.facts, ...given.filter(one => !isId(one)).flatMap(one => textsIn(one))],
			});
	}

	if (Array.isArray(value)) {
		return value.map(item => changed(item, context));
	}

	return typeof value === 'object' && value !== null ? changedObject({...value}, context) : value;
}

function changedObject(value: Readonly<Record<string, unknown>>, context: Context): unknown {
	const {kind, text, url, command} = value;
	if (kind === 'command' || kind === 'link') {
		context.keep(String(text ?? url));
		return value;
	}

	// A value is data; a sentence that stands in its place is found out by its words.
	if (kind === 'value') {
		const known = new Set(context.facts.flatMap(fact => wordsOf(fact)));
		return {...value, text: accentedBut(String(text), known, context.letters)};
	}

	// A step's command stands beside its text.
	if (typeof command === 'string' && text !== undefined) {
		context.keep(command);
		return {...value, text: changed(text, context)};
	}

	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [
			key,
			['kind', 'language'].includes(key) ? item : changed(item, context),
		]),
	);
}

/** Whether an argument is one of our own ids, such as `default`, and no name that a person chose. */
function isId(given: unknown): boolean {
	return typeof given === 'string' && /^[a-z]+$/v.test(given);
}
