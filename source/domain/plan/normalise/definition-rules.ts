import {roleWithPath} from '../../account/execution-role.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {sorted} from '../../kit/sorted.ts';
import {units} from '../../kit/units.ts';
import {withoutEmpty} from '../../kit/without-empty.ts';
import {containerRules} from './container-rules.ts';
import {eachOf, withField, withoutDefaults, type Rule} from './rule.ts';
import {serverFields} from './server-fields.ts';

/**
What ECS adds to a task definition, or says in other words. The order counts: ports are filled in before they are
sorted.
*/
export const definitionRules: readonly Rule[] = [
	{
		says: 'ECS adds what only it can know, and keeps tags elsewhere',
		apply: definition => Object.fromEntries(Object.entries(definition).filter(([key]) => !serverFields.has(key))),
	},
	{
		says: 'an empty list or object is an absent one',
		apply: definition => ({containerDefinitions: [], ...withoutEmpty(definition)}),
	},
	{
		says: 'sizes come back as plain numbers of CPU units and MiB',
		apply: definition =>
			withField(
				withField(definition, 'cpu', cpu => units(cpu)),
				'memory',
				memory => units(memory),
			),
	},
	{
		says: 'a role may be named by its name or its ARN, and an empty one is none',
		apply: definition => withField(withField(definition, 'taskRoleArn', roleName), 'executionRoleArn', roleName),
	},
	{
		says:
			'a port is tcp unless it says otherwise; its host port is its own with host and awsvpc networking, ' +
			'else chosen by Docker',
		apply: definition =>
			eachContainer(definition, container =>
				eachOf(container, 'portMappings', port => filledPort(port, definition)),
			),
	},
	{
		// Absent means bridge on Linux and the default NAT on Windows; a definition of one is never run on the other.
		says: 'no network mode means bridge, or default on Windows',
		apply: definition =>
			withField(definition, 'networkMode', mode => (mode === 'bridge' || mode === 'default' ? undefined : mode)),
	},
	{
		says: 'faults are not injected unless asked for',
		apply: definition => withoutDefaults(definition, {enableFaultInjection: false}),
	},
	...containerRules.map((rule): Rule => ({
		says: rule.says,
		apply: definition => eachContainer(definition, rule.apply),
	})),
	{
		says: 'containers come back in any order',
		apply: definition => withField(definition, 'containerDefinitions', list => sorted(list, 'name')),
	},
	{
		says: 'volumes come back in any order',
		apply: definition => withField(definition, 'volumes', list => sorted(list, 'name')),
	},
	{
		says: 'placement constraints come back in any order',
		apply: definition => withField(definition, 'placementConstraints', list => sorted(list, 'type', 'expression')),
	},
	{
		says: 'compatibilities come back in any order',
		apply: definition => withField(definition, 'requiresCompatibilities', list => sorted(list)),
	},
	// The rules above can leave something empty: linuxParameters with nothing but a false flag.
	{
		says: 'an empty list or object is an absent one, also after the other rules',
		apply: definition => ({containerDefinitions: [], ...withoutEmpty(definition)}),
	},
];

/** Managed Instances' daemon task definitions have fewer fields and one more word for "none". */
export const daemonDefinitionRules: readonly Rule[] = [
	...definitionRules,
	{
		says: 'a daemon shares no namespace unless it says so',
		apply: definition => withoutDefaults(definition, {pidMode: 'none', ipcMode: 'none'}),
	},
];

function eachContainer(definition: JsonObject, change: (container: JsonObject) => JsonObject): JsonObject {
	return eachOf(definition, 'containerDefinitions', change);
}

function roleName(role: Json): Json {
	const name = typeof role === 'string' ? roleWithPath(role) : role;
	return name === '' ? undefined : name;
}

function filledPort(port: JsonObject, definition: JsonObject): JsonObject {
	const mode = definition.networkMode;
	const filled = {protocol: 'tcp', ...port};
	// On a bridge ECS answers 0 for a port that Docker is to choose, in the other modes the container's own.
	const isComplete = port.containerPort === undefined || port.hostPort !== undefined;
	return isComplete ? filled : {...filled, hostPort: mode === 'host' || mode === 'awsvpc' ? port.containerPort : 0};
}
