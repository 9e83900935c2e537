import {hasKey, withKey, withoutKey} from '../../../domain/kit/large/keyed.ts';
import type {EventOf} from './fact.ts';
import {printed, settled, type View} from './view.ts';

/** A rollout is live until it succeeded, and leaves one line however often its success is told. */
export function afterRollout(view: View, event: EventOf<'rollout'>): View {
	// Where nothing had to be changed, the answers come before what is seen too.
	const before = settled(view);
	const {rollout, seconds} = event;
	const {target, verdict} = rollout;
	if (verdict === 'succeeded') {
		// One that is live has no line yet, also where it is watched for the second time.
		const isNew = hasKey(before.rollouts, target) || !hasKey(before.done, target);
		return {
			...(isNew ? printed(before, event) : before),
			done: withKey(before.done, target, true),
			rollouts: withoutKey(before.rollouts, target),
		};
	}

	return {
		...before,
		rollouts: withKey(before.rollouts, target, {rollout, seconds}),
		// What is put back afterwards succeeds in going back, and the change has failed all the same.
		...(verdict !== 'going-on' && {failed: withKey(before.failed, target, true)}),
	};
}
