import type {JsonObject} from '../../domain/kit/json.ts';
import {plainObject} from '../reading/plain-json.ts';

/** A policy document as IAM gives it (URL-encoded JSON) or as it is sent (JSON). */
export function parsePolicy(text: string | undefined): JsonObject {
	// URL-encoded by RFC 3986 as the IAM API says; a document begins with a brace, so the encoded one begins with %7B.
	const json = text?.startsWith('%') ? decodeURIComponent(text) : text;
	const parsed: unknown = JSON.parse(json ?? '{}');
	return plainObject(parsed ?? {});
}
