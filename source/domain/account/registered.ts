import type {Tags} from '../kit/tags.ts';
import type {TaskDefinition} from './task-definition.ts';

/**
A task definition (or daemon task definition) revision that is on AWS. `definition` is as described, noise included.
*/
export type Registered = {
	readonly arn: string;
	readonly revision: number;
	readonly status: string;
	readonly definition: TaskDefinition;
	readonly tags: Tags;
	readonly requiresAttributes: readonly string[];
	readonly registeredBy?: string;
};
