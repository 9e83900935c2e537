import type {JsonObject} from '../../domain/kit/json.ts';
import {plainObject} from '../reading/plain-json.ts';

/** A policy document as IAM gives it (URL-encoded JSON) or as it is sent (JSON). */
export function parsePolicy(text: string | undefined): JsonObject {
	const json = text?.startsWith('%') ? decodeURIComponent(text) : text;
	const parsed: unknown = JSON.parse(json ?? '{}');
	return plainObject(parsed ?? {});
}
