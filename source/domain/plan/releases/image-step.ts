import type {Cluster} from '../../account/cluster.ts';
import {findAgentContainer} from '../../agent/find-agent-container.ts';
import {agentVersionTag} from '../../agent/image-facts.ts';
import {revisionBefore} from '../exposed.ts';
import type {Target} from '../plan.ts';

/** The image of a target's Agent as it runs and as it is to be; nothing where none runs or it could not be read. */
export type ImageStep = {readonly before: string; readonly after: string};

/** The step that a plan takes from one image to another, which may be the same. */
export function imageStep(target: Target, cluster: Cluster | undefined): ImageStep | undefined {
	const there = revisionBefore(target, cluster)?.definition;
	const before = there && findAgentContainer(there, target.container)?.image;
	const after = findAgentContainer(target.definition, target.container)?.image;
	return before === undefined || after === undefined ? undefined : {before, after};
}

/** A target with the versions that it goes from and to, where both are known and unlike. */
export function withVersions(target: Target, cluster: Cluster | undefined): Target {
	const step = imageStep(target, cluster);
	const from = step && agentVersionTag(step.before);
	const to = step && agentVersionTag(step.after);
	return from === undefined || to === undefined || from === to ? target : {...target, versions: {from, to}};
}
