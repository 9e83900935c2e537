import {secondsOf} from '../../kit/instant.ts';
import type {Expected, Snapshot} from './expected.ts';
import {type Failure, failures} from './failures.ts';

/** Since the deployment began, in AWS's time: a revision that is used again may have failed before. */
export function failuresOf(snapshot: Snapshot, expected: Expected): readonly Failure[] {
	const start = deploymentStart(snapshot, expected);
	return failures(
		snapshot.tasks.filter(({taskDefinitionArn}) => taskDefinitionArn === expected.taskDefinition),
	).filter(({at}) => at >= start);
}

/** In seconds; that of the run where ECS doesn't show our deployment. */
export function deploymentStart({service}: Snapshot, {taskDefinition, startedAt}: Expected): number {
	const deployment = service?.deployments.find(
		({status, taskDefinition: its}) => status === 'PRIMARY' && its === taskDefinition,
	);
	return secondsOf(deployment?.createdAt) ?? secondsOf(startedAt) ?? 0;
}
