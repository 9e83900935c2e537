import type {ContainerDefinition, TaskDefinition} from '../../../source/domain/account/task-definition.ts';
import type {WiringAgent} from '../../../source/domain/wiring/draft.ts';
import type {WiringNote} from '../../../source/domain/wiring/note.ts';

/** An application as anybody has it, with these members in the place of its own. */
export function taskWith(
	container: Partial<ContainerDefinition> = {},
	task: Partial<TaskDefinition> = {},
): TaskDefinition {
	return {
		family: 'storefront',
		containerDefinitions: [
			{
				name: 'web',
				image: 'public.ecr.aws/acme/web:1.4.2',
				memory: 512,
				essential: true,
				environment: [{name: 'APP_ENV', value: 'production'}],
				...container,
			},
		],
		...task,
	};
}

/** An Agent on Linux that listens nowhere, with these members in the place of its own. */
export function agentWith(agent: Partial<WiringAgent>): WiringAgent {
	return {
		name: 'datadog-agent',
		platform: 'linux',
		networkMode: 'bridge',
		features: ['core'],
		logsFromAll: true,
		ports: {},
		instances: [],
		...agent,
	};
}

export function notesOf(notes: readonly WiringNote[]): ReadonlyArray<WiringNote['kind']> {
	return notes.map(({kind}) => kind);
}
