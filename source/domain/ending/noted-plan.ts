import type {TakenBackHow} from '../choices/intent.ts';
import {changeKinds} from '../choices/problem/failed-change.ts';
import type {JsonObject} from '../kit/json.ts';
import {textOf} from '../kit/shape.ts';
import {uniqueBy} from '../kit/unique-by.ts';
import {changeFacts} from '../plan/changes/catalogue.ts';

/** A cluster that a plan was for, by its names for people. */
export type NotedTarget = {readonly cluster: string; readonly region: string};

/** A plan as a journal has it, as far as it is told of again. */
export type NotedPlan = {
	readonly targets: readonly NotedTarget[];
	/** Ids of what it had to change. */
	readonly planned: readonly string[];
	/** How many targets it has, and of its changes of Agents how many make one, and how many change one. */
	readonly reach: {
		readonly targets: number;
		readonly agents: number;
		readonly made: number;
		readonly changed: number;
	};
	/** How all of it is taken back, where one command does that and nothing else. */
	readonly takenBack?: TakenBackHow;
};

/** Before the plan was told. */
export const nothingPlanned: NotedPlan = {
	targets: [],
	planned: [],
	reach: {targets: 0, agents: 0, made: 0, changed: 0},
};

type Parts = {readonly targets: readonly JsonObject[]; readonly changes: readonly JsonObject[]};

/** The plan with more of its lists: all of them, or one line's. */
export function withParts(before: NotedPlan, {targets, changes}: Parts): NotedPlan {
	const agents = changes.filter(({kind}) => {
		const known = changeKinds.find(one => one === kind);
		return known !== undefined && ['service', 'daemon'].includes(changeFacts[known].about);
	});
	const count = (action: string) => agents.filter(change => change.action === action).length;
	const reach = {
		targets: before.reach.targets + targets.length,
		agents: before.reach.agents + agents.length,
		made: before.reach.made + count('add'),
		changed: before.reach.changed + count('change'),
	};
	const takenBack = takenBackHow(reach);
	const isKnown = (one: NotedTarget) =>
		before.targets.some(({cluster, region}) => cluster === one.cluster && region === one.region);
	return {
		...(takenBack !== undefined && {takenBack}),
		reach,
		// What is taken out is no target of its plan.
		targets: [
			...before.targets,
			...uniqueBy(
				[...targets, ...changes].flatMap(({cluster, region}) =>
					typeof cluster === 'string' && typeof region === 'string' ? [{cluster, region}] : [],
				),
				({cluster, region}) => `${region} ${cluster}`,
			).filter(one => !isKnown(one)),
		],
		planned: [...before.planned, ...changes.flatMap(({id}) => textOf(id) ?? [])],
	};
}

/**
Of a plan that only makes Agents, as many as it is about, a removal takes back all; of one that only changes Agents, a
rollback. Where it does both, or leaves an Agent as it is, a removal would take more than it made.
*/
function takenBackHow({targets, agents, made, changed}: NotedPlan['reach']): TakenBackHow | undefined {
	if (agents === 0) {
		return undefined;
	}

	return made === agents && agents === targets ? 'made' : changed === agents ? 'changed' : undefined;
}
