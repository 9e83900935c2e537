import type {Json, JsonObject} from '../kit/json.ts';
import type {Registered} from './registered.ts';

/** What ECS remembers of a service or daemon: what was deployed in it, and of which definitions. */
export type History = {
	/**
	Newest first. ECS shows those of the last 90 days, and none from before 2024-10-25 (ECS, "Viewing Amazon ECS service
	deployments"), so that an empty list doesn't say that nothing ran before. Older ones than the newest that got there
	with another revision need not be among them.
	*/
	readonly deployments: readonly PastDeployment[];
	/** Of a service: ARNs of revisions whose tasks it has still, by the deployments that it shows beside its newest. */
	readonly beside?: readonly string[];
	/** The last change that this tool made here, as far as this machine's journals know. */
	readonly noted?: NotedStep;
	/**
	By ARN: the definitions of all of these, and where no deployment names another revision than the one that runs, the
	last ACTIVE ones of its family. What was deleted since is not there.
	*/
	readonly definitions: Readonly<Record<string, Registered>>;
};

/** ARNs of revisions: what a change took the place of, and what runs since. */
export type NotedStep = {readonly from: string; readonly to: string};

/** One deployment, perhaps of the revision that runs now. */
export type PastDeployment = {
	readonly arn: string;
	/** The API's word: `SUCCESSFUL` is one that got there. */
	readonly status: string;
	/** ISO instant. */
	readonly createdAt?: string;
	/** The ARN of the revision that it was to bring; absent where ECS has no record of it. */
	readonly taskDefinition?: string;
	/** Of a service, in the API's own form. */
	readonly deploymentConfiguration?: Json;
	readonly networkConfiguration?: Json;
	/** Of a daemon: what UpdateDaemon takes, all of it, as it is no patch. */
	readonly settings?: JsonObject;
};

/**
Whether a deployment is over and got there. One that was rolled back, or stopped by the next, may never have run
anywhere; that AWS calls one successful early says only that it was not taken back.
*/
export function hasArrived({status}: PastDeployment): boolean {
	return status === 'SUCCESSFUL';
}
