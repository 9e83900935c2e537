import {isObject, objectsOf, textOf} from '../../kit/shape.ts';
import {perContainer, repeated, type Rule} from './rule.ts';

/**
"Container names must be unique within a Task Definition." (metaps/genova#291; Shippable/support#2946.)
*/
export const containerNameTwice: Rule = {
	refusedBy: 'ecs',
	find: ({definition}) =>
		repeated(definition.containerDefinitions, ({name}) => name).map(({name}) => ({
			path: 'containerDefinitions',
			values: [name],
		})),
};

/**
Mounts name their volume (ECS API, `MountPoint`), and the ECS agent takes the first of that name (`HostVolumeByName` in
agent/api/task/task.go), so that the other is mounted nowhere. What ECS itself says of it is not documented.
*/
export const volumeNameTwice: Rule = {
	refusedBy: 'ecs',
	find: ({definition: {volumes = []}}) =>
		repeated(volumes, ({name}) => name).map(({name}) => ({path: 'volumes', values: [name]})),
};

/**
"The secret name must be unique and not shared with any new or existing environment variables set on the container."
(dagster-io/dagster#11622; ECS API, `ContainerDefinition`.)
*/
export const variableAndSecret: Rule = {
	refusedBy: 'ecs',
	find: perContainer('secrets', ({environment = [], secrets = []}) => {
		const names = new Set(environment.map(({name}) => name));
		return [
			...secrets.filter(({name}) => names.has(name)),
			...repeated(
				secrets.filter(({name}) => !names.has(name)),
				({name}) => name,
			),
		].map(({name}) => [name]);
	}),
};

/**
"When you are specifying container secrets, you must also specify a value for 'executionRoleArn'": the ECS agent reads
them with that role (ECS guide, "Amazon ECS task execution IAM role"; agent/taskresource/asmsecret). Log options too.
*/
export const secretsWithoutRole: Rule = {
	refusedBy: 'ecs',
	find: perContainer('secrets', ({secrets = [], logConfiguration}, {definition: {executionRoleArn}}) => {
		const options = isObject(logConfiguration) ? objectsOf(logConfiguration.secretOptions) : [];
		const names = [...secrets, ...options].map(({name}) => textOf(name) ?? '');
		return executionRoleArn === undefined || executionRoleArn === '' ? names.slice(0, 1).map(name => [name]) : [];
	}),
};
