/**
Why an Agent of its hosts can't be reached from a service: on Fargate there are none of the account's, a sidecar is an
Agent of its own, nothing tells which hosts it runs on, these have no Agent, or its definition could not be read.
*/
export type NotWirable = 'fargate' | 'sidecar' | 'no-hosts' | 'no-agent' | 'unreadable';

/** There is nothing that code could describe: no Agent runs there, or the plan makes none. */
export type ExportProblem = {
	readonly code: 'nothing-to-export';
	readonly from: 'plan' | 'installed';
	readonly clusters: readonly string[];
};

/** What is wrong with the service that was named. */
export type ServiceProblem =
	| {
			readonly code: 'unknown-service';
			readonly service: string;
			readonly clusters: readonly string[];
			readonly nearest?: string;
	  }
	/** `several`: more than one of the chosen clusters has one of that name. */
	| {
			readonly code: 'service-not-possible';
			readonly service: string;
			readonly cluster: string;
			readonly why: NotWirable | 'several';
	  };
