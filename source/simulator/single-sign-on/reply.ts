import type {WebReply} from '../server/web.ts';

export function reply(status: number, body: unknown): WebReply {
	return {status, body: JSON.stringify(body)};
}
