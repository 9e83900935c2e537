import type {ContainerDefinition, TaskDefinition} from '../../source/domain/account/task-definition.ts';
import type {JsonObject} from '../../source/domain/kit/json.ts';
import {isList, objectsOf, textOf} from '../../source/domain/kit/shape.ts';
import {call, idOf, messageOf} from './api.ts';
import {containerConfig, type Surroundings} from './container-config.ts';
import {image} from './image.ts';

/** What the engine did with a definition; `why` in its own words. */
export type Verdict =
	| {readonly kind: 'taken'}
	| {readonly kind: 'refused'; readonly why: string}
	/** Not started, for want of something that this machine lacks. */
	| {readonly kind: 'created'; readonly why: string};

/** Of capabilities and limits: root in a sandbox lacks some, and can't give what it lacks. */
const lacking = /unable to apply caps: operation not permitted|setting rlimit.*: operation not permitted/;

export type Asking = Pick<Surroundings, 'sourceOf'> & {
	/** Whether the containers are started as well, each with a program that only waits. */
	readonly isStarted: boolean;
};

const waiting = {Entrypoint: ['/bin/busybox'], Cmd: ['sleep', '300'], User: ''};

/** Makes the containers of a task, as the ECS agent would, and takes them out again. */
export async function judgeTask(socket: string, definition: TaskDefinition, asking: Asking): Promise<Verdict> {
	const made = new Map<string, string>();
	try {
		const pause = await pauseContainer(socket, definition, asking);
		if (pause !== undefined) {
			made.set('the pause container', pause);
		}

		for (const container of inOrder(definition.containerDefinitions)) {
			const surroundings = {image, sourceOf: asking.sourceOf, made, ...(pause !== undefined && {pause})};
			const config = containerConfig(definition, container, surroundings);
			made.set(container.name, await make(socket, asking.isStarted ? {...config, ...waiting} : config, asking));
		}

		return {kind: 'taken'};
	} catch (error) {
		if (error instanceof Refusal) {
			return lacking.test(error.message)
				? {kind: 'created', why: 'not started, since root here lacks a capability or a limit that it asks for'}
				: {kind: 'refused', why: error.message};
		}

		throw error;
	} finally {
		for (const id of [...made.values()].toReversed()) {
			await call(socket, {method: 'DELETE', path: `/containers/${id}?force=1&v=1`});
		}
	}
}

class Refusal extends Error {}

async function make(socket: string, config: JsonObject, {isStarted}: Asking): Promise<string> {
	const created = await call(socket, {method: 'POST', path: '/containers/create', body: config});
	if (created.status !== 201) {
		throw new Refusal(messageOf(created));
	}

	const id = idOf(created);
	const started = isStarted ? await call(socket, {method: 'POST', path: `/containers/${id}/start`}) : undefined;
	if (started !== undefined && started.status !== 204) {
		await call(socket, {method: 'DELETE', path: `/containers/${id}?force=1&v=1`});
		throw new Refusal(`at its start: ${messageOf(started)}`);
	}

	return id;
}

/**
What holds a task's own network and namespaces (agent/api/task/task.go, `addNetworkResourceProvisioningDependencyAwsvpc`
and `addNamespaceSharingProvisioningDependency`); none where the task has neither.
*/
async function pauseContainer(
	socket: string,
	{networkMode, pidMode, ipcMode}: TaskDefinition,
	asking: Asking,
): Promise<string | undefined> {
	const isNeeded = networkMode === 'awsvpc' || pidMode === 'task' || ipcMode === 'task';
	const HostConfig = {NetworkMode: 'none', ...(ipcMode === 'task' && {IpcMode: 'shareable'})};
	return isNeeded ? make(socket, {Image: image, ...waiting, HostConfig}, asking) : undefined;
}

/** Those that others link to, or take volumes from, before them; a circle stays as it is. */
function inOrder(containers: readonly ContainerDefinition[]): readonly ContainerDefinition[] {
	const names = new Set(containers.map(({name}) => name));
	const first = containers.filter(container => needsOf(container).every(name => !names.has(name)));
	const rest = containers.filter(container => !first.includes(container));
	return first.length === 0 || rest.length === 0 ? containers : [...first, ...inOrder(rest)];
}

function needsOf({links, volumesFrom}: ContainerDefinition): readonly string[] {
	return [
		...(isList(links) ? links.map(link => textOf(link)?.split(':', 1)[0] ?? '') : []),
		...objectsOf(volumesFrom).map(({sourceContainer}) => textOf(sourceContainer) ?? ''),
	];
}
