import type {Task as AwsTask} from '@aws-sdk/client-ecs';
import type {HostPort, Task} from '../../domain/account/task.ts';
import type {Sharing} from '../../domain/kit/large/sharing.ts';

/** A task of DescribeTasks. What it has in common with others is the same object. */
export function task(from: AwsTask, share: Sharing): Task {
	return {
		arn: from.taskArn ?? '',
		instanceArn: from.containerInstanceArn,
		group: share(from.group ?? ''),
		// The id of the deployment, for a service's tasks: it tells new from old while both run.
		startedBy: share(from.startedBy),
		taskDefinitionArn: share(from.taskDefinitionArn ?? ''),
		lastStatus: share(from.lastStatus ?? ''),
		desiredStatus: share(from.desiredStatus ?? ''),
		// UNKNOWN also where the definition has no health check: ECS ignores that of the image.
		healthStatus: share(from.healthStatus),
		stopCode: share(from.stopCode),
		stoppedReason: share(from.stoppedReason),
		createdAt: from.createdAt?.toISOString(),
		startedAt: from.startedAt?.toISOString(),
		stoppedAt: from.stoppedAt?.toISOString(),
		cpu: amount(from.cpu),
		memory: amount(from.memory),
		hostPorts: share(hostPorts(from)),
		containers: share(
			(from.containers ?? []).map(({name, lastStatus, healthStatus, exitCode, reason, imageDigest}) => ({
				name: name ?? '',
				lastStatus,
				healthStatus,
				exitCode,
				reason,
				imageDigest,
			})),
		),
	};
}

/** ECS gives task sizes as texts of CPU units and MiB; without one at task level there is none. */
function amount(text: string | undefined): number | undefined {
	return text === undefined || text === '' ? undefined : Number(text);
}

// A port that is bound on two addresses (IPv4 and IPv6) is listed twice.
function hostPorts({containers}: AwsTask): readonly HostPort[] {
	const bound = (containers ?? [])
		.flatMap(({networkBindings}) => networkBindings ?? [])
		.flatMap(({hostPort, protocol}): HostPort[] =>
			hostPort === undefined ? [] : [{port: hostPort, protocol: protocol === 'udp' ? 'udp' : 'tcp'}],
		);
	return Array.from(new Map(bound.map(entry => [`${entry.port}/${entry.protocol}`, entry])), ([, port]) => port);
}
