import {contributions} from '../../../agent/contributions.ts';
import {defaultSettings} from '../../../choices/choices.ts';
import type {Cluster} from '../../../account/cluster.ts';
import {feature} from '../../../agent/features/catalogue.ts';
import {findAgentContainer} from '../../../agent/find-agent-container.ts';
import {findAgents} from '../../../found/find-agents.ts';
import {imageFacts} from '../../../agent/image-facts.ts';
import {isOlder} from '../../../agent/image-tag.ts';
import type {Target} from '../../plan.ts';
import {targetId} from '../../target-id.ts';
import {systemOf} from '../../../hosts/system-of.ts';
import {type CheckInput, type Finding, perTarget} from '../check.ts';
import {onWindows} from './image-on-windows.ts';

/** Features that run system-probe or read the kernel; the others start on any version. */
const kernelFeatures: ReadonlySet<string> = new Set(['network', 'usm', 'workload-protection', 'vulnerabilities']);

/**
Whether the image is new enough for what was chosen, runs on the platform, and comes from where it can be pulled at
scale.
*/
export const image = perTarget('image', (target, cluster, input) => {
	const reference = findAgentContainer(target.definition, target.container)?.image ?? '';
	const {tag = 'latest', registry, digest} = imageFacts(reference);
	return (
		// A digest says no version; a tag beside it may be older than what it points to.
		(digest === undefined ? tooOld(tag, target, input) : undefined) ??
		onBottlerocket(tag, target, input) ??
		onWindows(tag, target) ??
		(registry === 'docker-hub'
			? {
					verdict: 'warn',
					finding: 'docker-hub',
					facts: {image: reference},
					fixes: [`--agent-image ${defaultSettings.image}`],
				}
			: undefined) ??
		(digest === undefined ? newHostname(tag, target, cluster) : undefined) ??
		(tag.startsWith('latest') && digest === undefined
			? {verdict: 'warn', finding: 'latest', facts: {image: reference}, fixes: ['--agent-version 7']}
			: undefined)
	);
});

function tooOld(tag: string, {group: {platform}}: Target, {choices}: CheckInput): Finding | undefined {
	const {features} = choices;
	const needs = [
		...features.map(id => ({name: id, version: feature(id).minimumAgent})),
		...contributions(platform, choices).map(({reason, contribution}) => ({
			name: reason.kind === 'feature' ? reason.feature : platform,
			// Some parts need a newer Agent on one platform only.
			version: contribution.minimumAgent,
		})),
	];
	const unmet = needs.flatMap(({name, version}) =>
		version !== undefined && isOlder(tag, version) ? [{name, version}] : [],
	);
	return unmet.length === 0
		? undefined
		: {
				verdict: 'fail',
				finding: 'too-old',
				facts: {
					has: tag,
					features: [...new Set(unmet.map(({name}) => name))],
					needs: newest(unmet.map(({version}) => version)),
				},
				fixes: ['--agent-version 7'],
			};
}

function newest(versions: readonly string[]): string {
	return versions.find(version => versions.every(other => !isOlder(version, other))) ?? '';
}

/** With the runc of Bottlerocket 1.9.2 the system probe of Agent 7.38 and older can't be executed. */
function onBottlerocket(tag: string, {group}: Target, {choices}: CheckInput): Finding | undefined {
	const hasKernelFeature = choices.features.some(id => kernelFeatures.has(id));
	const hosts = group.instances.filter(instance => systemOf(instance).family === 'bottlerocket');
	return hasKernelFeature && hosts.length > 0 && isOlder(tag, '7.39.0')
		? {
				verdict: 'fail',
				finding: 'too-old-for-bottlerocket',
				facts: {has: tag, needs: '7.39.0'},
				instances: hosts.map(({id}) => ({id})),
				fixes: ['--agent-version 7'],
			}
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
