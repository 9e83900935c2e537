import type {Account} from '../account.ts';
import type {Region} from '../region.ts';
import type {Cluster} from './cluster.ts';

/**
Where something happens.
*/
export type Where = {readonly cluster: Cluster; readonly region: Region; readonly account: Account};
