import {chosenClusters} from '../../domain/hosts/chosen-clusters.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {planChanges} from '../../domain/plan/plan-changes.ts';
import {moved} from '../../domain/plan/moved.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {Ports} from '../ports.ts';
import {canMovePlan} from '../readers/ground.ts';
import {lookAround} from '../readers/observe.ts';
import {decidedIn} from './decided-in.ts';
import {choicesOf, refusedAnswer, type LookedAt} from './session.ts';

/** What a second look showed: the plan still holds, or the session in which it has to be approved anew. */
export type Looked = {readonly isSame: boolean; readonly session: LookedAt};

/**
A person may have read the plan for an hour: what it rests on is read once more. Gives the session as it was when the
account stands still, else one in which the approval is taken back, with the reason, and what is there now is known.
*/
export async function* lookAgain(plan: Plan, session: LookedAt, ports: Ports): AsyncGenerator<SetupEvent, Looked> {
	const {observed} = session;
	// Only what can move the plan is read again: a person waits for it, with the yes just given.
	const kept = [...session.reads].filter(([{restsOn}]) => !canMovePlan(restsOn));
	const fresh = yield* lookAround({...session, reads: new Map(kept)}, ports);
	const after = planChanges(decidedIn(fresh, ports));
	if (after.fingerprint === plan.fingerprint) {
		return {isSame: true, session};
	}

	const choices = choicesOf(session);
	const what = moved(
		{changes: plan.changes, clusters: chosenClusters({observed, choices})},
		{changes: after.changes, clusters: chosenClusters({observed: fresh.observed, choices})},
	);
	const {answers, refusal, refused} = refusedAnswer(
		session,
		{question: 'approval', problem: {code: 'state-moved', what}},
		['approval'],
	);
	return {isSame: false, session: {...fresh, answers, refused, ...(refusal && {refusal})}};
}
