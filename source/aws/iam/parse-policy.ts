import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {isObject} from '../../domain/kit/shape.ts';
import {plainObject} from '../reading/plain-json.ts';

/**
A policy document as IAM gives it (URL-encoded JSON) or as it is sent (JSON). Throws `not-aws` with the operation for
what is neither: what a policy allows is then not known, which is not the same as nothing.
*/
export function parsePolicy(text = '{}', operation = 'GetRolePolicy'): JsonObject {
	try {
		// URL-encoded by RFC 3986 as the IAM API says; a document begins with a brace, so the encoded one begins with
		// %7B.
		const parsed = JSON.parse(text.startsWith('%') ? decodeURIComponent(text) : text) as Json;
		if (isObject(parsed)) {
			return plainObject(parsed);
		}
	} catch (error) {
		if (!(error instanceof SyntaxError || error instanceof URIError)) {
			throw error;
		}
	}

	throw new ProblemError({code: 'not-aws', host: 'iam', trace: {operation}, detail: text.slice(0, 200)});
}
