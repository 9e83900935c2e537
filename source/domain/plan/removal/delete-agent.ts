import type {Change} from '../change.ts';
import type {DiffLine} from '../diff/diff-line.ts';
import type {Going} from './going.ts';

/**
Deletes a service, and is done when its last task has stopped; or a daemon of Managed Instances, which drains and
replaces its instances long after. A DAEMON service takes neither a count of 0 nor `force` (ECS API, DeleteService).
*/
export function deleteAgent({kind, id, cluster, name, arn, image}: Going): Change {
	const operation = kind === 'service' ? 'delete-service' : 'delete-daemon';
	return {
		id: `${operation}-${cluster.region}-${cluster.name}-${name}`,
		kind: operation,
		action: 'remove',
		region: cluster.region,
		cluster: cluster.name,
		clusterArn: cluster.arn,
		target: id,
		subject: name,
		request: kind === 'service' ? {cluster: cluster.arn, service: name} : {daemonArn: arn},
		...(kind === 'service' && {awaitsEnd: true}),
		needs: [],
		diff: [goes({noun: 'service', path: `${kind}/${name}`, name, ...(image !== '' && {before: image})})],
	};
}

/** A line about something that goes. */
export function goes(line: Pick<DiffLine, 'noun' | 'path'> & Partial<DiffLine>): DiffLine {
	return {mark: '-', depth: 0, risk: false, ...line};
}
