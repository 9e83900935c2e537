import type {Attribute} from '../instance/attribute.ts';
import type {Tag} from '../tag/tag.ts';
import type {Container} from './read-container.ts';
import type {TaskDefinitionInput} from './read-task-definition.ts';

/**
A registered revision: what was sent, with the defaults of the server filled in, and what the server adds. Its content
never changes again; only its status and its tags do.
*/
export type TaskDefinition = Omit<TaskDefinitionInput, 'tags' | 'containerDefinitions'> & {
	readonly taskDefinitionArn: string;
	readonly family: string;
	readonly revision: number;
	readonly containerDefinitions: readonly Container[];
	readonly requiresAttributes: readonly Attribute[];
	readonly compatibilities: readonly string[];
	readonly registeredAt: number;
	/** The ARN of the caller. */
	readonly registeredBy: string;
	status: 'ACTIVE' | 'INACTIVE' | 'DELETE_IN_PROGRESS';
	deregisteredAt?: number;
	deleteRequestedAt?: number;
	/** Shown beside the definition, only to those who ask. */
	tags: readonly Tag[];
};
