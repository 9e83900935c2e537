import type {Owner} from '../account/owner.ts';
import type {AgentSign} from '../agent/agent-signs.ts';

/** A Datadog Agent that already runs on a cluster, under whatever name. */
export type FoundAgent = {
	readonly kind: 'service' | 'daemon';
	readonly cluster: string;
	readonly name: string;
	readonly arn: string;
	readonly taskDefinitionArn: string;
	readonly container: string;
	readonly image: string;
	/** The image tag where it is a version, else undefined. */
	readonly version?: string;
	readonly running: number;
	readonly desired: number;
	readonly owner: Owner;
	/** A service that doesn't follow the instances: it can't become one that does (UpdateService). */
	readonly schedulingStrategy?: 'REPLICA';
	/** What only a person can settle; absent where it is one Agent, whatever the image is called. */
	readonly doubt?: Doubt;
};

/** Why an Agent of somebody else's is touched by nobody's but a person's yes. */
export type Doubt =
	/** Signs speak for it, and neither its image nor its name with a key. */
	| {readonly kind: 'perhaps'; readonly signs: readonly AgentSign[]}
	/** Several containers of one task are Agents. */
	| {readonly kind: 'several'; readonly containers: readonly string[]};
