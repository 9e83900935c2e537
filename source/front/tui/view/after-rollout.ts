import type {Rollout} from '../../../domain/choices/problem/rollout.ts';
import type {EventOf} from './fact.ts';
import {printed, settled, type View} from './view.ts';

/** A rollout is live until it succeeded, and leaves one line however often its success is told. */
export function afterRollout(view: View, event: EventOf<'rollout'>): View {
	// Where nothing had to be changed, the answers come before what is seen too.
	const before = settled(view);
	const {rollout, seconds} = event;
	const isSame = ({target}: Rollout) => target === rollout.target;
	if (rollout.verdict === 'succeeded') {
		// One that was live until now has no line yet, and thousands of lines need not be looked through.
		const isLive = before.rollouts.some(each => isSame(each.rollout));
		const isKnown = !isLive && before.history.some(fact => fact.type === 'rollout' && isSame(fact.rollout));
		return {
			...(isKnown ? before : printed(before, event)),
			done: [...new Set([...before.done, rollout.target])],
			rollouts: before.rollouts.filter(each => !isSame(each.rollout)),
		};
	}

	const index = before.rollouts.findIndex(each => isSame(each.rollout));
	const entry = {rollout, seconds};
	return {...before, rollouts: index === -1 ? [...before.rollouts, entry] : before.rollouts.with(index, entry)};
}
