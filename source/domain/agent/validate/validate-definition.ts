import {isWindows, type Platform} from '../../account/platform.ts';
import type {TaskDefinition} from '../../account/task-definition.ts';
import {capabilityUnknown} from './capability-rules.ts';
import {ruleIds, type DefinitionFinding, type RuleId} from './finding.ts';
import {healthCheckCommand, healthCheckLimits} from './health-check-rules.ts';
import * as memory from './memory-rules.ts';
import * as mounts from './mount-rules.ts';
import * as names from './name-rules.ts';
import * as order from './order-rules.ts';
import * as ports from './port-rules.ts';
import * as proc from './proc-rules.ts';
import type {Rule} from './rule.ts';
import * as windows from './windows-rules.ts';

/** Every rule by its id; a new id does not compile without one. */
export const rules: Readonly<Record<RuleId, Rule>> = {
	'container-name-twice': names.containerNameTwice,
	'volume-name-twice': names.volumeNameTwice,
	'variable-and-secret': names.variableAndSecret,
	'secrets-without-role': names.secretsWithoutRole,
	'unknown-volume': mounts.unknownVolume,
	'container-path-twice': mounts.containerPathTwice,
	'mount-point-twice': mounts.mountPointTwice,
	'relative-path': mounts.relativePath,
	'root-path': mounts.rootPath,
	'over-proc': proc.overProc,
	'read-only-proc': proc.readOnlyProc,
	'read-only-pipe': windows.readOnlyPipe,
	'pipe-elsewhere': windows.pipeElsewhere,
	'file-on-windows': windows.fileOnWindows,
	'linux-only': windows.linuxOnly,
	'host-port-twice': ports.hostPortTwice,
	'port-protocols': ports.portProtocols,
	'host-port-differs': ports.hostPortDiffers,
	'ports-without-network': ports.portsWithoutNetwork,
	'links-without-bridge': ports.linksWithoutBridge,
	'memory-missing': memory.memoryMissing,
	'memory-above-task': memory.memoryAboveTask,
	'reservations-above-task': memory.reservationsAboveTask,
	'reservation-above-limit': memory.reservationAboveLimit,
	'memory-too-small': memory.memoryTooSmall,
	'capability-unknown': capabilityUnknown,
	'health-check-command': healthCheckCommand,
	'health-check-limits': healthCheckLimits,
	'dependency-unknown': order.dependencyUnknown,
	'dependency-circle': order.dependencyCircle,
	'dependency-health': order.dependencyHealth,
	'dependency-essential': order.dependencyEssential,
};

/**
What ECS would refuse at registration or Docker at the start of a container, in the order of the rules; nothing where
the definition is taken. What depends on the host, such as free ports and room, is not asked here.
*/
export function validateDefinition(definition: TaskDefinition, platform: Platform): readonly DefinitionFinding[] {
	const subject = {
		definition,
		isWindows: isWindows(platform),
		network: definition.networkMode ?? (isWindows(platform) ? 'default' : 'bridge'),
	};
	return ruleIds.flatMap(rule => {
		const {refusedBy, find} = rules[rule];
		return find(subject).map(violation => ({rule, refusedBy, ...violation}));
	});
}
