import type {Cluster} from '../account/cluster.ts';
import type {JsonObject} from '../kit/json.ts';

/** What of a cluster a plan rests on; when this differs, an approved plan is no longer the plan. */
export function stateOf({instances, daemonServices, daemons}: Cluster): JsonObject {
	return {
		instances: instances.map(({arn, status, agentConnected}) => ({arn, status, agentConnected})),
		services: daemonServices.map(({serviceArn, status, taskDefinition}) => ({serviceArn, status, taskDefinition})),
		daemons: daemons.map(({arn, status, taskDefinitionArn}) => ({arn, status, taskDefinitionArn})),
	};
}
