import type {Change} from '../../domain/plan/change.ts';
import type {JsonObject} from '../../domain/kit/json.ts';
import {printable} from '../../domain/kit/mask.ts';
import type {Words} from '../../text/words.ts';

/** A change with exactly the request that will be sent, secrets masked. */
export function wireChange(change: Change, words: Words): JsonObject {
	return {
		id: change.id,
		kind: change.kind,
		action: change.action,
		region: change.region,
		cluster: change.cluster,
		subject: change.subject,
		summary: words.change(change).summary,
		request: printable(change.request),
		diff: change.diff,
		needs: change.needs,
	};
}
