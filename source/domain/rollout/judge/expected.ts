import type {Forecast} from '../../plan/forecast/forecast.ts';
import type {Instance} from '../../account/instance.ts';
import type {Pause, PlacementConstraint, Service} from '../../account/service.ts';
import type {Task} from '../../account/task.ts';
import type {Unread} from '../../account/unread.ts';

/** What a rollout is to lead to. */
export type Expected = {
	/** The target's id. */
	readonly target: string;
	readonly cluster: string;
	readonly region: string;
	readonly service: string;
	/** The ARN of the revision we set. */
	readonly taskDefinition: string;
	/** Those that the plan leaves the service with; absent where nothing was planned of them. */
	readonly constraints?: readonly PlacementConstraint[];
	/** ARNs of the instances that are to run it. */
	readonly eligible: readonly string[];
	/** ARNs of those of which it can't be told whether ECS wants it there; they count once it does. */
	readonly untold?: readonly string[];
	/** ARNs of those that lack what the revision needs, whether ECS wants it there or not. */
	readonly unfit?: readonly string[];
	/** ISO instant of the change. */
	readonly startedAt: string;
	/** From the plan: names what holds a port, which ECS does not. */
	readonly forecast?: Forecast;
	/** It took the place of a service that was deleted for it, whose tasks may still be stopping. */
	readonly isReplacing?: boolean;
	/** Whether the revision has a health check; then only HEALTHY is healthy. */
	readonly hasHealthCheck?: boolean;
};

/** What was read of a service at one moment, `at` an ISO instant. */
export type Snapshot = {
	readonly service: Service | undefined;
	readonly tasks: readonly Task[];
	readonly instances: readonly Instance[];
	/** Where its deployment stands still on purpose. */
	readonly pause?: Pause;
	/** What of tasks and instances could not be read. */
	readonly unread?: readonly Unread[];
	readonly at: string;
};
