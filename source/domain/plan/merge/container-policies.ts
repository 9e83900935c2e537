import type {Json, JsonObject} from '../../kit/json.ts';
import {comparablePath} from '../../kit/clean-path.ts';
import {canonical} from '../../kit/canonical.ts';
import {objectsOf, textOf} from '../../kit/shape.ts';
import {asSet, byName, fieldsOf, kept, type Policy, suggested, type Versions} from './policy.ts';

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
	portMappings: ports,
	mountPoints: byName(mount => comparablePath(textOf(mount.containerPath) ?? '')),
	dockerLabels: fieldsOf({}),
	dockerSecurityOptions: asSet,
	linuxParameters: fieldsOf({capabilities: fieldsOf({add: asSet, drop: asSet})}),
};

/**
The Agent takes one protocol on a port, and AWS doesn't take two (ECS API, PortMapping): theirs for the other protocol
goes where ours comes.
*/
function ports(versions: Versions): Json {
	const ours = objectsOf(versions.ours);
	const isOther = (port: JsonObject) =>
		ours.some(own => own.containerPort === port.containerPort && portName(own) !== portName(port));
	const merged = objectsOf(byName(port => portName(port))(versions)).filter(port => !isOther(port));
	return merged.length > 0 ? merged : undefined;
}

function portName({containerPort, containerPortRange, protocol}: JsonObject): string {
	return `${canonical(containerPort ?? containerPortRange)}/${textOf(protocol) ?? 'tcp'}`;
}
