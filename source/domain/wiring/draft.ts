import type {ContainerDefinition, TaskDefinition} from '../account/task-definition.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import type {Reason} from '../agent/reason.ts';
import {maskedNamed} from '../kit/mask.ts';
import {textOf} from '../kit/shape.ts';
import type {Instance} from '../account/instance.ts';
import type {WiringNote} from './note.ts';
import type {ReachedAgent} from './way-to-agent.ts';

/** The Agent of the hosts on which a service runs. */
export type WiringAgent = ReachedAgent & {
	readonly name: string;
	/** Its `DD_ENV`. */
	readonly env?: string;
	/** `false`: only containers with a label send logs. */
	readonly logsFromAll: boolean;
	/** Ports of the host that are not the usual ones, by the variable that tells an application. */
	readonly ports: Readonly<Record<string, string>>;
	/** Instances on which it and the service run. */
	readonly instances: readonly Instance[];
};

/** One container to wire, and all that decides how. */
export type Wire = {
	readonly container: string;
	readonly agent: WiringAgent;
	/** Of the application's definition; `default` is NAT on Windows. */
	readonly network: string;
	/** The names that it gets in Datadog, where it has none yet. */
	readonly service: string;
	readonly env?: string;
};

/** A definition on its way, why its lines are there by path of a diff, and what has to be said. */
export type Draft = {
	readonly definition: TaskDefinition;
	readonly reasons: ReadonlyMap<string, Reason>;
	readonly notes: readonly WiringNote[];
};

/** Adds one thing to a container. */
export type Part = (draft: Draft, wire: Wire) => Draft;

/** The container that is wired; it is there, as it was chosen among those of the definition. */
export function containerOf({definition}: Draft, {container: name}: Wire): ContainerDefinition {
	return definition.containerDefinitions.find(container => container.name === name) ?? {name, image: ''};
}

/** The draft with members of the container in the place of its own. */
export function changed(draft: Draft, {container: name}: Wire, members: Partial<ContainerDefinition>): Draft {
	const {definition} = draft;
	return {
		...draft,
		definition: {
			...definition,
			containerDefinitions: definition.containerDefinitions.map(container =>
				container.name === name ? {...container, ...members} : container,
			),
		},
	};
}

/** The draft with a reason for each of these paths. */
export function because(draft: Draft, reason: Reason, ...paths: readonly string[]): Draft {
	return {...draft, reasons: new Map([...draft.reasons, ...paths.map(path => [path, reason] as const)])};
}

export function noting(draft: Draft, ...notes: readonly WiringNote[]): Draft {
	return {...draft, notes: [...draft.notes, ...notes]};
}

/** What a container has under this name: the value, where it is one that can be read. */
export type Variable = {readonly value?: string};

/** Of a variable that is set twice Docker takes the last. */
export function variableIn({environment = [], secrets = []}: ContainerDefinition, name: string): Variable | undefined {
	if (secrets.some(secret => secret.name === name)) {
		return {};
	}

	const found = environment.findLast(variable => variable.name === name);
	const value = textOf(found?.value);
	return found && (value === undefined ? {} : {value});
}

/** A value, and why it is wanted. */
type Wanted = {readonly value: string; readonly reason: Reason};

/**
Adds variables that the container has not. One that is there stays, whatever it says: ECS refuses a name that is both a
variable and a secret, and a person who set it knows why ("The secret name must be unique and not shared with any new or
existing environment variables set on the container", RegisterTaskDefinition; `variable-and-secret` of the validator).
*/
export function withVariables(draft: Draft, wire: Wire, variables: Readonly<Record<string, Wanted>>): Draft {
	const container = containerOf(draft, wire);
	const there = Object.entries(variables).map(([name, {value, reason}]) => ({
		name,
		value,
		reason,
		found: variableIn(container, name),
	}));
	const added = there.filter(({found}) => found === undefined);
	const kept = there.flatMap(({name, value, found}): readonly WiringNote[] =>
		found === undefined || found.value === value
			? []
			: [
					{
						kind: 'kept',
						container: container.name,
						variable: name,
						...(found.value !== undefined && {value: maskedNamed(name, found.value)}),
						wanted: value,
					},
				],
	);
	if (added.length === 0) {
		return noting(draft, ...kept);
	}

	let made = changed(draft, wire, {
		environment: [...(container.environment ?? []), ...added.map(({name, value}) => ({name, value}))],
	});
	for (const {name, reason} of added) {
		made = because(made, reason, `${container.name}/environment/${name}`);
	}

	return noting(made, ...kept);
}

/** Because the Agent offers it. */
export function offered(feature: FeatureId): Reason {
	return {kind: 'sends', feature};
}
