import {findAgentContainer} from '../../agent/find-agent-container.ts';
import {newestKnown} from '../../agent/releases/known-releases.ts';
import {renewed} from '../../agent/releases/renewed.ts';
import {imageFacts} from '../../agent/image-facts.ts';
import {secondsOf} from '../../kit/instant.ts';
import type {DaemonDestination, ServiceDestination} from '../planners/destination.ts';

/**
Whether a service follows a tag that moves and was deployed before the newest known release: its tag meant an older
Agent then. ECS looks up what a tag means once for each deployment and holds all tasks of it to that (Amazon ECS,
"Container image resolution"; aws/amazon-ecs-agent#4226), so that a new deployment is what moves it. Daemons are left to
whoever asks for a version, as every update of one replaces instances.
*/
export function isBehind(destination: Deployed): boolean {
	if (destination.kind !== 'service' || !destination.kept) {
		return false;
	}

	const {cluster, kept, container} = destination;
	const definition = cluster.taskDefinitions[kept.taskDefinition]?.definition;
	const image = definition && findAgentContainer(definition, container)?.image;
	const deployed = secondsOf(kept.deployments.find(({status}) => status === 'PRIMARY')?.createdAt);
	return (
		image !== undefined &&
		isFollowing(image) &&
		deployed !== undefined &&
		deployed < (secondsOf(`${newestKnown.released}T00:00:00Z`) ?? 0)
	);
}

/** As much of a destination as tells it. */
type Deployed = Pick<ServiceDestination, 'kind' | 'cluster' | 'kept' | 'container'> | Pick<DaemonDestination, 'kind'>;

function isFollowing(image: string): boolean {
	const {repository, tag = 'latest', digest} = imageFacts(image);
	return renewed({image: repository, version: digest ?? tag}).kind === 'moving';
}
