import {Fault} from '../../server/call.ts';
import type {Run} from '../cluster/cluster.ts';
import {fault} from '../fault.ts';
import type {Where} from '../scheduler/where.ts';

// How long a token is remembered is ours.
const daySeconds = 24 * 3600;

/**
Lets a RunTask with a token it has had before find the tasks of the first time, so that a retry after a lost reply does
no harm; with another request it is refused. A token counts in its cluster (ECS, "Ensuring idempotency").
*/
export function runOnce(
	{clientToken, ...input}: Readonly<Record<string, unknown>> & {readonly clientToken?: string},
	{account, cluster}: Where,
	run: () => Omit<Run, 'request'>,
): Omit<Run, 'request'> {
	if (clientToken === undefined) {
		return run();
	}

	if (clientToken.length > 64) {
		// The sentence that CreateService has; that RunTask has it too is an inference.
		throw fault.invalid('idempotency token longer than 64.');
	}

	const request = JSON.stringify(Object.entries(input).toSorted(([a], [b]) => a.localeCompare(b)));
	const before = cluster.runs.get(clientToken);
	if (before === undefined) {
		const made = run();
		cluster.runs.set(clientToken, {request, ...made});
		account.clock.after(daySeconds, () => {
			cluster.runs.delete(clientToken);
		});
		return made;
	}

	if (before.request !== request) {
		throw new Fault({
			code: 'ConflictException',
			// As the API describes the error; what AWS says in it is not confirmed.
			message:
				'The RunTask request could not be processed due to conflicts. The provided clientToken is already in ' +
				'use with a different RunTask request.',
			fields: {resourceIds: before.tasks.map(({arn}) => arn)},
		});
	}

	return before;
}
