import {taskSecret} from '../../secrets-manager/task-secret.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import type {Where} from '../scheduler/where.ts';

/**
Why the ECS agent can't fetch a secret of this definition with its execution role, in the agent's words. Of several that
fail the first is told. It is the execution role that reads, never the role of the task or of the instance (ECS, "Pass
sensitive data"); secrets in log options aren't read here.
*/
export function secretFailure(
	{containerDefinitions, executionRoleArn}: TaskDefinition,
	{account, region}: Where,
): string | undefined {
	return containerDefinitions
		.flatMap(({secrets = []}) => secrets.flatMap(({valueFrom}) => valueFrom ?? []))
		.map(valueFrom => taskSecret({roleArn: executionRoleArn, valueFrom, region, taskId: 'ecs-agent'}, account))
		.flatMap(secret => (secret.kind === 'failed' ? [secret.reason] : []))[0];
}
