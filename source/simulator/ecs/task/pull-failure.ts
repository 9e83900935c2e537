import type {HostTrouble} from '../../account/account.ts';
import {taskSecret} from '../../secrets-manager/task-secret.ts';
import {isAgentImage, pullError} from './image.ts';
import type {Start} from './start.ts';

/** What Docker says of a registry that it can't connect to. */
export const unreachable =
	'CannotPullContainerError: Error response from daemon: Get "https://public.ecr.aws/v2/": ' +
	'net/http: request canceled while waiting for connection (Client.Timeout exceeded while ' +
	'awaiting headers)';

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

/**
The containers whose image can't be pulled. A world can make every pull of the Agent fail, as a proxy would, or the next
ones of a host, as a gateway that is being mended.
*/
export function pullFailures({definition, instance, where}: Omit<Start, 'task'>): readonly Failed[] {
	const {faults, hostTroubles} = where.account;
	const trouble = lostPulls(hostTroubles.get(instance.ec2InstanceId)) > 0 ? unreachable : undefined;
	return definition.containerDefinitions.flatMap(({name = '', image = ''}) => {
		const reason = (isAgentImage(image) ? (faults.pull ?? trouble) : undefined) ?? pullError(image);
		return reason === undefined ? [] : [{name, reason}];
	});
}

/** One of the pulls that a host loses is lost. */
export function notePull({instance: {ec2InstanceId}, where}: Pick<Start, 'instance' | 'where'>): void {
	const {hostTroubles} = where.account;
	const left = lostPulls(hostTroubles.get(ec2InstanceId));
	if (left > 0) {
		hostTroubles.set(ec2InstanceId, {lostPulls: left - 1});
	}
}

function lostPulls(trouble: HostTrouble | undefined): number {
	return typeof trouble === 'object' && 'lostPulls' in trouble ? trouble.lostPulls : 0;
}
