import type {Container} from '../task-definition/read-container.ts';
import type {Start} from './start.ts';
import type {TaskContainer} from './task.ts';

/** Whether a container may start now, must wait, or never can, with what its ECS agent says then. */
export type Order = {readonly kind: 'ready' | 'waiting'} | {readonly kind: 'hopeless'; readonly reason: string};

/**
What `dependsOn` says to a container that hasn't started (amazon-ecs-agent, `dependencygraph/graph.go`). The first
dependency that isn't fulfilled decides, so a hopeless one behind it isn't told yet. One that is waited for with HEALTHY
and ends before is waited for in vain.
*/
export function containerOrder(target: Container, {task, definition, where}: Start): Order {
	for (const {containerName, condition = 'START'} of target.dependsOn ?? []) {
		const other = task.containers.find(({name}) => name === containerName);
		if (other === undefined) {
			return {kind: 'waiting'};
		}

		const startTimeout =
			definition.containerDefinitions.find(({name}) => name === containerName)?.startTimeout ?? 0;
		const names = `[${nameOf(other)}] for target [${target.name ?? ''}(${target.image ?? ''}) (NONE->RUNNING)]`;
		if (isTimedOut(other, {condition, startTimeout, now: where.account.clock.now()})) {
			return hopeless(`dependency graph: container ordering dependency ${names} has timed out.`);
		}

		if (condition === 'SUCCESS' && other.exitCode !== undefined && other.exitCode !== 0) {
			return hopeless(`${unresolved} ${names} as dependency did not exit successfully.`);
		}

		if (other.lastStatus === 'STOPPED' && other.startedAt === undefined) {
			return hopeless(`${unresolved} ${names} because dependency will never start`);
		}

		if (!isFulfilled(other, condition)) {
			return {kind: 'waiting'};
		}
	}

	return {kind: 'ready'};
}

const unresolved = 'dependency graph: failed to resolve container ordering dependency';

function hopeless(reason: string): Order {
	return {kind: 'hopeless', reason: `CannotStartContainerError: ${reason}`};
}

// A container that has run counts as started for good (aws/amazon-ecs-agent#3927).
function isFulfilled({lastStatus, exitCode, healthStatus}: TaskContainer, condition: string): boolean {
	switch (condition) {
		case 'COMPLETE':
		case 'SUCCESS': {
			return lastStatus === 'STOPPED' && exitCode !== undefined;
		}

		case 'HEALTHY': {
			return healthStatus === 'HEALTHY';
		}

		default: {
			return lastStatus !== 'PENDING';
		}
	}
}

type Wait = {readonly condition: string; readonly startTimeout: number; readonly now: number};

// The time is that of the dependency, and counts from its start; START can't time out (API, `startTimeout`).
function isTimedOut({lastStatus, startedAt}: TaskContainer, {condition, startTimeout, now}: Wait): boolean {
	return (
		condition !== 'START' &&
		lastStatus === 'RUNNING' &&
		startTimeout > 0 &&
		startedAt !== undefined &&
		now - startedAt >= startTimeout
	);
}

// As the agent prints a container: what it is and what it shall be.
function nameOf({name, image, lastStatus, startedAt, exitCode}: TaskContainer): string {
	const wanted = lastStatus === 'STOPPED' && startedAt === undefined ? 'STOPPED' : 'RUNNING';
	return `${name}(${image}) (${lastStatus}->${wanted})${exitCode === undefined ? '' : ` - Exit: ${exitCode}`}`;
}
