import type {Aws} from '../../aws/gateway.ts';
import {chosenClusters} from '../../domain/hosts/chosen-clusters.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {withEarlier} from '../../domain/kit/large/earlier.ts';
import {moved} from '../../domain/plan/saved/moved.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {PlannedChanges} from '../../domain/plan/planned-changes.ts';
import type {Ports} from '../ports.ts';
import {canMovePlan} from '../readers/ground.ts';
import {lookAround} from '../readers/observe.ts';
import {choicesOf, refusedAnswer, type LookedAt} from './session.ts';

/** What a second look showed: the plan still holds, or the session in which it has to be approved anew. */
export type Looked = {readonly isSame: boolean; readonly session: LookedAt};

/**
A person may have read the plan for an hour: what it rests on is read once more, and nothing else, since they wait for
it with the yes just given.
*/
export async function* lookAgain(session: LookedAt, ports: Ports): AsyncGenerator<SetupEvent, LookedAt> {
	const kept = [...session.reads].filter(([{restsOn}]) => !canMovePlan(restsOn));
	const {aws} = session;
	const after = yield* lookAround({...session, aws: sparing(session), reads: new Map(kept)}, ports);
	return {...after, aws};
}

/** Of a cluster that is read once more what stands still is the one that is known. */
function sparing({aws, observed}: LookedAt): Aws {
	const before = new Map(observed.clusters.map(cluster => [cluster.arn, cluster]));
	return {
		...aws,
		async readCluster(summary, options, signal) {
			const fresh = await aws.readCluster(summary, options, signal);
			const earlier = before.get(fresh.arn);
			return earlier === undefined
				? fresh
				: {
						...fresh,
						instances: withEarlier(fresh.instances, earlier.instances, ({arn}) => arn),
						tasks: withEarlier(fresh.tasks, earlier.tasks, ({arn}) => arn),
					};
		},
	};
}

/** An approved plan with the session that it was made in, and what would be planned of the account as it is now. */
export type Compared = {
	readonly plan: Plan;
	readonly session: LookedAt;
	readonly fresh: LookedAt;
	readonly after: PlannedChanges;
};

/**
The session as it was when the account stands still, else one in which the approval is taken back, with the reason, and
what is there now is known.
*/
export function compared({plan, session, fresh, after}: Compared): Looked {
	if (after.fingerprint === plan.fingerprint) {
		return {isSame: true, session};
	}

	const {observed} = session;
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
