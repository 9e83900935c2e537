import type {Rollout} from '../../../domain/choices/problem/rollout.ts';
import type {Target} from '../../../domain/plan/plan.ts';
import {awaitedOf} from '../../../domain/rollout/arrival/awaited-of.ts';
import type {Ports} from '../../ports.ts';

/** How long data is waited for, in seconds; a shorter time for the rollout holds for this too. */
const patience = 300;

/** What was applied, and what became of it. */
type Running = {readonly targets: readonly Target[]; readonly rollouts: readonly Rollout[]};

/** Where Datadog is asked, and whether the Agents have the key that it is asked with. */
type Reader = Parameters<typeof awaitedOf>[2];

/** The hosts that are to report, of the targets that run. */
export function awaitedIn({targets, rollouts}: Running, reader: Reader): ReadonlyArray<ReturnType<typeof awaitedOf>> {
	return targets.flatMap(target => {
		const rollout = rollouts.find(one => one.target === target.id && one.verdict === 'succeeded');
		return rollout ? [awaitedOf(target, rollout, reader)] : [];
	});
}

/** How long data is waited for, in seconds. */
export function patienceOf({run}: Pick<Ports, 'run'>): number {
	return Math.min(patience, run.timeout);
}
