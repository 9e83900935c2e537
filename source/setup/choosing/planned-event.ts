import type {Answers} from '../../domain/choices/answers.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {answersOf} from '../../domain/questions/answers-of.ts';
import {withSaidClusters} from '../../domain/questions/said-clusters.ts';
import type {Ports} from '../ports.ts';
import {decidedIn} from './decided-in.ts';
import type {PlannedNow} from './plan-now.ts';
import {savingOf} from './saved.ts';
import {situationOf} from './session.ts';

/** A plan that can be asked about, with the answers that make it again. */
export function plannedEvent(planned: PlannedNow, ports: Ports): SetupEvent {
	const {plan: made, session} = planned;
	return {
		type: 'planned',
		plan: made,
		dryRun: ports.run.dryRun,
		identity: session.observed.identity,
		answers: {
			...withSaidClusters(answersOf(made, decidedIn(session, ports)), situationOf(session, ports)),
			...roleOf(ports),
		},
		...(ports.run.saves && {saving: savingOf(planned, ports)}),
		again: planned.again,
	};
}

/** The role that leads into the account, which the plan doesn't know. */
function roleOf({run: {said}}: Ports): Answers {
	const {'assume-role': role, account} = said;
	return {...(role !== undefined && {'assume-role': role}), ...(account !== undefined && {account})};
}
