import {inert} from '../../domain/kit/inert.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {printable} from '../../domain/kit/mask.ts';
import {isReference} from '../../domain/kit/reference.ts';
import {isList, isObject} from '../../domain/kit/shape.ts';
import type {Placeholders} from './placeholders.ts';

/** Whether what looks like a secret is masked in a file. */
export type Values = 'masked' | 'in-clear';

/** A request as the text of a file, with placeholders for what is known only at sending. */
export function requestFile(request: JsonObject, placeholderOf: Placeholders, values: Values): string {
	const shown = values === 'masked' ? printable(request) : request;
	return `${inert(JSON.stringify(written(request, shown, placeholderOf), undefined, '\t'))}\n`;
}

function written(request: Json, printed: Json, placeholderOf: Placeholders): Json {
	if (isReference(request)) {
		return placeholderOf(request);
	}

	if (isList(request) && isList(printed)) {
		return request.map((item, index) => written(item, printed[index] ?? item, placeholderOf));
	}

	return isObject(request) && isObject(printed)
		? Object.fromEntries(
				Object.entries(request).map(([field, value]) => [
					field,
					written(value, printed[field] ?? value, placeholderOf),
				]),
			)
		: printed;
}
