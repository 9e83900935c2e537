import {chosenClusters} from '../../domain/hosts/chosen-clusters.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {planChanges} from '../../domain/plan/plan-changes.ts';
import {moved} from '../../domain/plan/moved.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {observe} from '../readers/observe.ts';
import type {Ask, Ports} from '../ports.ts';
import {choicesOf, refusedAnswer, decidedIn, type Session} from './session.ts';

type Looking = {readonly ports: Ports; readonly ask: Ask};

const ofAccount = ['chosen', 'stored', 'role'];

/**
A person may have read the plan for an hour: what it rests on is read once more. Gives the session as it was when the
account stands still, else one in which the approval is taken back, with the reason, and what is there now is known.
*/
export async function* lookAgain(
	plan: Plan,
	session: Session,
	{ports, ask}: Looking,
): AsyncGenerator<SetupEvent, {readonly isSame: boolean; readonly session: Session}> {
	const {observed} = session;
	const unread = {...session, read: session.read.filter(name => ofAccount.every(word => !name.startsWith(word)))};
	const fresh = yield* observe(unread, ports, ask);
	const after = planChanges(decidedIn(fresh, ports));
	if (after.fingerprint === plan.fingerprint) {
		return {isSame: true, session};
	}

	const choices = choicesOf(session);
	const what = moved(
		{changes: plan.changes, clusters: chosenClusters({observed, choices})},
		{changes: after.changes, clusters: chosenClusters({observed: fresh.observed, choices})},
	);
	const open = refusedAnswer(session, {question: 'approval', problem: {code: 'state-moved', what}}, ['approval']);
	return {isSame: false, session: {...open, observed: fresh.observed, read: fresh.read}};
}
