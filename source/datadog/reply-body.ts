import type {Reply} from './ask.ts';

/** A field of an answer in JSON; undefined where it is none, or has no such field. */
export function fieldOf(body: string, name: string): unknown {
	try {
		const json: unknown = JSON.parse(body);
		return memberOf(json, name);
	} catch {
		return undefined;
	}
}

/** A member of what may be an object. */
export function memberOf(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** A proxy refuses with 403 too; only Datadog says it in JSON. */
export function isRefusal(reply: Reply): boolean {
	return (
		reply.kind === 'replied' && [401, 403].includes(reply.status) && Array.isArray(fieldOf(reply.body, 'errors'))
	);
}
