import type {Json, JsonObject} from './json.ts';
import {isReference, type Reference} from './reference.ts';
import {isList, isObject} from './shape.ts';

/** What stands where a secret was. */
export const mask = '********';

/** Names of variables, labels, log options and tags whose value is nobody's business. */
const secretName = /key|token|secret|passw|pwd|credential/iv;

/** Fields of AWS requests that such a name hits but that hold no secret. */
const openFields: ReadonlySet<string> = new Set([
	'clientToken',
	'ClientToken',
	'ClientRequestToken',
	'SecretId',
	'KmsKeyId',
	'kmsKeyId',
	'KeyId',
	'key',
	'Key',
	'credentialsParameter',
	// `required` or `optional`, as EC2 shows each instance: no error would say any more what is required.
	'HttpTokens',
]);

/** Fields whose value is a secret whatever it looks like. */
const closedFields: ReadonlySet<string> = new Set(['SecretString', 'SecretBinary']);

/**
Values that are credentials under any name: Datadog API keys and client tokens (32 hex digits), its newer prefixed keys,
AWS key ids, tokens of code hosts and chats, JSON web tokens, private keys, and passwords in addresses. Application keys
(40 hex digits) look like commits and are masked by name alone.
*/
const secretValues: readonly RegExp[] = [
	/(?<![\da-f])(?:pub)?[\da-f]{32}(?![\da-f])/giv,
	/\bdd(?:api|app|pat)_\w{20,}/gv,
	/\b(?:AKIA|ASIA)[\dA-Z]{16}\b/gv,
	/\bgh[oprsu]_\w{30,}/gv,
	/\bxox[abeprs]-[\w\-]{10,}/gv,
	/\beyJ[\w\-]+\.eyJ[\w\-]+\.[\w\-]*/gv,
	/-----BEGIN [ A-Z]*PRIVATE KEY-----[\s\S]*/gv,
	/(?<=:\/\/[^\s\/:@]*:)[^\s\/@]+(?=@)/gv,
	// In JSON, as the labels of checks have it, and in JSON that stands in a text. What only leads to a secret stays.
	/(?<="[^"]*(?:key|token|secret|passw|pwd|credential)[^"]*"\s*:\s*\\?")(?!arn:|%%|enc\[)[^"]+?(?=\\?")/giv,
];

/** What is in each text in which a pattern finds something. Most have none, and nine searches are slow. */
const suspicious = /[\da-f]{32}|dd(?:api|app|pat)_|a(?:kia|sia)|gh[oprsu]_|xox|eyj|-begin|:\/\/|"/iv;

/** What a command gives to an option or a variable with such a name: `--token=…`. */
const secretOption =
	/(?<=(?:key|token|secret|passw|pwd|credential)[\w\-]*=)(?!(?:true|false)\b|arn:|\$|%%|enc\[)[^\s"']+/giv;

/** The words of a command without the credentials in them: also what follows an option with such a name. */
export function maskedWords(words: readonly string[]): readonly string[] {
	return words.map((word, index) => {
		const before = words[index - 1] ?? '';
		return /^-[\w\-]+$/v.test(before) && !word.startsWith('-')
			? maskedNamed(before, word)
			: maskedText(word).replaceAll(secretOption, () => mask);
	});
}

/** The value of something with a name, as it may be shown. Flags and ARNs stay, because they give nothing away. */
export function maskedNamed(name: string, value: string): string {
	return secretName.test(name) && !/^(?:true|false|arn:.*)?$/v.test(value) ? mask : maskedText(value);
}

/** A text without the credentials in it. ARNs stay: theirs are ids of tasks and instances. */
export function maskedText(text: string): string {
	if (text.startsWith('arn:') || !suspicious.test(text)) {
		return text;
	}

	let open = text;
	for (const pattern of secretValues) {
		open = open.replaceAll(pattern, () => mask);
	}

	return open;
}

/**
A text of somebody else's in which anything may stand, also a request or a command line: ARNs in it stay, and what names
with `key` or `password` in them are given is masked in every form that has such a name before it.
*/
export function maskedEcho(text: string): string {
	return text
		.split(/(?<arn>\barn:[^\s"',<>]+)/v)
		.map(piece => maskedText(piece).replaceAll(secretOption, () => mask))
		.join('');
}

/** A reference as a plan prints it: `${create-secret.arn}`; a key, and what stands in clear elsewhere, as a mask. */
export function referenceText(reference: Reference): string {
	return reference.$ref === 'change' ? `\${${reference.change}.${reference.field}}` : mask;
}

/** Where AWS has the name of what `value` beside it belongs to. */
type Named = Partial<Readonly<Record<'name' | 'Name' | 'key' | 'Key' | 'ParameterKey', unknown>>>;

/** A whole request as it may be printed: secrets masked by name and by value, references as texts. */
export function printable(request: JsonObject): JsonObject {
	return Object.fromEntries(
		Object.entries(request).map(([field, value]) => [field, shown(subject(field, request), value)]),
	);
}

/** The texts of a request or of an answer of the SDK that `printable` does not show as they are. */
export function secretsIn(said: NonNullable<unknown>): readonly string[] {
	const found: string[] = [];
	gather(said, found);
	return found;
}

// Each answer of a whole estate goes through here: nothing of it is copied.
function gather(said: NonNullable<unknown>, found: string[]): void {
	const fields = said as Readonly<Record<string, unknown>>;
	for (const field of Object.keys(said)) {
		gatherOf(subject(field, said), fields[field], found);
	}
}

function gatherOf(name: string, value: unknown, found: string[]): void {
	if (typeof value === 'string') {
		if (shown(name, value) !== value) {
			found.push(value);
		}
	} else if (Array.isArray(value)) {
		if (value.every(item => typeof item === 'string')) {
			const open = maskedWords(value);
			found.push(...value.filter((word, index) => word !== open[index]));
		} else {
			for (const item of value) {
				gatherOf('', item, found);
			}
		}
	} else if (typeof value === 'object' && value !== null && !isReference(value as Json)) {
		gather(value, found);
	}
}

/** What a field is about: `value` beside a name belongs to that name. */
function subject(field: string, beside: Named): string {
	// Most fields are no such ones: nothing is looked up for them.
	if (field !== 'value' && field !== 'Value') {
		return field;
	}

	const {name, Name, key, Key, ParameterKey} = beside;
	const named = name ?? Name ?? key ?? Key ?? ParameterKey;
	return typeof named === 'string' ? named : field;
}

function shown(name: string, value: Json): Json {
	if (isReference(value)) {
		return referenceText(value);
	}

	if (isList(value)) {
		return value.every(item => typeof item === 'string') ? maskedWords(value) : value.map(item => shown('', item));
	}

	if (isObject(value)) {
		return printable(value);
	}

	if (typeof value !== 'string') {
		return value;
	}

	if (closedFields.has(name)) {
		return mask;
	}

	return openFields.has(name) ? maskedText(value) : maskedNamed(name, value);
}
