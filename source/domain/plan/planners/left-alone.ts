import type {Cluster} from '../../account/cluster.ts';
import type {Existing} from '../../choices/choices.ts';
import type {FoundAgent} from '../../found/found-agent.ts';
import type {LeftAlone} from '../plan.ts';
import {targetId} from '../target-id.ts';
import type {Staying} from './destination.ts';

type Found = Pick<FoundAgent, 'kind' | 'name'> &
	Partial<Pick<FoundAgent, 'owner' | 'container' | 'doubt' | 'schedulingStrategy'>>;

/** What stays as it is: somebody else's Agent, which has an owner, or whatever has the name that ours would take. */
export function leftAlone({arn, name: cluster, region}: Cluster, found: Found, existing: Existing): Staying {
	const {kind, name, schedulingStrategy} = found;
	const refused = existing === 'adopt' && schedulingStrategy === 'REPLICA' ? ({refused: existing} as const) : {};
	return {
		kind: 'left-alone',
		leftAlone: {
			target: targetId(kind, arn, name),
			clusterArn: arn,
			cluster,
			region,
			name,
			...reason(found),
			...refused,
		},
	};
}

function reason({owner, container, doubt, schedulingStrategy}: Found): Pick<LeftAlone, 'why' | 'owner' | 'containers'> {
	if (owner === undefined) {
		return {why: 'name-taken'};
	}

	switch (doubt?.kind) {
		case 'perhaps': {
			return {why: 'perhaps-agent', owner, ...(container !== undefined && {containers: [container]})};
		}

		case 'several': {
			return {why: 'several-agents', owner, containers: doubt.containers};
		}

		case undefined: {
			return {why: schedulingStrategy === undefined ? 'foreign-agent' : 'replica-agent', owner};
		}
	}
}
