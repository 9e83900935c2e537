import type {TaskDefinition} from '../account/task-definition.ts';
import {isWindows} from '../account/platform.ts';
import {isList} from '../kit/shape.ts';
import {containerOf, noting, type Draft, type Part, type Wire, type WiringAgent} from './draft.ts';
import {inOrder} from './note.ts';
import {wireAddress} from './wire-address.ts';
import {wireLogs} from './wire-logs.ts';
import {wireSockets} from './wire-sockets.ts';
import {wireTags} from './wire-tags.ts';

/** What is to be wired: containers of a service, under which names. */
export type Wiring = {readonly containers: readonly string[]; readonly service: string; readonly env?: string};

/** In the order in which people read it: where to send, as what, and what is collected by itself. */
const parts: readonly Part[] = [wireSockets, wireAddress, wireTags, wireLogs, notingFiles];

/**
A service's definition with what its containers need to send traces, metrics and logs to the Agent of their host. What
is there already is not touched; wiring the result again changes nothing. Names in Datadog are the service's, and with
several containers each container's own.
*/
export function wire(definition: TaskDefinition, agent: WiringAgent, {containers, service, env}: Wiring): Draft {
	const network = networkOf(definition, agent);
	let draft: Draft = {definition, reasons: new Map(), notes: []};
	for (const container of containers) {
		const one: Wire = {
			container,
			agent,
			network,
			service: containers.length > 1 ? container : service,
			...(env !== undefined && {env}),
		};
		for (const part of parts) {
			draft = part(draft, one);
		}
	}

	return {...draft, notes: inOrder(draft.notes)};
}

/** Absent means bridge on Linux, NAT on Windows, awsvpc on Managed Instances (AWS, "Task definition parameters"). */
function networkOf({networkMode}: TaskDefinition, {platform}: WiringAgent): string {
	if (networkMode !== undefined) {
		return networkMode;
	}

	return platform === 'managed-instances' ? 'awsvpc' : isWindows(platform) ? 'default' : 'bridge';
}

function notingFiles(draft: Draft, one: Wire): Draft {
	const {name, environmentFiles} = containerOf(draft, one);
	return isList(environmentFiles) && environmentFiles.length > 0
		? noting(draft, {kind: 'environment-files', container: name})
		: draft;
}
