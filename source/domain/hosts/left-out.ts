import type {Instance} from '../account/instance.ts';
import type {PlacementConstraint} from '../account/service.ts';
import type {Task} from '../account/task.ts';
import type {TaskDefinition} from '../account/task-definition.ts';
import type {Obstacle} from '../choices/problem/obstacle.ts';
import {isObject, objectsOf, textOf} from '../kit/shape.ts';
import {remembered} from '../kit/large/remembered.ts';
import {uniqueBy} from '../kit/unique-by.ts';
import {evaluate} from './query/evaluate.ts';
import {requiredAttributes} from './required-attributes.ts';
import {tasksByInstance} from './tasks-by-instance.ts';

/** What decides on which instances ECS wants the tasks of a service. */
export type Placement = {
	readonly definition: TaskDefinition;
	/** Of the service; those of the definition come on top. */
	readonly constraints: readonly PlacementConstraint[];
	/** As ECS lists them for a registered definition; worked out from the definition where it isn't registered. */
	readonly requiresAttributes?: readonly string[];
	/** All tasks of the cluster, where they were read. */
	readonly tasks?: readonly Task[];
	/** Expressions that ECS itself found to hold on an instance, because it keeps a task of the service there. */
	readonly proven?: (instance: Instance) => readonly string[];
};

/**
Why ECS wants no task of a DAEMON service on an instance that is ACTIVE and connected; nothing where it wants one (API
reference, `schedulingStrategy`: "each active container instance that meets all of the task placement constraints").
`distinctInstance` is met by itself where there is one task an instance. What is the same for all instances is worked
out once.
*/
export function leftOut(placement: Placement): (instance: Instance) => readonly Obstacle[] {
	const {definition, constraints, requiresAttributes = requiredAttributes(definition), tasks, proven} = placement;
	const all = uniqueBy([...constraints, ...constraintsOf(definition)], ({expression = ''}) => expression);
	const members = all
		.filter(({type}) => type === 'memberOf')
		.map(({expression = ''}) => ({expression, holdsOn: evaluate(expression)}));
	const there = members.length > 0 && tasks ? tasksByInstance(tasks) : undefined;
	const ofKind = remembered((attributes: Instance['attributes']) => [
		...missing(attributes, requiresAttributes).map((attribute): Obstacle => ({kind: 'attribute', attribute})),
		...otherPlatform(attributes, definition),
	]);
	return instance => {
		const kind = ofKind(instance.attributes);
		if (members.length === 0) {
			return kind;
		}

		const asked = {instance, ...(there && {tasks: there.get(instance.arn) ?? []})};
		let unmetHere = none;
		for (const {expression, holdsOn} of members) {
			const answer = holdsOn(asked);
			if (answer.kind === 'fails') {
				unmetHere = [...unmetHere, {kind: 'constraint', expression}];
			} else if (answer.kind === 'untold' && proven?.(instance).includes(expression) !== true) {
				unmetHere = [...unmetHere, {kind: 'untold', expression, why: answer.why}];
			}
		}

		return unmetHere.length === 0 ? kind : [...unmetHere, ...kind];
	};
}

/** One for all: most instances are left out by nothing. */
const none: readonly Obstacle[] = [];

/** The `memberOf` constraints of a task definition, which can have no other kind. */
export function constraintsOf({placementConstraints}: TaskDefinition): readonly PlacementConstraint[] {
	return constraintList(placementConstraints);
}

/** Constraints as a request or a description has them. */
export function constraintList(value: TaskDefinition[string]): readonly PlacementConstraint[] {
	return objectsOf(value).map(({type, expression}) => ({
		type: textOf(type) ?? '',
		...(typeof expression === 'string' && {expression}),
	}));
}

/** An instance whose capabilities were not read lacks none as far as we know. */
function missing(attributes: Instance['attributes'], required: readonly string[]): readonly string[] {
	const isKnown = Object.keys(attributes).some(name => name.includes('ecs.capability.'));
	return isKnown ? required.filter(name => !(name in attributes)) : [];
}

/**
`runtimePlatform` against what the ECS agent says of the host. Whether Windows is Full or Core doesn't matter to a
container, its release does (ECS, "Windows containers"); AWS says nowhere that ECS compares more than that.
*/
function otherPlatform(attributes: Instance['attributes'], {runtimePlatform}: TaskDefinition): readonly Obstacle[] {
	const {cpuArchitecture, operatingSystemFamily} = isObject(runtimePlatform) ? runtimePlatform : {};
	return [
		differing(textOf(cpuArchitecture), attributes['ecs.cpu-architecture'], name => name.toLowerCase()),
		differing(textOf(operatingSystemFamily), attributes['ecs.os-family'], release),
	].flat();
}

type Named = (name: string) => string | undefined;

function differing(needs: string | undefined, has: string | undefined, named: Named): readonly Obstacle[] {
	if (needs === undefined || has === undefined) {
		return [];
	}

	const [wanted, there] = [named(needs), named(has)];
	return wanted === undefined || there === undefined || wanted === there
		? []
		: [{kind: 'runtime-platform', needs, has}];
}

/** `LINUX`, or `WINDOWS_SERVER_2022`; the ECS agent says `windows` of a build that it doesn't know. */
function release(family: string): string | undefined {
	return /^(?:LINUX|WINDOWS_SERVER_[^_]+)/v.exec(family)?.[0];
}
