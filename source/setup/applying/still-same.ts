import type {SetupEvent} from '../../domain/ending/event.ts';
import {isSignedOut} from '../../domain/choices/problem/is-signed-out.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {Planner} from '../../domain/plan/planned-changes.ts';
import {decidedIn} from '../choosing/decided-in.ts';
import {compared, lookAgain, type Looked} from '../choosing/look-again.ts';
import type {LookedAt, Session} from '../choosing/session.ts';
import type {Ports} from '../ports.ts';
import type {Access} from './access.ts';

/** What plans anew, by what is there. */
type Comparing = Around & {readonly plan: Planner};

type Around = {readonly access: Access; readonly ports: Ports};

/** Whether the account is still as it was for a plan that was approved. */
export async function* stillSame(
	plan: Plan,
	session: LookedAt,
	{access, ports, plan: planAgain}: Comparing,
): AsyncGenerator<SetupEvent, Looked> {
	if (!isPersonal(session)) {
		return {isSame: true, session};
	}

	yield {type: 'reading', what: 'again', subject: ''};
	const fresh: LookedAt = yield* seen(session, {access, ports});
	return compared({plan, session, fresh, after: planAgain(decidedIn(fresh, ports))});
}

/** Who has read a plan for long may be signed out by then. */
async function* seen(session: LookedAt, {access, ports}: Around): AsyncGenerator<SetupEvent, LookedAt> {
	for (;;) {
		try {
			return yield* lookAgain(session, ports);
		} catch (error) {
			if (!(error instanceof ProblemError) || !isSignedOut(error.problem)) {
				throw error;
			}

			const renewed = yield* access.renew(error.problem, 'changes');
			if (renewed === 'not-yet' || renewed === 'stopped') {
				throw error;
			}
		}
	}
}

/** `--yes` comes at once; only a person takes time between the plan and the yes. */
function isPersonal({answers}: Session): boolean {
	return answers.some(({id, source}) => id === 'approval' && source === 'person');
}
