import type {CapacityProvider} from '../account/cluster.ts';
import type {Instance} from '../account/instance.ts';
import type {Obstacle} from '../choices/problem/obstacle.ts';
import {leftOut, type Placement} from './left-out.ts';
import type {PlacementGroup} from './placement-group.ts';
import {platformOf} from './platform-of.ts';

/** ARNs of ACTIVE instances with a connected ECS agent. */
export type Eligibility = {
	/** ECS wants a task on each of them. */
	readonly eligible: readonly string[];
	/** Whether it does can't be told. */
	readonly untold: readonly string[];
	/** It can't run there for want of an attribute. Whether ECS counts such an instance, AWS says nowhere. */
	readonly unfit: readonly string[];
};

/** Where a group's tasks belong; a daemon of Managed Instances has no `placement`, and belongs everywhere. */
export type Belonging = {
	readonly group: PlacementGroup;
	readonly providers: readonly CapacityProvider[];
	readonly placement?: Placement;
};

/**
The instances that should run a group's Agent as the cluster is now: those planned for, and those of the same kind that
joined since; only ACTIVE ones with a connected ECS agent count (ECS, "Daemon scheduling").
*/
export function eligibleNow({group, providers, placement}: Belonging, instances: readonly Instance[]): Eligibility {
	const planned = new Set(group.instances.map(({arn}) => arn));
	const gapsOf = placement ? leftOut(placement) : () => [];
	const seen = instances
		.filter(({status, agentConnected}) => status === 'ACTIVE' && agentConnected)
		.filter(instance => planned.has(instance.arn) || platformOf(instance, providers) === group.platform)
		.map(instance => ({arn: instance.arn, kind: eligibilityOf(gapsOf(instance))}));
	const those = (wanted: keyof Eligibility) => seen.filter(({kind}) => kind === wanted).map(({arn}) => arn);
	return {eligible: those('eligible'), untold: those('untold'), unfit: those('unfit')};
}

function eligibilityOf(gaps: readonly Obstacle[]): keyof Eligibility | 'left-out' {
	const kinds = new Set(gaps.map(({kind}) => kind));
	if (kinds.size === 0) {
		return 'eligible';
	}

	if (kinds.has('constraint')) {
		return 'left-out';
	}

	return kinds.has('untold') && kinds.size === 1 ? 'untold' : 'unfit';
}
