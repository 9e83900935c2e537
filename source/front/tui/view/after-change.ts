import {withKey} from '../../../domain/kit/large/keyed.ts';
import type {EventOf} from './fact.ts';
import {printed, settled, without, type View} from './view.ts';

/** Changes that are made: those under way are live, and each leaves a line. */
export function afterChange(before: View, event: EventOf<'change-started' | 'change-note' | 'change-done'>): View {
	switch (event.type) {
		case 'change-started': {
			return {
				...settled(before),
				hasBegun: true,
				readings: without(before, ({what}) => what === 'again'),
				changing: [...before.changing, {change: event.change}],
			};
		}

		case 'change-note': {
			// A note that comes after the end of its change has no line left to stand under.
			return {
				...before,
				changing: before.changing.map(one =>
					one.change.id === event.change ? {...one, note: event.note} : one,
				),
			};
		}

		case 'change-done': {
			return printed(withoutChange(before, event.change.id), event);
		}
	}
}

/** A change that failed is under way no more. */
export function afterProblem(before: View, {problem}: EventOf<'problem'>): View {
	if (problem.code !== 'change-failed') {
		return before;
	}

	const target = before.changing.find(({change}) => change.id === problem.change.id)?.change.target;
	const after = withoutChange(before, problem.change.id);
	return target === undefined ? after : {...after, failed: withKey(after.failed, target, true)};
}

function withoutChange(before: View, id: string): View {
	return {...before, changing: before.changing.filter(({change}) => change.id !== id)};
}
