import {leftOutcomes} from '../domain/ending/outcome.ts';
import type {PlannedNow} from './choosing/plan-now.ts';
import type {Ending} from './ending.ts';

/** `doctor`: the checks were said as they were made, each with what helps; what is left is their counts. */
export function examine({plan: {checks, leftAlone}}: Pick<PlannedNow, 'plan'>): Ending {
	return {outcome: {kind: 'examined', checks, clusters: leftOutcomes({leftAlone})}};
}
