import type {ContainerDefinition, TaskDefinition} from '../../account/task-definition.ts';
import type {JsonObject} from '../../kit/json.ts';
import {units} from '../../kit/units.ts';

/** What a size of the Agent's container has to fit into; `insistsOn` was asked for in this run. */
export type Fitting = {
	readonly theirs: ContainerDefinition;
	readonly task: Pick<TaskDefinition, 'cpu' | 'memory'>;
	readonly insistsOn: ReadonlyArray<'cpu' | 'memory'>;
};

/**
The container with sizes that ECS takes: a limit is no less than the reservation, and no more than the whole task has.
Who gives the task a size and the container none wants just that; what was asked for in this run is given.
*/
export function fittingSizes(merged: JsonObject, fitting: Fitting): JsonObject {
	return withinTask(aboveReservation(merged, fitting), fitting);
}

/**
ECS refuses a limit below the reservation. Who reserves and sets no limit wants none; else the larger of both counts,
unless the limit was asked for in this run.
*/
function aboveReservation(merged: JsonObject, {theirs, insistsOn}: Fitting): JsonObject {
	const isInsisted = insistsOn.includes('memory');
	const memory = Number(merged.memory ?? 0);
	const reservation = Number(merged.memoryReservation ?? 0);
	if (reservation === 0 || memory >= reservation) {
		return reservation > 0 && theirs.memory === undefined && !isInsisted ? without('memory', merged) : merged;
	}

	if (isInsisted) {
		return {...merged, memoryReservation: memory};
	}

	return theirs.memory === undefined ? without('memory', merged) : {...merged, memory: reservation};
}

function withinTask(merged: JsonObject, {theirs, task, insistsOn}: Fitting): JsonObject {
	let fitted = merged;
	for (const size of ['cpu', 'memory'] as const) {
		const whole = sizeOf(task[size]);
		if (whole !== undefined && !insistsOn.includes(size)) {
			fitted =
				theirs[size] === undefined
					? without(size, fitted)
					: {...fitted, [size]: Math.min(Number(fitted[size] ?? whole), whole)};
		}
	}

	return fitted;
}

/** The task's size, which has to hold what was asked for its container. */
export function taskSizes(task: Pick<TaskDefinition, 'cpu' | 'memory'>, container: JsonObject): JsonObject {
	const sizes = (['cpu', 'memory'] as const).flatMap(size => {
		const whole = sizeOf(task[size]);
		const part = Number(container[size] ?? 0);
		return whole !== undefined && part > whole ? [[size, String(part)] as const] : [];
	});
	return Object.fromEntries(sizes);
}

function sizeOf(text: string | undefined): number | undefined {
	return text === undefined ? undefined : Number(units(text));
}

function without(field: string, container: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(container).filter(([key]) => key !== field));
}
