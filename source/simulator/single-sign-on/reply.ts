import type {WebReply} from '../server/web.ts';

/** Bodies of this service are plain JSON, errors too. */
export function reply(status: number, body: unknown): WebReply {
	return {status, body: JSON.stringify(body)};
}
