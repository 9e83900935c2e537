import {DeleteTaskDefinitionsCommand, type DeleteTaskDefinitionsCommandInput} from '@aws-sdk/client-ecs';
import type {ChangeResult} from '../../domain/plan/change.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Performing} from './performing.ts';
import {resolveRequest} from './resolve-request.ts';
import {settle} from './settle.ts';

const operation = 'DeleteTaskDefinitions';

/**
Deletes revisions. What can't be deleted stands in the `failures` of a good answer: what is not there any more is as
good as deleted, and one that ECS still takes for ACTIVE was deregistered a moment ago (ECS Developer Guide,
"Deregistering a task definition revision": up to ten minutes).
*/
export async function deleteTaskDefinitions({connection, change, options}: Performing): Promise<ChangeResult> {
	const ecs = await connection.ecs(change.region);
	const input = resolveRequest<DeleteTaskDefinitionsCommandInput>(change, options);
	return settle(
		async () => {
			const {failures = []} = await ecs.send(new DeleteTaskDefinitionsCommand(input), {
				abortSignal: options.signal,
			});
			const refused = failures.find(({reason = ''}) => !/does not exist/iv.test(reason));
			if (refused) {
				throw new ProblemError({
					code: 'aws-refused',
					name: 'ClientException',
					trace: {operation, region: change.region},
					detail: `${refused.reason ?? ''} (${refused.arn ?? ''})`,
				});
			}

			return {};
		},
		{
			clock: connection.clock,
			passing: [
				{pattern: /still in active status/iv, note: {kind: 'retrying', why: 'ACTIVE'}, every: 5, seconds: 60},
			],
			...options,
		},
	);
}
