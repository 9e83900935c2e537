import type {JsonObject} from '../../kit/json.ts';
import {comparablePath} from '../../kit/clean-path.ts';
import {canonical} from '../../kit/canonical.ts';
import {textOf} from '../../kit/shape.ts';
import {asSet, byName, fieldsOf, kept, type Policy, suggested} from './policy.ts';

const named = byName(item => textOf(item.name) ?? '');

/**
What becomes of each field of the Agent's container. A field that isn't here is managed where we write it and theirs
where we don't.
*/
export const containerPolicies: Readonly<Record<string, Policy>> = {
	// Others refer to it: dependencies, dashboards, exec commands.
	name: kept,
	// People tune sizes and know their reasons; a size that we suggested follows our suggestion.
	cpu: suggested,
	memory: suggested,
	memoryReservation: suggested,
	// Whoever made it optional, or checks it in another way, meant to.
	essential: suggested,
	healthCheck: suggested,
	environment: named,
	secrets: named,
	portMappings: byName(port => portName(port)),
	mountPoints: byName(mount => comparablePath(textOf(mount.containerPath) ?? '')),
	dockerLabels: fieldsOf({}),
	dockerSecurityOptions: asSet,
	linuxParameters: fieldsOf({capabilities: fieldsOf({add: asSet, drop: asSet})}),
};

function portName({containerPort, containerPortRange, protocol}: JsonObject): string {
	return `${canonical(containerPort ?? containerPortRange)}/${textOf(protocol) ?? 'tcp'}`;
}
