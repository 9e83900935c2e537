import type {Cluster} from '../account/cluster.ts';
import type {Daemon} from '../account/daemon.ts';
import type {Pause, Service} from '../account/service.ts';
import type {Task} from '../account/task.ts';
import type {Unread} from '../account/unread.ts';

/** One look at a rollout; `service` is absent when AWS does not know it, `at` is an ISO instant of our clock. */
export type ServiceSnapshot = {
	readonly service: Service | undefined;
	readonly tasks: readonly Task[];
	readonly instances: Cluster['instances'];
	/** Where its deployment stands still; asked only of a service that has pause hooks. */
	readonly pause?: Pause;
	/** Which of both could not be read, and why: the service's own counts are there all the same. */
	readonly unread: readonly Unread[];
	readonly at: string;
};

/** As `ServiceSnapshot`, for a daemon of Managed Instances. */
export type DaemonSnapshot = {
	readonly daemon: Daemon | undefined;
	readonly tasks: readonly Task[];
	readonly instances: Cluster['instances'];
	readonly unread: readonly Unread[];
	readonly at: string;
};
