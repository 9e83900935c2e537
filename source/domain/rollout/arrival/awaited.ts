import type {DataKind} from '../../account/datadog/reported-host.ts';
import type {Site} from '../../account/site.ts';

/** Hosts that are to be seen at Datadog: those of one service or daemon. */
export type Awaited = {
	/** The target's id; what follows are its names for people. */
	readonly target: string;
	readonly cluster: string;
	readonly region: string;
	readonly service: string;
	readonly hosts: readonly AwaitedHost[];
	/** Where its Agents send, as its definition has it. */
	readonly site: Site;
	/** What its Agents are set up to send; metrics always. */
	readonly sends: readonly DataKind[];
	/** Whether the API key that its Agents have is the one that is asked with. */
	readonly hasThisKey: boolean;
};

/** An instance. `since` is the ISO instant from which its Agent runs, where it is known. */
export type AwaitedHost = {
	/** `i-…` or `mi-…`. */
	readonly id: string;
	readonly privateIp?: string;
	readonly isRunning: boolean;
	readonly since?: string;
};
