import {taskSecret} from '../../secrets-manager/task-secret.ts';
import {isAgentImage, pullError} from './image.ts';
import type {Start} from './start.ts';

/** The container that shows the reason, and the reason in the words of the ECS agent. */
export type Failed = {readonly name: string; readonly reason: string};

/**
Why the ECS agent can't fetch a secret of this task with its execution role. It stops the task, whichever container asks
for it; of several that fail the first is told. It is the execution role that reads, never the role of the task or of
the instance (ECS, "Pass sensitive data"); secrets in log options aren't read here.
*/
export function secretFailure({definition, where}: Omit<Start, 'task'>): Failed | undefined {
	const {account, region} = where;
	const {containerDefinitions, executionRoleArn: roleArn} = definition;
	return containerDefinitions
		.flatMap(({name = '', secrets = []}) =>
			secrets.flatMap(({valueFrom}) => {
				const secret =
					valueFrom === undefined
						? undefined
						: taskSecret({roleArn, valueFrom, region, taskId: 'ecs-agent'}, account);
				return secret?.kind === 'failed' ? [{name, reason: secret.reason}] : [];
			}),
		)
		.at(0);
}

/** The containers whose image can't be pulled. A world can make every pull of the Agent fail, as a proxy would. */
export function pullFailures({definition, where}: Omit<Start, 'task'>): readonly Failed[] {
	return definition.containerDefinitions.flatMap(({name = '', image = ''}) => {
		const reason = (isAgentImage(image) ? where.account.faults.pull : undefined) ?? pullError(image);
		return reason === undefined ? [] : [{name, reason}];
	});
}
