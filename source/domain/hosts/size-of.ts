import type {TaskDefinition} from '../account/task-definition.ts';
import {units} from '../kit/units.ts';

/**
What a task reserves on its instance: CPU units and MiB. The task's own size, else the sum of its containers, each by
its reservation or else its limit. Windows ignores the task's own size, so there the containers always count.
*/
export function sizeOf(
	definition: TaskDefinition,
	windows: {readonly isWindows: boolean},
): {readonly cpu: number; readonly memory: number} {
	const {containerDefinitions} = definition;
	const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
	const own = windows.isWindows ? {} : {cpu: definition.cpu, memory: definition.memory};
	return {
		cpu: number(own.cpu) ?? sum(containerDefinitions.map(({cpu}) => cpu ?? 0)),
		memory:
			number(own.memory) ??
			sum(containerDefinitions.map(({memory, memoryReservation}) => memoryReservation ?? memory ?? 0)),
	};
}

function number(size: string | undefined): number | undefined {
	const value = Number(units(size));
	return size === undefined || Number.isNaN(value) ? undefined : value;
}
