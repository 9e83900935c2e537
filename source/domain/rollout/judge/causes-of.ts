import {eventCause} from '../classify/event-cause.ts';
import {firstBy} from '../../kit/first-by.ts';
import {secondsOf} from '../../kit/instant.ts';
import type {Cause, InstanceRollout} from '../../choices/problem/rollout.ts';
import type {ServiceEvent} from '../../account/service.ts';
import type {Failure} from './failures.ts';

type Evidence = {
	readonly instances: readonly InstanceRollout[];
	readonly failures: readonly Failure[];
	readonly events: readonly ServiceEvent[];
	/** That no instance is told of says nothing then. */
	readonly isUnread?: boolean;
};

/**
Everything that stands in the way, newest first, each kind once. What an instance says is fuller than the event behind
it, and an event that says only that tasks end is none beside a reason.
*/
export function causesOf(input: Evidence): readonly Cause[] {
	const told = [
		...input.failures.map(({at, cause}) => ({at, cause})),
		...input.events.flatMap(({createdAt, message}) => {
			const cause = eventCause(message);
			return cause ? [{at: secondsOf(createdAt) ?? 0, cause}] : [];
		}),
	]
		.toSorted((a, b) => b.at - a.at)
		.map(({cause}) => cause);
	const isEmpty = input.isUnread !== true && input.instances.every(({state}) => state === 'draining');
	const empty: readonly Cause[] = isEmpty ? [{kind: 'no-instances', detail: ''}] : [];
	const seen = input.instances.flatMap(({cause}) => (cause ? [cause] : []));
	const all = [...new Set([...told, ...seen, ...empty].map(({kind}) => kind))];
	const isNamed = all.some(kind => kind !== 'keeps-failing' && kind !== 'throttled');
	const kinds = isNamed ? all.filter(kind => kind !== 'keeps-failing') : all;
	const fullest = firstBy([...seen, ...told, ...empty], ({kind}) => kind);
	return kinds.flatMap(kind => fullest.get(kind) ?? []);
}
