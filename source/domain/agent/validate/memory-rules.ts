import {units} from '../../kit/units.ts';
import type {TaskDefinition} from '../../account/task-definition.ts';
import {perContainer, type Rule} from './rule.ts';

/**
"At least one of 'memory' or 'memoryReservation' must be specified." (sil-org/ecs-deploy#62; ECS API, `memory`), but not
where the task has a size (aws/aws-cdk#26027).
*/
export const memoryMissing: Rule = {
	refusedBy: 'ecs',
	find: perContainer('memory', ({memory = 0, memoryReservation = 0}, {definition}) =>
		memory === 0 && memoryReservation === 0 && taskMemory(definition) === undefined ? [[]] : [],
	),
};

/**
"The 'memory' setting for container 'X' is greater than for the task." (pulumi/pulumi-awsx#1220; the ECS agent has the
same check, agent/api/task/task_linux.go, `buildLinuxMemorySpec`.)
*/
export const memoryAboveTask: Rule = {
	refusedBy: 'ecs',
	find: perContainer('memory', ({memory = 0}, {definition}) => {
		const task = taskMemory(definition);
		return task !== undefined && memory > task ? [[String(memory), String(task)]] : [];
	}),
};

/**
"The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory'."
(cloudnativedaysjp/dreamkast-infra#4766; ECS API, `memory`.)
*/
export const reservationsAboveTask: Rule = {
	refusedBy: 'ecs',
	find({definition}) {
		const task = taskMemory(definition);
		const sum = definition.containerDefinitions.reduce(
			(total, {memoryReservation = 0}) => total + memoryReservation,
			0,
		);
		return task !== undefined && sum > task ? [{path: 'memory', values: [String(sum), String(task)]}] : [];
	},
};

/**
"'memory' must be greater than or equal to 'memoryReservation'." (awsdocs/amazon-ecs-developer-guide#242; Docker says
"Minimum memory limit can not be less than memory reservation limit", moby, daemon/daemon_unix.go.)
*/
export const reservationAboveLimit: Rule = {
	refusedBy: 'ecs',
	find: perContainer('memoryReservation', ({memory = 0, memoryReservation = 0}) =>
		memory > 0 && memoryReservation > memory ? [[String(memoryReservation), String(memory)]] : [],
	),
};

/** In MiB, of Docker 20.10 and newer. */
const least = 6;

/**
"Minimum memory limit allowed is 6MB" (moby, daemon/daemon_unix.go; ECS API, `memory`). The ECS agent raises less than 4
MiB to 4 on Linux, which is still too little, and less than 256 to 256 on Windows (agent/api/container).
*/
export const memoryTooSmall: Rule = {
	refusedBy: 'docker',
	find: perContainer('memory', ({memory = 0}, {isWindows}) =>
		!isWindows && memory > 0 && memory < least ? [[String(memory), String(least)]] : [],
	),
};

function taskMemory({memory}: TaskDefinition): number | undefined {
	const value = Number(units(memory));
	return memory === undefined || Number.isNaN(value) ? undefined : value;
}
