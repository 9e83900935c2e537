import type {ChangeResult} from '../../domain/plan/change.ts';
import type {Performing} from './performing.ts';
import {senders} from './senders.ts';

/**
Sends a change. Throws a ProblemError for what AWS or the network refused, and a plain Error where the plan itself is
wrong.
*/
export async function perform(performing: Performing): Promise<ChangeResult> {
	const {connection, change, options} = performing;
	const {confidence} = connection;
	confidence.hear(options.key?.reveal());
	const send = await senders[change.kind]();
	return send({
		...performing,
		options: {
			...options,
			there(reference) {
				const text = options.there?.(reference);
				confidence.hear(text);
				return text;
			},
		},
	});
}
