import {findAgentContainer} from '../../agent/find-agent-container.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {canonical} from '../../kit/canonical.ts';
import {definitionOf} from '../normalise/definition-of.ts';
import {withoutDefaults} from '../normalise/rule.ts';
import {serverFields} from '../normalise/server-fields.ts';
import {objectsOf, textOf} from '../../kit/shape.ts';
import {withoutEmpty} from '../../kit/without-empty.ts';
import type {ContainerDefinition, TaskDefinition} from '../../account/task-definition.ts';
import {delta} from './delta.ts';
import {fittingSizes, taskSizes} from './fitting-sizes.ts';
import {withOneKey} from './one-key.ts';
import {withTheirVolumes} from './their-volumes.ts';
import {byName, managed, mergeFields, type Policy, suggested} from './policy.ts';
import {containerPolicies} from './container-policies.ts';

/** Three definitions: what only our earlier run wrote may go, what anybody else wrote stays. */
export type MergeInput = {
	/** What the choices ask for. */
	readonly ours: TaskDefinition;
	/** What is in use, as described. */
	readonly theirs: TaskDefinition | undefined;
	/** What our run before wrote into it: what of it this one doesn't want goes. */
	readonly earlier?: TaskDefinition;
	/**
	Instead of it, where somebody else wrote theirs: what the choices that are there already would make. Then only what
	differs between that and ours is changed.
	*/
	readonly today?: TaskDefinition;
	/** The name of the Agent's container in theirs, where it was read before. */
	readonly container?: string;
	/** What the person set in this run: it wins over what is there. */
	readonly insistsOn?: ReadonlyArray<'cpu' | 'memory'>;
};

/**
Ours over theirs. What we own is set, what we only suggest is filled in where nothing is set, what an earlier run wrote
and this one doesn't want is taken out; all else that people added stays, in its order: sidecars, variables, labels,
limits, log configuration, fields we don't know. Merging again changes nothing.
*/
export function mergeDefinition(input: MergeInput): TaskDefinition {
	const {theirs, today, container, insistsOn = []} = input;
	if (!theirs) {
		return input.ours;
	}

	const changed = today && delta({ours: input.ours, today});
	const {ours, earlier} = changed ? {ours: changed.ours, earlier: changed.today} : input;
	const there = definitionOf(withoutNoise(theirs));
	const agent = findAgentContainer(there, container);
	const wanted = withTheirVolumes(ours, there, agent);
	const written = earlier && withTheirVolumes(earlier, there, agent);
	const insisted: Readonly<Record<string, Policy>> = Object.fromEntries(insistsOn.map(key => [key, managed]));
	const merged = mergeFields(
		{ours: wanted, theirs: there, earlier: written ?? {}},
		{
			family: managed,
			// The size of the whole task is Managed Instances' way to give a size.
			cpu: suggested,
			memory: suggested,
			volumes: byName(volume => textOf(volume.name) ?? ''),
			placementConstraints: byName(constraint => canonical(constraint)),
			...insisted,
			containerDefinitions: () => containers({wanted, there, agent, written, insisted, insistsOn}),
		},
	);
	const after = findAgentContainer(definitionOf(merged), agent?.name);
	return definitionOf({...merged, ...usedVolumes(merged, there), ...(after && taskSizes(there, after))});
}

type Sides = {
	readonly wanted: TaskDefinition;
	readonly there: TaskDefinition;
	/** Theirs. */
	readonly agent: ContainerDefinition | undefined;
	readonly written: TaskDefinition | undefined;
	readonly insisted: Readonly<Record<string, Policy>>;
	readonly insistsOn: ReadonlyArray<'cpu' | 'memory'>;
};

/** Ours in the place of their Agent's container, or behind the others where there is none. */
function containers({wanted, there, agent: theirs, written, insisted, insistsOn}: Sides): readonly JsonObject[] {
	const [ours] = wanted.containerDefinitions;
	if (!ours || !theirs) {
		return [...there.containerDefinitions, ...wanted.containerDefinitions];
	}

	const earlier = written?.containerDefinitions[0] ?? {};
	const merged = mergeFields({ours, theirs, earlier}, {...containerPolicies, ...insisted});
	const agent = oneWayIn(withOneKey(fittingSizes(merged, {theirs, task: there, insistsOn}), ours, theirs), ours);
	return there.containerDefinitions.map(container => (container === theirs ? agent : container));
}

/** ECS refuses a name that is both a variable and a secret; ours decides which it is. */
function oneWayIn(merged: JsonObject, ours: ContainerDefinition): JsonObject {
	const without = (list: Json, others: ReadonlyArray<{readonly name: string}> = []) =>
		objectsOf(list).filter(({name}) => others.every(other => other.name !== name));
	return withoutEmpty({
		...merged,
		environment: without(merged.environment, ours.secrets),
		secrets: without(merged.secrets, ours.environment),
	});
}

/** An earlier run's volume stays while a sidecar mounts it. */
function usedVolumes(merged: JsonObject, there: TaskDefinition): JsonObject {
	const mounted = new Set(
		objectsOf(merged.containerDefinitions)
			.flatMap(({mountPoints}) => objectsOf(mountPoints))
			.map(({sourceVolume}) => sourceVolume),
	);
	const volumes = objectsOf(merged.volumes);
	const names = new Set(volumes.map(({name}) => name));
	const needed = objectsOf(there.volumes).filter(({name}) => !names.has(name) && mounted.has(name));
	return volumes.length + needed.length > 0 ? {volumes: [...volumes, ...needed]} : {};
}

/** ECS fills in 0 CPU units where nothing is set, so that 0 and nothing can't be told apart. */
function withoutNoise(definition: TaskDefinition): JsonObject {
	const own = Object.fromEntries(Object.entries(definition).filter(([key]) => !serverFields.has(key)));
	const tidy = withoutEmpty(own);
	return {
		...tidy,
		containerDefinitions: objectsOf(tidy.containerDefinitions).map(container =>
			withoutDefaults(container, {cpu: 0}),
		),
	};
}
