import type {DefinitionPlan} from './plan-definition.ts';
import type {Surroundings} from './plan-target.ts';

/** What must be done before a definition is used: its registration, or all that this would have waited for. */
export function neededBy({changes}: DefinitionPlan, {needs}: Surroundings): readonly string[] {
	return changes.length > 0 ? changes.map(({id}) => id) : needs;
}
