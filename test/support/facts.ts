/** Fields of facts that hold an id of ours: a sentence stands for it, and it is never shown itself. */
const ids = new Set([
	'action',
	'code',
	'field',
	'finding',
	'form',
	'holder',
	'id',
	'kind',
	'lacks',
	'mark',
	'noun',
	'platform',
	'question',
	'source',
	'state',
	'type',
	'unit',
	'verdict',
	'what',
	'why',
]);

/** Every text in facts that a person may see as it is: names, values, what AWS said, and the fields of a request. */
export function textsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') {
		return [value];
	}

	if (Array.isArray(value)) {
		return value.flatMap(item => textsIn(item));
	}

	return typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, item]) => entryTexts(key, item))
		: [];
}

function entryTexts(key: string, value: unknown): readonly string[] {
	if (key === 'request') {
		return JSON.stringify(value).match(/[\w\-.\/:]+/gv) ?? [];
	}

	return ids.has(key) && typeof value === 'string' ? [] : textsIn(value);
}

/** A text as its words, without the punctuation around them. */
export function wordsOf(text: string): readonly string[] {
	return text
		.split(/[\s"\(\),;“”]+/v)
		.map(word => word.replace(/[!.:?…]{1,3}$/v, ''))
		.filter(word => word !== '');
}
