/** What goes wrong in a world whatever is asked. Refusals of single actions are policies of the principal instead. */
export type Faults = {
	/** Answered instead of everything, as a proxy in between would. */
	readonly html?: string;
	/** Every so many requests one answers 500, or the connection is cut. */
	readonly flaky?: {readonly serverErrorEvery: number; readonly resetEvery: number};
	/** Size of the token buckets, 1 as published. */
	readonly buckets?: number;
	/** What pulling any image of the Agent ends with. */
	readonly pull?: string;
	/** What AWS's own rollback of a daemon comes to: it ends where it is, with a mixed fleet. */
	readonly daemonRollback?: 'fails';
	/** How Datadog behaves; `reads-limited` where an application key is needed. */
	readonly datadog?: 'rate-limited' | 'reads-limited' | 'unreachable';
	/** How the registries of images behave; `denied`: they hand out no token. */
	readonly registry?: 'rate-limited' | 'unreachable' | 'silent' | 'denied';
};
