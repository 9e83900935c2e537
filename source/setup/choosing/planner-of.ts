import {withTokens} from '../../domain/plan/changes/with-tokens.ts';
import {planChanges} from '../../domain/plan/plan-changes.ts';
import type {Planner} from '../../domain/plan/planned-changes.ts';
import type {Ports} from '../ports.ts';

/** Plans as a run does: its requests are whole, with the tokens that they are sent with. */
export function plannerOf({run: {id}}: Pick<Ports, 'run'>): Planner {
	return decided => {
		const planned = planChanges(decided);
		return {...planned, changes: withTokens(planned.changes, id)};
	};
}
