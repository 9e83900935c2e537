import type {LeftAlone, Plan} from '../../domain/plan.ts';
import type {Line} from '../../domain/message.ts';
import {part} from '../part.ts';

/** The plan's counts and what it leaves alone. */
export function plan({counts, leftAlone}: Plan): {readonly counts: string; readonly notes: readonly Line[]} {
	return {
		counts: `${counts.add} to add, ${counts.change} to change, ${counts.remove} to remove.`,
		notes: leftAlone.map(each => [part.value(each.name), ' on ', part.value(each.cluster), `: ${why(each)}`]),
	};
}

function why(left: LeftAlone): string {
	return left.why === 'name-taken'
		? 'left alone, the name belongs to a service that isn\'t ours'
		: 'left alone, an Agent that this tool didn\'t install';
}
