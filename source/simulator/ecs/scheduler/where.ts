import type {Account} from '../../account/account.ts';
import type {Region} from '../../account/region.ts';
import type {Cluster} from '../cluster/cluster.ts';

/**
Where something happens, and how to let the scheduler of a group (`service:name`, `daemon:name`) react to it. Handed
through everything that may start or stop tasks, instead of a module that knows all.
*/
export type Where = {
	readonly cluster: Cluster;
	readonly region: Region;
	readonly account: Account;
	readonly wake: (group: string) => void;
};
