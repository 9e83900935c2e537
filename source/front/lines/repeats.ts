import type {SetupEvent} from '../../domain/event.ts';

/** Tells whether an event shows nothing new: a rollout is asked about every few seconds and changes rarely. */
export function repeats(): (event: SetupEvent) => boolean {
	const last = new Map<string, string>();
	return event => {
		if (event.type !== 'rollout') {
			return false;
		}

		const {region, cluster, service, verdict, counts, instances} = event.rollout;
		const name = [region, cluster, service].join('/');
		const state = JSON.stringify([verdict, counts, instances.map(({instance, cause}) => [instance, cause?.kind])]);
		const isSame = last.get(name) === state;
		last.set(name, state);
		return isSame;
	};
}
