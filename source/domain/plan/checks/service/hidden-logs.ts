import {isObject} from '../../../kit/shape.ts';
import type {ContainerDefinition} from '../../../account/task-definition.ts';
import {isRead, notLookedAt, perCluster} from '../check.ts';

/** Log drivers that keep no file on the host for the Agent to read. */
function hiddenDriver({logConfiguration}: ContainerDefinition): string | undefined {
	const driver = isObject(logConfiguration) ? logConfiguration.logDriver : undefined;
	return typeof driver === 'string' && driver !== 'json-file' ? driver : undefined;
}

/** Whether the Agent will see the logs of what runs on the cluster; asked only when logs were chosen. */
export const hiddenLogs = perCluster('hidden-logs', (cluster, targets, {choices}) => {
	if (!choices.features.includes('logs')) {
		return notLookedAt;
	}

	const {tasks, taskDefinitions} = cluster;
	// The Agent's own log goes where its owner wants it.
	const own = new Set(targets.map(({family}) => family));
	const running = [...new Set(tasks.map(({taskDefinitionArn}) => taskDefinitionArn))].flatMap(
		arn => taskDefinitions[arn] ?? [],
	);
	const others = running.filter(({definition}) => !own.has(definition.family));
	const hidden = others.flatMap(({definition}) =>
		definition.containerDefinitions.flatMap(container => {
			const driver = hiddenDriver(container);
			return driver === undefined ? [] : [{driver, family: definition.family}];
		}),
	);
	const isKnown = others.length > 0 && isRead(cluster, 'tasks', 'task-definitions');
	return hidden.length === 0
		? isKnown
			? undefined
			: notLookedAt
		: {
				verdict: 'warn',
				finding: 'hidden',
				facts: {
					drivers: [...new Set(hidden.map(({driver}) => driver))],
					families: [...new Set(hidden.map(({family}) => family))],
				},
			};
});
