import {mask} from './mask.ts';

// A shorter one would blank out words that have nothing to do with it.
const shortest = 4;
// What is cut off behind so many characters still gives too much away.
const enough = 12;

/**
A text without these secrets, as they are and as an echo of a request may have them: escaped in JSON once or twice,
in XML, in an address, in a form, in base64; also cut off behind the first 12 characters.
*/
export function maskedKnown(text: string, secrets: Iterable<string>): string {
	return withoutForms(text, formsOf(secrets));
}

/** Takes secrets out of whatever is made of texts; what has none of them in it stays the same thing. */
export function withoutKnown(secrets: Iterable<string>): <Value>(value: Value) => Value {
	const known = formsOf(secrets);
	const traces = known.map(form => form.slice(0, enough));
	const shortestTrace = Math.min(...traces.map(({length}) => length));
	const isTraced = (text: string) => text.length >= shortestTrace && traces.some(trace => text.includes(trace));
	return <Value>(value: Value) =>
		known.length > 0 && hasText(value, isTraced)
			? // The copy has the shape of what it was made from: only texts differ.
				(copied(value, text => withoutForms(text, known)) as Value)
			: value;
}

/** So many objects are remembered: those that many others share come early. */
const mostSeen = 10_000;

/**
Whether a text anywhere in it is such a one. Text by text: a plan shares what is alike, and written out as one text that
of a hundred thousand instances is longer than a string can be. What stands in several places is looked through once, as
far as it can be remembered: every list, and of objects, of which there are as many as instances, the first ones.
*/
function hasText(value: unknown, isSuch: (text: string) => boolean, seen = new Set<unknown>()): boolean {
	if (typeof value === 'string') {
		return isSuch(value);
	}

	if (typeof value !== 'object' || value === null || seen.has(value)) {
		return false;
	}

	if (Array.isArray(value) || seen.size < mostSeen) {
		seen.add(value);
	}

	// Neither a list of the fields nor a function for each object: that would be a gigabyte of garbage.
	for (const name in value) {
		if (Object.hasOwn(value, name) && hasText((value as Readonly<Record<string, unknown>>)[name], isSuch, seen)) {
			return true;
		}
	}

	return false;
}

/**
The same value with other texts. What has no such text in it and what stands in several places stay shared. Functions
stay as they are: what a sealed secret has is one.
*/
export function copied(value: unknown, change: (text: string) => string, made = new Map<unknown, unknown>()): unknown {
	if (typeof value === 'string') {
		return change(value);
	}

	if (typeof value !== 'object' || value === null) {
		return value;
	}

	if (!made.has(value)) {
		const entries = Object.entries(value);
		const changed = entries.map(([name, part]) => [name, copied(part, change, made)] as const);
		const isSame = changed.every(([, part], index) => part === entries[index]?.[1]);
		const copy = Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
		made.set(value, isSame ? value : copy);
	}

	return made.get(value);
}

/** The longest first, so that no escape is left beside the mask. */
function formsOf(secrets: Iterable<string>): readonly string[] {
	return [...new Set(secrets)].filter(secret => secret.length >= shortest).flatMap(secret => forms(secret));
}

function forms(secret: string): readonly string[] {
	const inJson = escaped(secret);
	const inAddress = encodeURIComponent(secret.toWellFormed());
	let inXml = secret;
	for (const [character, entity] of entities) {
		inXml = inXml.replaceAll(character, () => entity);
	}

	return [
		...new Set([
			escaped(inJson),
			inJson,
			encodeURIComponent(inJson),
			inAddress,
			inForm(inJson),
			inForm(secret),
			inXml,
			secret,
			...inBase64(secret),
		]),
	];
}

/** As queries of IAM and EC2 are sent, with more characters escaped and a plus for a space. */
function inForm(text: string): string {
	return new URLSearchParams([['', text]]).toString().slice(1);
}

function escaped(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}

// The ampersand first: it begins the others.
const entities: ReadonlyArray<readonly [string, string]> = [
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
	["'", '&#39;'],
];

/**
How base64 writes a text wherever in a longer one it begins: three places differ, and the characters at either end hold
bits of its neighbours too.
*/
function inBase64(secret: string): readonly string[] {
	return [0, 1, 2].flatMap(before => {
		const bytes = [...Array.from({length: before}, () => 0), ...new TextEncoder().encode(secret)];
		const inner = base64(bytes).slice(before === 0 ? 0 : before + 1);
		return inner.length < enough ? [] : [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
	});
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Only what six whole bits make: the core has no buffers. */
function base64(bytes: readonly number[]): string {
	return Array.from({length: Math.floor((bytes.length * 8) / 6)}, (_, index) => {
		const byte = Math.floor((index * 6) / 8);
		const pair = (bytes[byte] ?? 0) * 256 + (bytes[byte + 1] ?? 0);
		return digits[Math.floor(pair / 2 ** (10 - ((index * 6) % 8))) % 64];
	}).join('');
}

function withoutForms(text: string, known: readonly string[]): string {
	let open = text;
	// Whole ones before beginnings: two forms can begin alike, and the rest of the longer would stay.
	for (const form of known) {
		open = open.replaceAll(form, () => mask);
	}

	for (const form of known) {
		open = withoutForm(open, form);
	}

	return open;
}

/** Also where only the beginning is there: AWS cuts long values off in its texts. */
function withoutForm(text: string, form: string): string {
	const beginning = form.slice(0, enough);
	const [first = '', ...rest] = text.split(beginning);
	return [first, ...rest.map(after => mask + after.slice(common(after, form.slice(enough))))].join('');
}

/** How many characters two texts have in common at their beginnings. */
function common(one: string, other: string): number {
	let length = 0;
	while (length < other.length && one[length] === other[length]) {
		length += 1;
	}

	return length;
}
