import type {InstanceRollout, Rollout} from '../../choices/problem/rollout.ts';

type Watched = {readonly rollout: Rollout};

/** What is new of how a rollout stands since `before`: nothing, or the same with the instances whose trouble is new. */
export function rolloutNews<Told extends Watched>(event: Told, before: Rollout | undefined): readonly Told[] {
	const {rollout} = event;
	const known = new Set(before?.instances.map(instance => trouble(instance)));
	const instances = rollout.instances.filter(instance => !known.has(trouble(instance)));
	const isSame = before !== undefined && instances.length === 0 && state(before) === state(rollout);
	return isSame ? [] : [{...event, rollout: {...rollout, instances}}];
}

function trouble({instance, state: standing, cause}: InstanceRollout): string {
	// That it failed is news once, whichever cause AWS names at the moment.
	return JSON.stringify([instance, standing === 'failed' || cause?.kind]);
}

function state({verdict, counts, unread, unseen}: Rollout): string {
	return JSON.stringify([verdict, counts, unread?.operation, unseen]);
}
