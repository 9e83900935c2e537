import {hostPortsOf} from '../../../hosts/host-ports-of.ts';
import type {Json} from '../../../kit/json.ts';
import {perTarget} from '../check.ts';

/** "Amazon ECS service quotas"; accounts may have lower ones. The last tenth of one is near its end. */
const quotas = {services: 5000, containers: 10, characters: 65_536, constraints: 10, ports: 100};

/** Whether the definition, the cluster and the hosts have room left under ECS's limits. */
export const quotaRoom = perTarget('quotas', ({definition, group, forecast: {instances}}, cluster) => {
	// An instance takes at most 100 reserved ports at a time; ECS counts its own among them.
	const taken = instances.reduce(
		(most, {instance: {remaining}}) => Math.max(most, remaining.ports.length + remaining.udpPorts.length),
		0,
	);
	const ports = taken + hostPortsOf(definition).length;
	const used: Readonly<Record<keyof typeof quotas, number>> = {
		services: (cluster?.activeServices ?? 0) + 1,
		containers: definition.containerDefinitions.length,
		characters: JSON.stringify(definition).length,
		constraints: group.constraints.length + lengthOf(definition.placementConstraints),
		ports,
	};
	const names = ['services', 'containers', 'characters', 'constraints', 'ports'] as const;
	const over = names.find(name => used[name] > quotas[name]);
	// What is over is named first, though something else may be near.
	const near = over ?? names.find(name => used[name] > quotas[name] * 0.9);
	return near === undefined
		? undefined
		: {
				verdict: over === undefined ? 'warn' : 'fail',
				finding: over === undefined ? 'near' : 'over',
				facts: {quota: near, used: used[near], limit: quotas[near]},
			};
});

function lengthOf(list: Json): number {
	return Array.isArray(list) ? list.length : 0;
}
