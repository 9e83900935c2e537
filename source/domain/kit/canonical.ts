import type {Json} from './json.ts';
import {isList, isObject} from './shape.ts';

/** One text for equal values: keys in order, absent and `undefined` fields the same. Lists keep their order. */
export function canonical(value: Json): string {
	const pieces: string[] = [];
	writeCanonical(value, piece => {
		pieces.push(piece);
	});
	return pieces.join('');
}

/** The same piece by piece, for what needn't be held whole: that of an estate has tens of megabytes. */
export function writeCanonical(value: Json, write: (piece: string) => void): void {
	if (isList(value)) {
		write('[');
		for (const [index, item] of value.entries()) {
			write(index === 0 ? '' : ',');
			writeCanonical(item, write);
		}

		write(']');
	} else if (isObject(value)) {
		const fields = Object.entries(value)
			.filter(([, field]) => field !== undefined)
			.toSorted(([a], [b]) => (a < b ? -1 : 1));
		let before = '{';
		for (const [key, field] of fields) {
			write(`${before}${JSON.stringify(key)}:`);
			before = ',';
			writeCanonical(field, write);
		}

		write(fields.length === 0 ? '{}' : '}');
	} else {
		write(JSON.stringify(value) ?? 'undefined');
	}
}
