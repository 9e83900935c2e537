import type {Registered} from './registered.ts';
import type {Service} from './service.ts';
import type {Unread} from './unread.ts';

/** What runs as a service in a cluster, of every launch type, with the definitions that could be read, by ARN. */
export type Workloads = {
	/** The cluster's ARN. */
	readonly cluster: string;
	readonly services: readonly Service[];
	readonly taskDefinitions: Readonly<Record<string, Registered>>;
	/** Services and definitions that are there and could not be read. */
	readonly unread: readonly Unread[];
};
