import type {Account} from '../../account/account.ts';
import type {Region} from '../../account/region.ts';
import type {Cluster} from '../cluster/cluster.ts';

/** Where something happens, and how to let the scheduler of a group (`service:name`, `daemon:name`) react to it. */
export type Where = {
	readonly cluster: Cluster;
	readonly region: Region;
	readonly account: Account;
	readonly wake: (group: string) => void;
};
