import type {Cluster} from '../account/cluster.ts';
import {remembered} from '../kit/large/remembered.ts';
import {platformOf} from './platform-of.ts';

/** The platform of each instance of a cluster, in their order; it is asked for again and again. */
export const platformsIn = remembered(({instances, providers}: Pick<Cluster, 'instances' | 'providers'>) =>
	instances.map(instance => platformOf(instance, providers)),
);
