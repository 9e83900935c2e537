import type {ContainerInstance} from '../instance/container-instance.ts';
import {isWindows} from '../scheduler/placement.ts';
import type {Container} from '../task-definition/read-container.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import {bindsOf} from './bind.ts';
import {linuxRefusal} from './linux-refusal.ts';
import {procRefusal} from './proc-refusal.ts';
import {windowsRefusal} from './windows-refusal.ts';

/**
What the ECS agent reports when Docker makes no container, or doesn't start it; `undefined` if it does. Only mounts are
looked at. Managed Instances have no Docker, and what their containerd refuses isn't known.
*/
export function createError(
	container: Container,
	definition: TaskDefinition,
	instance: ContainerInstance,
): string | undefined {
	if (instance.isManaged) {
		return undefined;
	}

	const isForWindows = isWindows(instance);
	const binds = bindsOf(container, {definition, isWindows: isForWindows});
	const temporary = (container.linuxParameters?.tmpfs ?? []).map(({containerPath = ''}) => containerPath);
	const refusal = isForWindows ? windowsRefusal(binds) : linuxRefusal(binds, temporary);
	if (refusal !== undefined) {
		return `CannotCreateContainerError: Error response from daemon: ${refusal}`;
	}

	const late = isForWindows ? undefined : procRefusal(binds, definition.networkMode ?? 'bridge');
	return late === undefined ? undefined : `CannotStartContainerError: Error response from daemon: ${late}`;
}
