import type {SetupEvent} from '../domain/ending/event.ts';
import {plannerOf} from '../domain/plan/plan-changes.ts';
import type {Plan} from '../domain/plan/plan.ts';
import {tellClusters} from './applying/cells/tell-clusters.ts';
import {install, type Approved} from './applying/install.ts';
import {lookAfter} from './applying/look-after.ts';
import {decidedIn} from './choosing/decided-in.ts';
import {lookAgain} from './choosing/look-again.ts';
import type {LookedAt} from './choosing/session.ts';
import type {Ending} from './ending.ts';

/** Sends what was approved, watches, and looks after removals. */
export async function* carryOut(
	plan: Plan,
	before: LookedAt,
	installing: Approved,
): AsyncGenerator<SetupEvent, Ending> {
	const {access, ports} = installing;
	const session = {...before, aws: access.aws};
	const planOf = (fresh: LookedAt) => plannerOf(ports.run)(decidedIn(fresh, ports));
	const installed = install(plan, session, {
		...installing,
		async *planAgain() {
			return planOf(yield* lookAgain(session, ports));
		},
	});
	const ending: Ending = yield* tellClusters(installed, plan, ports.run);
	return plan.removals ? yield* lookAfter({ending, plan, session}, planOf, ports) : ending;
}
