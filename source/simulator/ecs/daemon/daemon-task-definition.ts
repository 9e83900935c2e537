import type {ReadBy} from '../../server/read.ts';
import type {Tag} from '../tag/tag.ts';
import type {readDaemonTaskDefinition} from './read-daemon-task-definition.ts';

/**
A registered revision of a definition for daemons. It has no `requiresAttributes` and no `compatibilities`: there is one
kind of instance that it can run on.
*/
export type DaemonTaskDefinition = Omit<ReadBy<typeof readDaemonTaskDefinition>, 'tags'> & {
	readonly daemonTaskDefinitionArn: string;
	readonly family: string;
	readonly revision: number;
	readonly registeredAt: number;
	readonly registeredBy: string;
	status: 'ACTIVE' | 'DELETE_IN_PROGRESS';
	deleteRequestedAt?: number;
	tags: readonly Tag[];
};
