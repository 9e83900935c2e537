import {taskSecret} from '../../secrets-manager/task-secret.ts';
import {isAgentImage, pullError} from './image.ts';
import type {Start} from './start.ts';

/** The container that shows the reason, and the reason in the words of the ECS agent. */
export type Failed = {readonly name: string; readonly reason: string};

/** What a task's containers get, by `valueFrom`, or why the task stops. */
export type Fetched =
	{readonly values: ReadonlyMap<string, string>; readonly failed?: undefined} | {readonly failed: Failed};

/**
What the ECS agent fetches of secrets with the execution role of a task, once, before its containers are made; one that
it can't fetch stops the task, whichever container asks for it, and of several that fail the first is told. It is the
execution role that reads, never the role of the task or of the instance (ECS, "Pass sensitive data"); secrets in log
options aren't read here.
*/
export function fetchSecrets({definition, where}: Omit<Start, 'task'>): Fetched {
	const {account, region} = where;
	const {containerDefinitions, executionRoleArn: roleArn} = definition;
	const wanted = containerDefinitions.flatMap(({name = '', secrets = []}) =>
		secrets.flatMap(({valueFrom}) => (valueFrom === undefined ? [] : [{name, valueFrom}])),
	);
	const values = new Map<string, string>();
	for (const {name, valueFrom} of wanted) {
		const secret = taskSecret({roleArn, valueFrom, region, taskId: 'ecs-agent'}, account);
		if (secret.kind === 'failed') {
			return {failed: {name, reason: secret.reason}};
		}

		values.set(valueFrom, secret.value);
	}

	return {values};
}

/** The containers whose image can't be pulled. A world can make every pull of the Agent fail, as a proxy would. */
export function pullFailures({definition, where}: Omit<Start, 'task'>): readonly Failed[] {
	return definition.containerDefinitions.flatMap(({name = '', image = ''}) => {
		const reason = (isAgentImage(image) ? where.account.faults.pull : undefined) ?? pullError(image);
		return reason === undefined ? [] : [{name, reason}];
	});
}
