import type {ChangeResult} from '../../domain/plan/change.ts';
import type {Performing} from './performing.ts';
import {senders} from './senders.ts';
import {type Passing, settle} from './settle.ts';

/** Two change one role at once, as two first installations do; IAM says to wait (IAM API, "CreateRole", Errors). */
const contested: Passing = {
	pattern: /^ConcurrentModification/v,
	note: {kind: 'retrying', why: 'ConcurrentModification'},
	every: 5,
	seconds: 60,
};

/**
Sends a change. Throws a ProblemError for what AWS or the network refused, and a plain Error where the plan itself is
wrong.
*/
export async function perform(performing: Performing): Promise<ChangeResult> {
	const {connection, change, options} = performing;
	const {confidence} = connection;
	confidence.hear(options.key?.reveal());
	const send = await senders[change.kind]();
	const sent: Performing = {
		...performing,
		options: {
			...options,
			there(reference) {
				const text = options.there?.(reference);
				confidence.hear(text);
				return text;
			},
		},
	};
	return settle(async () => send(sent), {...options, clock: connection.clock, passing: [contested]});
}
