import type {ContainerInstance} from '../instance/container-instance.ts';
import {isWindows} from '../scheduler/placement.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';

/** What Docker answers when the ECS agent asks it for a container; `undefined` if it makes it. */
export function createError({volumes = []}: TaskDefinition, instance: ContainerInstance): string | undefined {
	// The kind of error is the ECS agent's, the rest of the sentence ours.
	return isWindows(instance) && volumes.some(({host}) => host?.sourcePath?.startsWith('/') === true)
		? 'CannotCreateContainerError: Error response from daemon: invalid volume specification'
		: undefined;
}
