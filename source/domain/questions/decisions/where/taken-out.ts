import type {Problem} from '../../../choices/problem/problem.ts';
import type {Option} from '../../option.ts';

/**
Of clusters that were chosen before anybody had looked into them those that can't be after all, with why; `undefined`
when all can.
*/
export function takenOut(ids: Iterable<string>, options: readonly Option[]): Problem | undefined {
	const chosen = new Set(ids);
	const clusters = options.flatMap(({id, selectable, subject}) =>
		!selectable && chosen.has(id) && subject.kind === 'cluster'
			? [{cluster: subject.facts.name, standing: subject.facts.standing}]
			: [],
	);
	return clusters.length > 0 ? {code: 'clusters-taken-out', clusters} : undefined;
}
