import {keyVariableName} from '../../domain/agent/key-variable.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {printable} from '../../domain/kit/mask.ts';
import {isReference} from '../../domain/kit/reference.ts';
import {isList, isObject} from '../../domain/kit/shape.ts';

/** The variable of the shell that holds the key while the script runs. */
const keyVariable = `\${${keyVariableName}}`;

/** A request as the text of a file: secrets masked, and variables of the shell for what is known only at sending. */
export function requestFile(request: JsonObject): string {
	return `${JSON.stringify(written(request, printable(request)), undefined, '\t')}\n`;
}

/** Whether the file has variables to fill in before it is sent. */
export function hasReference(value: Json): boolean {
	if (isReference(value)) {
		return true;
	}

	return isList(value)
		? value.some(item => hasReference(item))
		: isObject(value) && Object.values(value).some(item => hasReference(item));
}

function written(request: Json, printed: Json): Json {
	if (isReference(request)) {
		return request.$ref === 'key' ? keyVariable : printed;
	}

	if (isList(request) && isList(printed)) {
		return request.map((item, index) => written(item, printed[index] ?? item));
	}

	return isObject(request) && isObject(printed)
		? Object.fromEntries(
				Object.entries(request).map(([field, value]) => [field, written(value, printed[field] ?? value)]),
			)
		: printed;
}
