import type {ContainerDefinition} from '../account/task-definition.ts';
import {imageFacts} from '../agent/image-facts.ts';
import {isObject, textOf} from '../kit/shape.ts';
import {because, changed, containerOf, noting, offered, type Draft, type Wire} from './draft.ts';

const label = 'com.datadoghq.ad.logs';

/**
Logs, where the Agent collects them: it reads Docker's own files, which only the driver `json-file` writes (Datadog,
"Amazon ECS Log Collection"; AWS, "Using the awslogs log driver"). Without limits these grow until the disk is full
(Docker, "JSON File logging driver").
*/
export function wireLogs(draft: Draft, wire: Wire): Draft {
	const {agent} = wire;
	const container = containerOf(draft, wire);
	if (!agent.features.includes('logs')) {
		return draft.notes.some(({kind}) => kind === 'no-logs')
			? draft
			: noting(draft, {kind: 'no-logs', agent: agent.name, platform: agent.platform});
	}

	const {driver = 'json-file', group} = logsOf(container);
	switch (driver) {
		case 'json-file': {
			return withLabel(draft, wire);
		}

		case 'awslogs': {
			const made = changed(draft, wire, {
				logConfiguration: {logDriver: 'json-file', options: {'max-size': '10m', 'max-file': '3'}},
			});
			return withLabel(
				noting(because(made, offered('logs'), `${container.name}/logConfiguration`), {
					kind: 'leaves-cloudwatch',
					container: container.name,
					...(group !== undefined && {group}),
				}),
				wire,
			);
		}

		// Somebody has chosen a way of their own, which may well lead to Datadog.
		default: {
			return noting(draft, {kind: 'logs-elsewhere', container: container.name, driver});
		}
	}
}

type Logs = {readonly driver?: string | undefined; readonly group?: string | undefined};

function logsOf({logConfiguration}: ContainerDefinition): Logs {
	const {logDriver, options} = isObject(logConfiguration) ? logConfiguration : {};
	return {driver: textOf(logDriver), group: isObject(options) ? textOf(options['awslogs-group']) : undefined};
}

/** Which pipeline reads them, and whose they are (Datadog, "Docker Log Collection Autodiscovery"): JSON in a text. */
function withLabel(draft: Draft, wire: Wire): Draft {
	const container = containerOf(draft, wire);
	const {dockerLabels = {}} = container;
	if (dockerLabels[label] !== undefined) {
		return draft;
	}

	const source = imageFacts(container.image).repository.split('/').at(-1) ?? container.name;
	const service = dockerLabels['com.datadoghq.tags.service'] ?? wire.service;
	const made = changed(draft, wire, {dockerLabels: {...dockerLabels, [label]: JSON.stringify([{source, service}])}});
	return because(made, offered('logs'), `${container.name}/labels/${label}`);
}
