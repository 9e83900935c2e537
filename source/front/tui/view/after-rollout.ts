import type {Rollout} from '../../../domain/choices/problem/rollout.ts';
import type {EventOf} from './fact.ts';
import {printed, type View} from './view.ts';

/** A rollout is live until it succeeded, and leaves one line however often its success is told. */
export function afterRollout(before: View, event: EventOf<'rollout'>): View {
	const {rollout, seconds} = event;
	const isSame = ({target}: Rollout) => target === rollout.target;
	if (rollout.verdict === 'succeeded') {
		const isKnown = before.history.some(fact => fact.type === 'rollout' && isSame(fact.rollout));
		return {
			...(isKnown ? before : printed(before, event)),
			rollouts: before.rollouts.filter(each => !isSame(each.rollout)),
		};
	}

	const index = before.rollouts.findIndex(each => isSame(each.rollout));
	const entry = {rollout, seconds};
	return {...before, rollouts: index === -1 ? [...before.rollouts, entry] : before.rollouts.with(index, entry)};
}
