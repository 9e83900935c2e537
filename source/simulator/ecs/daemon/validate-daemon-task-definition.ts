import type {ReadBy} from '../../server/read.ts';
import {fault} from '../fault.ts';
import {daemonCapabilities} from '../task-definition/kernel-capabilities.ts';
import {validateContainer} from '../task-definition/validate-container.ts';
import {validateTags} from '../tag/validate-tags.ts';
import type {readDaemonTaskDefinition} from './read-daemon-task-definition.ts';

/**
What RegisterDaemonTaskDefinition checks: the rules of task definitions, as far as its schema has the members. Nobody
has captured its errors, so that the sentences are the same ones is ours. Only the two modes have values of their own,
`none` and `shared` (API).
*/
export function validateDaemonTaskDefinition(input: ReadBy<typeof readDaemonTaskDefinition>): void {
	const {
		family = '',
		containerDefinitions = [],
		volumes = [],
		executionRoleArn,
		pidMode = 'none',
		ipcMode = 'none',
		tags = [],
	} = input;
	insist(/^[\w\-]{1,255}$/v.test(family), 'Family contains invalid characters.');
	insist(containerDefinitions.length > 0, 'Container list cannot be empty.');
	insist(containerDefinitions.length <= 10, 'Container list cannot have more than 10 elements.');
	insist(['none', 'shared'].includes(pidMode), 'Invalid pidMode.');
	insist(['none', 'shared'].includes(ipcMode), 'Invalid ipcMode.');
	validateTags(tags);
	const names = containerDefinitions.map(({name}) => name);
	insist(
		names.every(name => name !== undefined && name !== ''),
		'Container.name should not be null or empty.',
	);
	insist(new Set(names).size === names.length, 'Container names must be unique.');
	insist(
		containerDefinitions.some(({essential = true}) => essential),
		"Task definition doesn't have any essential container.",
	);
	for (const container of containerDefinitions) {
		insist(container.image !== undefined && container.image !== '', 'Container.image should not be null or empty.');
		insist(
			(container.secrets ?? []).length === 0 || executionRoleArn !== undefined,
			"When you are specifying container secrets, you must also specify a value for 'executionRoleArn'",
		);
		validateContainer(
			container,
			{containerDefinitions, volumes: volumes.map(({name}) => ({name})), memory: input.memory},
			daemonCapabilities,
		);
	}
}

function insist(isKept: boolean, message: string): asserts isKept {
	if (!isKept) {
		throw fault.client(message);
	}
}
