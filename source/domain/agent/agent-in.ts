import type {ContainerDefinition, TaskDefinition} from '../account/task-definition.ts';
import {remembered} from '../kit/large/remembered.ts';
import {agentSigns, possible, sure, weigh, type AgentSign} from './agent-signs.ts';

/** What a task definition says of a Datadog Agent in it. */
export type AgentIn =
	| {readonly kind: 'agent'; readonly container: ContainerDefinition}
	/** Each of them reports by itself; which one is meant only a person knows. */
	| {readonly kind: 'several'; readonly containers: readonly ContainerDefinition[]}
	| {readonly kind: 'perhaps'; readonly container: ContainerDefinition; readonly signs: readonly AgentSign[]}
	/** It has a key of Datadog's and is something else: a collector, a log router, an application. */
	| {readonly kind: 'sends'; readonly container: ContainerDefinition}
	| {readonly kind: 'none'};

/** Which container is the Agent, by all that speaks for each and against it. */
export const agentIn = remembered((definition: TaskDefinition): AgentIn => {
	const weighed = definition.containerDefinitions.map(container => {
		const signs = agentSigns(container, definition);
		return {container, signs, weight: weigh(signs)};
	});
	const agents = weighed.filter(({weight}) => weight >= sure);
	const [agent, ...others] = alone(agents).map(({container}) => container);
	if (agent) {
		return others.length === 0
			? {kind: 'agent', container: agent}
			: {kind: 'several', containers: [agent, ...others]};
	}

	const perhaps = weighed.filter(({weight}) => weight >= possible).toSorted((a, b) => b.weight - a.weight)[0];
	if (perhaps) {
		const {container, signs} = perhaps;
		return {kind: 'perhaps', container, signs};
	}

	const sends = definition.containerDefinitions.find(container => hasKey(container));
	return sends ? {kind: 'sends', container: sends} : {kind: 'none'};
});

type Weighed = {readonly container: ContainerDefinition; readonly signs: readonly AgentSign[]};

/** Without those that run one part of the same Agent (`trace-agent`), or have no key where another has one. */
function alone<Each extends Weighed>(agents: readonly Each[]): readonly Each[] {
	const whole = agents.filter(({signs}) => !signs.includes('command'));
	const left = whole.length > 0 ? whole : agents;
	const keyed = left.filter(({signs}) => signs.includes('key'));
	return keyed.length > 0 ? keyed : left;
}

/** The synthetics worker has its key under another name. */
function hasKey({environment = [], secrets = []}: ContainerDefinition): boolean {
	return [...environment, ...secrets].some(({name}) => name === 'DD_API_KEY' || name === 'DATADOG_API_KEY');
}
