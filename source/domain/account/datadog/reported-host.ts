/** A host as Datadog knows it. */
export type ReportedHost = {
	readonly name: string;
	/** Other names of it; on EC2 the instance's id is one of them. */
	readonly aliases: readonly string[];
	/** Names of the ECS clusters that its tags name, in lower case. */
	readonly clusters: readonly string[];
	readonly agentVersion?: string;
	/** ISO instant of its newest data point, by the clock of the host; absent where none was taken. */
	readonly lastReported?: string;
};

/** The kinds of data whose arrival can be asked for. */
export const dataKinds = ['metrics', 'traces', 'logs'] as const;

/** One of `dataKinds`. */
export type DataKind = (typeof dataKinds)[number];
