import type {InstanceRollout, Rollout} from '../../../domain/choices/problem/rollout.ts';
import type {SetupEvent} from '../../../domain/ending/event.ts';

/**
Keeps of each event what is new, and of one that shows nothing new nothing at all. A rollout is asked about every few
seconds and changes rarely; an instance in trouble is named once, and again when its trouble changes.
*/
export function news(): (event: SetupEvent) => SetupEvent | undefined {
	const last = new Map<string, Rollout>();
	return event => {
		if (event.type !== 'rollout') {
			return event;
		}

		const {rollout} = event;
		const before = last.get(rollout.target);
		last.set(rollout.target, rollout);
		const known = new Set(before?.instances.map(instance => trouble(instance)));
		const instances = rollout.instances.filter(instance => !known.has(trouble(instance)));
		const isSame = before !== undefined && instances.length === 0 && state(before) === state(rollout);
		return isSame ? undefined : {...event, rollout: {...rollout, instances}};
	};
}

function trouble({instance, state: standing, cause}: InstanceRollout): string {
	// That it failed is news once, whichever cause AWS names at the moment.
	return JSON.stringify([instance, standing === 'failed' || cause?.kind]);
}

function state({verdict, counts, unread, unseen}: Rollout): string {
	return JSON.stringify([verdict, counts, unread?.operation, unseen]);
}
