import type {Invocation} from '../../../domain/choices/invocation.ts';
import type {Problem} from '../../../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {Plan} from '../../../domain/plan/plan.ts';
import {decidedIn} from '../../choosing/decided-in.ts';
import type {LookedAt} from '../../choosing/session.ts';
import type {Ports} from '../../ports.ts';
import type {Seen} from '../follow.ts';
import {findApiKey} from './keys-for-proof.ts';
import {awaitedIn, patienceOf} from './awaited-in.ts';
import {proveArrival} from './prove-arrival.ts';

type Proving = {
	readonly plan: Plan;
	readonly seen: Seen;
	readonly session: LookedAt;
	readonly ports: Ports;
	/** The run as it would be started again. */
	readonly again: Invocation;
};

/**
Whether the data of the clusters that went first arrives, before others follow. Where nobody gave a key to ask with, or
Datadog gives no answer, the others follow on health alone, which is said; where it answers that some hosts don't
report, that is the problem.
*/
export async function* proveCanary(
	wave: readonly string[],
	{plan, seen, session, ports, again}: Proving,
): AsyncGenerator<SetupEvent, Problem | undefined> {
	const {given} = ports.run;
	const {site} = decidedIn(session, ports).choices;
	const targets = plan.targets.filter(({id}) => wave.includes(id));
	const app = given.applicationKey ?? given.offeredApplicationKeys?.[site];
	const key = app && (await findApiKey({session, ports, targets}));
	if (!app || !key) {
		yield {
			type: 'proof',
			proof: {kind: 'unknown', site, why: app ? 'no-api-key' : 'no-application-key', isOfCanary: true},
		};
		return undefined;
	}

	const proof = yield* proveArrival(
		awaitedIn({targets, rollouts: seen.rollouts}, {site, hasThisKey: key.isTheirs}),
		{reader: {site, keys: {api: key.api, application: app}}, patience: patienceOf(ports), recent: 0},
		ports,
	);
	if (proof.kind !== 'not-yet' || ports.interrupt.graceful.aborted) {
		return undefined;
	}

	const clusters = [...new Set(targets.map(({group}) => group.cluster))];
	const problem: Problem = {
		code: 'canary-silent',
		cluster: clusters.join(', '),
		site,
		hosts: proof.hosts,
		of: proof.of,
	};
	yield {type: 'problem', problem, done: seen.applied.done, again};
	return problem;
}
