import type {Cause} from '../../choices/problem/rollout.ts';
import {textCause} from './text-cause.ts';

type Kind = readonly [pattern: RegExp, cause: (detail: string) => Cause];

/**
"Service event messages" of the ECS guide. What the scheduler says of an instance comes before what it says of a task.
*/
const kinds: readonly Kind[] = [
	[/No Container Instances were found/v, detail => ({kind: 'no-instances', detail})],
	[/already using a port required/v, detail => ({kind: 'port-taken', detail})],
	[/too many.*ports|reserved ports|resource:ports/iv, detail => ({kind: 'no-room', resource: 'ports', detail})],
	[/insufficient memory|RESOURCE:MEMORY/v, detail => ({kind: 'no-room', resource: 'memory', detail})],
	[/insufficient CPU|RESOURCE:CPU/v, detail => ({kind: 'no-room', resource: 'cpu', detail})],
	[/RESOURCE:ENI/v, detail => ({kind: 'no-room', resource: 'eni', detail})],
	[/placement constraint unsatisfied/iv, detail => ({kind: 'constraint', detail})],
	[/missing an attribute required|"ATTRIBUTE"/v, detail => ({kind: 'attribute', detail})],
	[
		/doesn.t have the agent connected|"AGENT"|waiting for Amazon ECS Agent to start/v,
		detail => ({kind: 'agent-disconnected', detail}),
	],
	[/because of the service deployment configuration/v, detail => ({kind: 'deployment-stuck', detail})],
];

/** Events that report trouble without naming one we know. */
const trouble = /was unable to|is unable to|failed|could not launch|Timed out/v;

/**
Events that only count: how many were started or stopped, that it is done, or that what failed is being rolled back.
*/
const progress =
	/has started|has stopped|steady state\.$|deployment completed|tasks failed to start|rolling back to deployment/v;

/** What a service event says stands in the way; `undefined` for one that reports progress. */
export function eventCause(message: string): Cause | undefined {
	const detail = message.replace(/^\(service [^\)]*\)\s*/v, '');
	const placed = kinds.find(([pattern]) => pattern.test(detail));
	if (placed) {
		return placed[1](detail);
	}

	return progress.test(detail)
		? undefined
		: (textCause(detail) ?? (trouble.test(detail) ? general(detail) : undefined));
}

function general(detail: string): Cause {
	return {kind: detail.includes('consistently start tasks') ? 'keeps-failing' : 'other', detail};
}

/** The id of the container instance that an event names, in either of its two forms. */
export function eventInstance(message: string): string | undefined {
	return /container-instance (?<id>[\w\-]+)/v.exec(message)?.groups?.id;
}
