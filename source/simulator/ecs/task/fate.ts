import type {ContainerInstance} from '../instance/container-instance.ts';
import {isWindows} from '../scheduler/placement.ts';
import type {Container} from '../task-definition/read-container.ts';
import {isAgentImage} from './image.ts';
import type {Start} from './start.ts';

/** How a container ends by itself, and how many seconds after its start. */
export type Fate = {readonly after: number; readonly exitCode: number; readonly reason?: string};

// Seconds, ours.
const shortWork = 5;

/**
What becomes of a container that has started; `undefined` where it runs on. Nothing is executed here, so apart from the
Agent's own ways to fail only two kinds of container end: one whose command says so (`exit 3`, `false`), and one whose
end another container waits for. That is ours.
*/
export function fate(container: Container, {definition, instance}: Pick<Start, 'definition' | 'instance'>) {
	const command = [...(container.entryPoint ?? []), ...(container.command ?? [])];
	if (command.length === 0 && isAgentImage(container.image ?? '')) {
		return agentFate(container, instance);
	}

	const exitCode = exitCodeOf(command.at(-1)?.trim() ?? '');
	const isAwaited = definition.containerDefinitions.some(({dependsOn = []}) =>
		dependsOn.some(
			({containerName, condition}) =>
				containerName === container.name && (condition === 'COMPLETE' || condition === 'SUCCESS'),
		),
	);
	return exitCode === undefined && !isAwaited ? undefined : {after: shortWork, exitCode: exitCode ?? 0};
}

function exitCodeOf(lastWord: string): number | undefined {
	const [, code] = /(?:^|\W)exit (?<code>\d+)$/v.exec(lastWord) ?? [];
	return code === undefined
		? new Map([
				['true', 0],
				['false', 1],
			]).get(lastWord)
		: Number(code);
}

// Without a key its entry script ends with 1 (Datadog Agent, `01-check-apikey.sh`). An invalid key is no reason to
// stop: the Agent stays up, healthy, and is refused by Datadog.
function agentFate(container: Container, instance: ContainerInstance): Fate | undefined {
	const hasKey = [...(container.environment ?? []), ...(container.secrets ?? [])].some(
		entry => entry.name === 'DD_API_KEY' && !('value' in entry && entry.value === ''),
	);
	if (!hasKey) {
		return {after: 3, exitCode: 1};
	}

	// Only `memory` kills: a reservation is no limit. 128 MiB as the border is ours, after reports of Agents that were
	// killed at 128 and 256 (DataDog/docker-dd-agent#219).
	if (container.memory !== undefined && container.memory < 128) {
		return {after: 25, exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage'};
	}

	// On Windows the CPU units are a hard cap, and below this the Agent's services time out
	// (DataDog/datadog-agent#7322).
	return isWindows(instance) && (container.cpu ?? 0) < 512 ? {after: 60, exitCode: 1} : undefined;
}
