import type {LeftAlone, Plan} from '../../../domain/plan/plan.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {featureWords} from '../features/feature-words.ts';
import {listed} from '../forms/listed.ts';
import {owner} from '../account/owner.ts';
import {platform} from '../account/platform.ts';

/** The plan's counts, what is left out because instances can't have it, and what it leaves alone. */
export function plan({counts, leftAlone, totals}: Plan): {readonly counts: string; readonly notes: readonly Line[]} {
	return {
		// Almost in Terraform's words, and in their order, which many read at a glance.
		counts: `${counts.add} to add, ${counts.change} to change, ${counts.remove} to remove.`,
		notes: [
			...totals.leftOut.map((each): Line => [
				`Not on ${platform[each.platform]} instances: ${listed(
					each.features.map(id => featureWords[id].title),
					20,
				)}`,
			]),
			...leftAlone.map((each): Line => [
				part.value(each.name),
				' on ',
				part.value(each.cluster),
				`: ${why(each)}`,
			]),
		],
	};
}

function why(left: LeftAlone): string {
	if (left.why === 'name-taken') {
		return "left alone, the name belongs to a service that isn't ours";
	}

	const whose = left.owner === undefined ? '' : `, ${owner(left.owner)}`;
	return `left alone, an Agent that this tool didn't install${whose}`;
}
