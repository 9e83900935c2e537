import {findAgentContainer} from '../../../agent/find-agent-container.ts';
import {agentVersionTag, imageFacts, isAgentImage} from '../../../agent/image-facts.ts';
import {isOlder} from '../../../agent/image-tag.ts';
import type {Cluster} from '../../../account/cluster.ts';
import type {Changes} from '../../../choices/answers.ts';
import {defaultSettings} from '../../../choices/choices.ts';
import {findAgents} from '../../../found/find-agents.ts';
import type {Target} from '../../plan.ts';
import {targetId} from '../../target-id.ts';
import {type Finding, notLookedAt, perTarget} from '../check.ts';
import {onWindows} from './image-on-windows.ts';
import {tooOld} from './image-too-old.ts';

/**
Whether the image is new enough for what was chosen, runs on the platform, and comes from where it can be pulled at
scale.
*/
export const image = perTarget('image', (target, cluster) => {
	const reference = findAgentContainer(target.definition, target.container)?.image ?? '';
	const {tag = 'latest', repository, registry, digest} = imageFacts(reference);
	// Neither a digest nor the tag of somebody's own image says a version.
	const version = agentVersionTag(reference);
	// What somebody made for themselves stands in no place of Datadog's, under none of its tags.
	const fix = (change: Changes) => (isAgentImage(repository) ? {fixes: [change]} : {});
	return (
		(version === undefined ? undefined : tooOld(version, target, cluster)) ??
		(version !== undefined && isAgentImage(repository) ? olderMajor(version, fix) : undefined) ??
		onWindows(tag, target) ??
		(registry === 'docker-hub'
			? {
					verdict: 'warn',
					finding: 'docker-hub',
					facts: {image: reference},
					...fix({'agent-image': defaultSettings.image}),
				}
			: undefined) ??
		(version === undefined ? undefined : newHostname(version, target, cluster)) ??
		(tag.startsWith('latest') && digest === undefined
			? {verdict: 'warn', finding: 'latest', facts: {image: reference}, ...fix({'agent-version': '7'})}
			: undefined) ??
		// What somebody made for themselves says neither its version nor its platforms.
		(version === undefined ? notLookedAt : undefined)
	);
});

/**
Agent 5 is another image with other variables (`datadog/docker-dd-agent`, `API_KEY`), so that nothing here reaches it;
of Agent 6 Datadog says that only the latest major version gets functions and fixes ("Agent Version differences").
*/
function olderMajor(tag: string, fix: (change: Changes) => Pick<Finding, 'fixes'>): Finding | undefined {
	if (isOlder(tag, '6.0.0')) {
		return {verdict: 'fail', finding: 'another-image', facts: {has: tag}, ...fix({'agent-version': '7'})};
	}

	return isOlder(tag, '7.0.0')
		? {verdict: 'warn', finding: 'older-major', facts: {has: tag}, ...fix({'agent-version': '7'})}
		: undefined;
}

/**
From 7.64 the Agent asks the instance by tokens first, so that a host whose name was made up before gets its real one.
*/
function newHostname(tag: string, {id, definition}: Target, cluster: Cluster | undefined): Finding | undefined {
	const before =
		cluster && findAgents(cluster).find(agent => targetId(agent.kind, agent.cluster, agent.name) === id)?.version;
	// Only a step over that version changes names; an Agent of unknown version is not warned of.
	const isAcross = before !== undefined && isOlder(before, '7.64.0') && !isOlder(tag, '7.64.0');
	return isAcross && definition.networkMode !== 'host'
		? {verdict: 'warn', finding: 'new-hostname', facts: {before, after: tag}}
		: undefined;
}
