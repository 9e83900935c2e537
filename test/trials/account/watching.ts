import type {ReadOperation} from '../../../source/aws/reading/answers.ts';
import type {SceneName} from './scenes.ts';

/**
What rests on a read once the last change is sent. `details`: the rollout is judged by what ECS counts itself, and that
is said. `sight`: nothing is known without it, which is a state of its own. `nothing`: it isn't asked for.
*/
type Sight = 'details' | 'sight' | 'nothing';

/** The reads that are sent while watching, with the scenes where they are broken from the last change on. */
export const watching: ReadonlyArray<{
	readonly operation: ReadOperation;
	readonly scene: SceneName;
	readonly rests: Sight;
}> = [
	{operation: 'ecs:DescribeServices', scene: 'fresh', rests: 'sight'},
	{operation: 'ecs:ListTasks', scene: 'fresh', rests: 'details'},
	{operation: 'ecs:DescribeTasks', scene: 'fresh', rests: 'details'},
	{operation: 'ecs:ListContainerInstances', scene: 'fresh', rests: 'details'},
	{operation: 'ecs:DescribeContainerInstances', scene: 'fresh', rests: 'details'},
	{operation: 'ecs:ListDaemons', scene: 'managed', rests: 'sight'},
	{operation: 'ecs:DescribeDaemon', scene: 'managed', rests: 'sight'},
	{operation: 'ecs:ListDaemonDeployments', scene: 'managed', rests: 'sight'},
	{operation: 'ecs:DescribeDaemonDeployments', scene: 'managed', rests: 'sight'},
	{operation: 'ecs:DescribeDaemonRevisions', scene: 'managed', rests: 'sight'},
	{operation: 'ecs:ListTagsForResource', scene: 'managed', rests: 'nothing'},
	{operation: 'ecs:ListTasks', scene: 'managed', rests: 'details'},
	{operation: 'ecs:DescribeTasks', scene: 'managed', rests: 'details'},
	{operation: 'ecs:ListContainerInstances', scene: 'managed', rests: 'details'},
	{operation: 'ecs:DescribeContainerInstances', scene: 'managed', rests: 'details'},
];
