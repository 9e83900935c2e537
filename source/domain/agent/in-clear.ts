import type {Json} from '../kit/json.ts';
import {maskedNamed} from '../kit/mask.ts';
import {textOf} from '../kit/shape.ts';

/**
Whether a variable shows a secret to whoever may describe its task definition, by its name or its value. What has such a
name and only leads to a secret is none: a path, an address without a password, the `ENC[...]` of a secret backend
(Datadog, "Secrets Management"), and how such a backend is reached.
*/
export function isInClear(name: string, value: Json): boolean {
	const text = (textOf(value) ?? '').replaceAll(/ENC\[[^\]]*\]/gv, '').trim();
	if (text === '' || name.startsWith('DD_SECRET_BACKEND_')) {
		return false;
	}

	// The Agent sends the same to further places with these, each with keys of its own: an object of lists, or a list
	// of objects, as JSON (DataDog/datadog-agent, `pkg/config/config_template.yaml`; Datadog, "Dual Shipping").
	return name.endsWith('_ADDITIONAL_ENDPOINTS')
		? hasKeys(text)
		: maskedNamed(name, text) !== text && !/^(?:\.{0,2}\/|[a-z]:\\|https?:\/\/[^@]*$|\d{1,6}$)/iv.test(text);
}

function hasKeys(text: string): boolean {
	try {
		return keysIn(JSON.parse(text)).some(key => key !== '');
	} catch {
		// Not what the Agent would take, and so nobody knows what it is.
		return true;
	}
}

function keysIn(value: unknown): readonly string[] {
	if (Array.isArray(value)) {
		return value.flatMap(item => (typeof item === 'string' ? [item] : keysIn(item)));
	}

	return typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([name, inner]) =>
				typeof inner === 'string' ? (/key/iv.test(name) ? [inner] : []) : keysIn(inner),
			)
		: [];
}
