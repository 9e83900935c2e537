import type {PastDeployment} from '../../../domain/account/history.ts';
import type {Registered} from '../../../domain/account/registered.ts';

/** A deployment in a list: its ARN and when it was made, in milliseconds since the epoch. */
export type Listed = {readonly arn: string; readonly createdAt: number};

/** Where the past of one service or daemon is read; each is an API of its own. */
export type Source = {
	readonly list: () => Promise<readonly Listed[]>;
	/** At most twenty at once; one that is forgotten meanwhile is left out. */
	readonly describe: (arns: readonly string[]) => Promise<readonly PastDeployment[]>;
	readonly definition: (arn: string) => Promise<Registered | undefined>;
	/** The last ACTIVE revisions of a family. */
	readonly revisions: (family: string) => Promise<readonly Registered[]>;
};
