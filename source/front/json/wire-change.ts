import type {Change} from '../../domain/plan/change.ts';
import {printable} from '../../domain/kit/mask.ts';
import type {Words} from '../../text/words.ts';
import type {Wire} from './wire.ts';

/**
A change with exactly the request that will be sent, secrets masked. `needs` and the `${id.arn}` inside requests name
other changes by their `id`.
*/
export function wireChange(change: Change, words: Words) {
	return {
		id: change.id,
		// The API's own operation (`register-task-definition`), so that a filter needs no table of ours.
		kind: change.kind,
		action: change.action,
		region: change.region,
		cluster: change.cluster,
		subject: change.subject,
		// A sentence in the language of the run; scripts hold on to `kind`.
		summary: words.change(change).summary,
		request: printable(change.request),
		diff: change.diff,
		needs: change.needs,
	} satisfies Wire<'change'>;
}
