import {readDefinition} from '../../../agent/read/read-definition.ts';
import {isOlder} from '../../../agent/image-tag.ts';
import {isRunning, minimumAgent, newest} from '../../../agent/minimum-agent.ts';
import type {Cluster} from '../../../account/cluster.ts';
import type {FeatureId} from '../../../choices/feature-id.ts';
import {systemOf} from '../../../hosts/system-of.ts';
import {revisionBefore} from '../../exposed.ts';
import type {Target} from '../../plan.ts';
import type {Finding} from '../check.ts';

/** Features that run system-probe or read the kernel; the others start on any version. */
const kernelFeatures: ReadonlySet<string> = new Set(['network', 'usm', 'workload-protection', 'vulnerabilities']);

/**
Whether an Agent of this tag is too old for what its definition has. What runs with this very image today needs no leave
to stay: it is as somebody wanted it, and nothing of it changes.
*/
export function tooOld(tag: string, target: Target, cluster: Cluster | undefined): Finding | undefined {
	const {group, definition, container} = target;
	const planned = readDefinition(group, definition, container);
	const before = revisionBefore(target, cluster);
	const today = before && readDefinition(group, before.definition, container);
	const isSameImage =
		today?.settings.image === planned?.settings.image && today?.settings.version === planned?.settings.version;
	const features = planned?.features ?? [];
	const running = isSameImage ? (today?.features ?? []) : [];
	const judged = features.filter(id => !isRunning(id, {platforms: [group.platform], chosen: features, running}));
	return forFeatures(tag, target, {features, judged}) ?? onBottlerocket(tag, target, judged);
}

type Features = Readonly<Record<'features' | 'judged', readonly FeatureId[]>>;

function forFeatures(tag: string, {group: {platform}}: Target, {features, judged}: Features): Finding | undefined {
	const unmet = judged.flatMap(id => {
		const version = minimumAgent(id, [platform], features);
		// Some platforms need a newer Agent whatever it collects.
		return version !== undefined && isOlder(tag, version) ? [{name: id === 'core' ? platform : id, version}] : [];
	});
	return unmet.length === 0
		? undefined
		: {
				verdict: 'fail',
				finding: 'too-old',
				facts: {
					has: tag,
					features: unmet.map(({name}) => name),
					needs: newest(unmet.map(({version}) => version)) ?? '',
				},
				fixes: [{'agent-version': '7'}],
			};
}

/** With the runc of Bottlerocket 1.9.2 the system probe of Agent 7.38 and older can't be executed. */
function onBottlerocket(tag: string, {group}: Target, judged: readonly FeatureId[]): Finding | undefined {
	const hosts = group.instances.filter(instance => systemOf(instance).family === 'bottlerocket');
	return judged.some(id => kernelFeatures.has(id)) && hosts.length > 0 && isOlder(tag, '7.39.0')
		? {
				verdict: 'fail',
				finding: 'too-old-for-bottlerocket',
				facts: {has: tag, needs: '7.39.0'},
				instances: hosts.map(({id}) => ({id})),
				fixes: [{'agent-version': '7'}],
			}
		: undefined;
}
