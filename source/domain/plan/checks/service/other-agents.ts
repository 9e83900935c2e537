import type {FoundAgent} from '../../../found/found-agent.ts';
import {findAgents} from '../../../found/find-agents.ts';
import {isServing} from '../../../found/is-serving.ts';
import {targetId} from '../../target-id.ts';
import {type Finding, perCluster} from '../check.ts';

/**
Whether another Agent shares the hosts and stays: two report everything twice and fight for ports. Else, whether the
Agent that is adopted or replaced is kept by a tool whose next run takes that back.
*/
export const otherAgents = perCluster('other-agents', (cluster, targets, {changes}): Finding | undefined => {
	const leaving = new Set(changes.filter(({action}) => action === 'remove').map(({target}) => target));
	const ours = new Set(targets.map(({id}) => id));
	const found = findAgents(cluster);
	const others = found.filter(
		agent =>
			!ours.has(idOf(agent)) &&
			!leaving.has(idOf(agent)) &&
			targets.some(({group}) => isServing(agent, group, cluster)),
	);
	if (others.length > 0) {
		return {
			verdict: 'warn',
			finding: 'present',
			facts: {names: others.map(({name}) => name), images: [...new Set(others.map(({image}) => image))]},
		};
	}

	// Their state says what was there before: the next apply or deploy of theirs finds a difference and undoes it.
	const taken = found.filter(
		agent =>
			['terraform', 'cloudformation', 'cdk'].includes(agent.owner.kind) &&
			(ours.has(idOf(agent)) || leaving.has(idOf(agent))),
	);
	return taken.length === 0
		? undefined
		: {
				verdict: 'warn',
				finding: 'kept-by-tool',
				facts: {names: taken.map(({name}) => name), tool: taken[0]?.owner.kind ?? ''},
			};
});

function idOf({kind, cluster, name}: FoundAgent): string {
	return targetId(kind, cluster, name);
}
