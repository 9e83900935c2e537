import type {Registered} from '../account/registered.ts';
import {leftBehind, revisionName} from '../plan/exposed.ts';
import type {Plan, Target} from '../plan/plan.ts';
import type {Decided} from '../choices/complete-choices.ts';
import {targetKind} from '../plan/target-id.ts';
import {firstBy} from '../kit/first-by.ts';
import {uniqueBy} from '../kit/unique-by.ts';
import type {ExposedRevision} from './receipt.ts';

/** The revisions that a plan leaves behind and that still show what it took out. */
export function exposedRevisions({targets}: Plan, {observed}: Decided): readonly ExposedRevision[] {
	const read = firstBy(observed.clusters, ({arn}) => arn);
	const exposed = targets.flatMap(target => {
		const revision = leftBehind(target, read.get(target.group.clusterArn));
		return revision ? [{target, revision}] : [];
	});
	return uniqueBy(exposed, ({revision}) => revision.arn).map(({target, revision}) => commands(target, revision));
}

/**
A revision that was only deregistered can still be described, so that it's deleted after (ECS API,
DeregisterTaskDefinition, DeleteTaskDefinitions). Those of daemons are deleted at once.
*/
function commands({group}: Target, revision: Registered): ExposedRevision {
	const definition = revisionName(revision);
	const {family} = revision.definition;
	const ecs = (operation: string, ...options: readonly string[]) => [
		'aws',
		'ecs',
		operation,
		'--region',
		group.region,
		...options,
	];
	return targetKind(group) === 'daemon'
		? {
				definition,
				take: [ecs('delete-daemon-task-definition', '--daemon-task-definition', revision.arn)],
				list: ecs('list-daemon-task-definitions', '--family', family),
			}
		: {
				definition,
				take: [
					ecs('deregister-task-definition', '--task-definition', definition),
					ecs('delete-task-definitions', '--task-definitions', definition),
				],
				list: ecs('list-task-definitions', '--family-prefix', family),
			};
}
