import type {ContainerInstance} from '../instance/container-instance.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import type {Where} from '../scheduler/where.ts';
import type {Task} from './task.ts';

/** A task on its way: what it runs, and on which instance of which cluster. */
export type Start = {
	readonly task: Task;
	readonly definition: TaskDefinition;
	readonly instance: ContainerInstance;
	readonly where: Where;
};
