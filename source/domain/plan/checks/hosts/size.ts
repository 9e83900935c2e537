import {findAgentContainer} from '../../../agent/find-agent-container.ts';
import {agentSize} from '../../../agent/size.ts';
import {perTarget} from '../check.ts';

/**
Whether the Agent has what its features need: people may ask for less, or have set less on an Agent that is adopted.
*/
export const size = perTarget(
	'size',
	({group, definition, container: name}, _cluster, {choices: {features, settings}}) => {
		// Against what would be computed, not against what was asked for.
		const {cpu: _cpu, memory: _memory, ...computed} = settings;
		const needs = agentSize(group.platform, features, computed);
		const container = findAgentContainer(definition, name);
		// The size of Managed Instances is the task's.
		const cpu = Number(container?.cpu ?? definition.cpu ?? 0);
		const memory = Number(container?.memory ?? definition.memory ?? 0);
		const isShortOfCpu = cpu < needs.cpu;
		// No limit at all is enough.
		const isShortOfMemory = memory > 0 && memory < needs.memory;
		return isShortOfCpu || isShortOfMemory
			? {
					verdict: 'warn',
					finding: 'below',
					facts: {
						has: {...(isShortOfCpu && {cpu}), ...(isShortOfMemory && {memory})},
						needs: {...(isShortOfCpu && {cpu: needs.cpu}), ...(isShortOfMemory && {memory: needs.memory})},
						// ECS measures against what was reserved: 100 units used of 10 are 1000 % (ECS, "Service
						// utilization").
						...(isShortOfCpu && cpu > 0 && {percent: Math.round((needs.cpu / cpu) * 100)}),
					},
					fixes: [
						{
							...(isShortOfCpu && {cpu: String(needs.cpu)}),
							...(isShortOfMemory && {memory: String(needs.memory)}),
						},
					],
				}
			: undefined;
	},
);
