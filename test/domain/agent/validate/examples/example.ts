import type {ContainerDefinition, TaskDefinition} from '../../../../../source/domain/account/task-definition.ts';
import type {Platform} from '../../../../../source/domain/account/platform.ts';
import type {DefinitionFinding, RuleId} from '../../../../../source/domain/agent/validate/finding.ts';

/** A definition that a rule refuses, what it says of it, and the nearest one that is taken. */
export type Example = {
	readonly rule: RuleId;
	/** Linux where none is said. */
	readonly platform?: Platform;
	readonly refused: TaskDefinition;
	readonly found: Pick<DefinitionFinding, 'container' | 'path' | 'values'>;
	readonly taken: TaskDefinition;
};

/** One container, `agent`, that has nothing wrong but what is given. */
export function agent(container: Partial<ContainerDefinition>, task: Partial<TaskDefinition> = {}): TaskDefinition {
	return taskOf([{name: 'agent', image: 'agent', memory: 512, ...container}], task);
}

/** The Agent's container and another beside it. */
export function pair(
	container: Partial<ContainerDefinition>,
	beside: Partial<ContainerDefinition>,
	task: Partial<TaskDefinition> = {},
): TaskDefinition {
	return taskOf(
		[
			{name: 'agent', image: 'agent', memory: 512, ...container},
			{name: 'beside', image: 'beside', memory: 64, ...beside},
		],
		task,
	);
}

function taskOf(containerDefinitions: readonly ContainerDefinition[], task: Partial<TaskDefinition>): TaskDefinition {
	return {family: 'agent', ...task, containerDefinitions};
}

/** A container with these mounts, each `host path -> container path`, with `:ro` behind it as Docker writes it. */
export function mounting(...mounts: readonly string[]): TaskDefinition {
	const read = mounts.map((mount, index) => {
		const [source = '', target = ''] = mount.split(' -> ', 2);
		return {name: `v${index}`, source, target: target.replace(/:ro$/v, ''), readOnly: target.endsWith(':ro')};
	});
	return agent(
		{mountPoints: read.map(({name, target, readOnly}) => ({sourceVolume: name, containerPath: target, readOnly}))},
		{volumes: read.map(({name, source}) => ({name, host: {sourcePath: source}}))},
	);
}
