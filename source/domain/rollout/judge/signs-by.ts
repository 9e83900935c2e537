import type {Instance} from '../../account/instance.ts';
import type {ServiceEvent} from '../../account/service.ts';
import type {Task} from '../../account/task.ts';
import {tasksByInstance} from '../../hosts/tasks-by-instance.ts';
import {firstBy} from '../../kit/first-by.ts';
import {eventInstance} from '../classify/event-cause.ts';
import type {Expected} from './expected.ts';
import type {Look} from './instance-rollout.ts';

/** What is known of one instance. */
type Signs = Pick<Look, 'tasks' | 'event' | 'foreseen'>;

/** What is known of each instance, looked up once for all of them; events come newest first. */
export function signsBy(
	tasks: readonly Task[],
	{forecast}: Pick<Expected, 'forecast'>,
	events: readonly ServiceEvent[],
): (instance: Instance) => Signs {
	const running = tasksByInstance(tasks);
	const foreseen = firstBy(forecast?.instances ?? [], ({instance: {arn}}) => arn);
	const told = firstBy(events, ({message}) => eventInstance(message) ?? '');
	return ({arn}) => ({
		tasks: running.get(arn) ?? [],
		event: told.get(arn.split('/').at(-1) ?? arn),
		foreseen: foreseen.get(arn),
	});
}
