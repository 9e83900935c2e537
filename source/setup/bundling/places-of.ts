import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import type {Identity} from '../../domain/account/identity.ts';
import {ProblemError, type Problem} from '../../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Chosen} from '../choosing/choose.ts';
import type {Ports} from '../ports.ts';

/** How choosing the clusters ended; `stuck` where the account is known, and AWS did not say what is in it. */
export type Places = Chosen | {readonly kind: 'stuck'; readonly identity: Identity; readonly problem: Problem};

/** Where to look. What goes wrong before an account is known ends the run as any other. */
export async function* placesOf(
	events: AsyncGenerator<SetupEvent, Chosen>,
	{interrupt}: Pick<Ports, 'interrupt'>,
): AsyncGenerator<SetupEvent, Places> {
	let identity: Identity | undefined;
	try {
		for (;;) {
			const next = await events.next();
			if (next.done === true) {
				return next.value;
			}

			identity = next.value.type === 'identified' ? next.value.identity : identity;
			yield next.value;
		}
	} catch (error) {
		// What was typed wrong is no reason for a file without it.
		const isRead = error instanceof ProblemError && isAwsProblem(error.problem);
		if (identity && isRead && !interrupt.graceful.aborted) {
			return {kind: 'stuck', identity, problem: error.problem};
		}

		throw error;
	}
}
