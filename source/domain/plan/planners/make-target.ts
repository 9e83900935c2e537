import type {FoundAgent} from '../../found/found-agent.ts';
import {makeForecast} from '../forecast/make-forecast.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import type {Target} from '../plan.ts';
import {targetId, targetKind} from '../target-id.ts';
import type {Task} from '../../account/task.ts';
import type {DefinitionPlan} from './plan-definition.ts';

type Making = {
	readonly group: PlacementGroup;
	readonly name: string;
	readonly definition: DefinitionPlan;
	/** What runs on the cluster. */
	readonly tasks: readonly Task[];
	/** The Agent that goes before ours comes; what it holds is free then. */
	readonly replaced: FoundAgent | undefined;
};

/** A service or daemon to be, with where it will run. */
export function makeTarget({group, name, definition, tasks, replaced}: Making): Target {
	const [registers] = definition.changes;
	return {
		id: targetId(targetKind(group), group.clusterArn, name),
		group,
		name,
		family: definition.family,
		definition: definition.definition,
		...(definition.reuses !== undefined && {reuses: definition.reuses}),
		...(registers && {registers: registers.id}),
		forecast: makeForecast({
			group,
			definition: definition.definition,
			tasks,
			ownService: name,
			...(replaced && {replaces: [replaced.name]}),
		}),
	};
}
