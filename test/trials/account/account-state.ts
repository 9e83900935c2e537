import type {Account} from '../../../source/simulator/account/account.ts';
import type {Region} from '../../../source/simulator/account/region.ts';

/**
What of a simulated account this tool can change, so that two ends can be compared: nothing that only time makes (ids,
instants, tasks), and nothing twice without being seen.
*/
export function stateOf({roles, regions}: Account): unknown {
	return JSON.parse(
		// Secrets Manager invents six characters for each secret.
		JSON.stringify({
			roles: [...roles.values()].map(({name, trust, attached, inline, tags}) => ({
				name,
				trust,
				attached: [...attached].toSorted(),
				inline: [...inline],
				tags: [...tags],
			})),
			regions: [...regions.values()].map(region => regionState(region)),
		}).replaceAll(/(?<name>:secret:[\w\-\/]+)-(?:[\dA-Za-z]{6}|\?{6})(?=[":\\])/gv, '$<name>'),
	);
}

function regionState({name, secrets, parameters, taskDefinitions, daemonTaskDefinitions, clusters}: Region) {
	return {
		name,
		secrets: [...secrets.values()].map(secret => ({
			name: secret.name,
			value: secret.versions.find(({stages}) => stages.includes('AWSCURRENT'))?.value,
			isDeleted: secret.deletedAt !== undefined,
			tags: [...secret.tags],
		})),
		parameters: [...parameters.values()].map(parameter => ({
			name: parameter.name,
			value: parameter.value,
			type: parameter.type,
			tags: [...parameter.tags],
		})),
		revisions: [...taskDefinitions.values(), ...daemonTaskDefinitions.values()].flatMap(revisions =>
			// What is being deleted is gone an hour later.
			revisions.flatMap(revision =>
				revision && revision.status !== 'DELETE_IN_PROGRESS' ? [definitionState(revision)] : [],
			),
		),
		clusters: [...clusters.values()].map(cluster => ({
			name: cluster.name,
			services: [...cluster.services.values()]
				.filter(({status}) => status === 'ACTIVE')
				.map(service => ({
					name: service.name,
					taskDefinition: service.taskDefinitionArn,
					placementConstraints: service.placementConstraints,
					deploymentConfiguration: service.deploymentConfiguration,
					networkConfiguration: service.networkConfiguration,
					// In the order in which they were put on, which means nothing.
					tags: service.tags.toSorted((one, other) => (one.key ?? '').localeCompare(other.key ?? '')),
				}))
				.toSorted((one, other) => one.name.localeCompare(other.name)),
			daemons: [...cluster.daemons.values()]
				.filter(({status}) => status === 'ACTIVE')
				.map(daemon => ({name: daemon.name, settings: daemon.revisions[0]?.settings, tags: daemon.tags})),
		})),
	};
}

type Dated = {readonly registeredAt: number; readonly deregisteredAt?: number};

function definitionState({registeredAt, deregisteredAt, ...definition}: Dated) {
	return definition;
}

/** Tasks that run since before the key was put where they read it. */
export function oldTasks({regions}: Account): readonly string[] {
	return [...regions.values()].flatMap(region => {
		const stored = [
			region.secrets.get('dd-ecs-setup/datadog-api-key'),
			region.parameters.get('/dd-ecs-setup/datadog-api-key'),
		].flatMap(one => one?.changedAt ?? []);
		const reading = new Set(
			[...region.taskDefinitions.values(), ...region.daemonTaskDefinitions.values()]
				.flat()
				.filter(revision => JSON.stringify(revision ?? '').includes('dd-ecs-setup/datadog-api-key'))
				.map(revision =>
					revision && 'taskDefinitionArn' in revision
						? revision.taskDefinitionArn
						: revision?.daemonTaskDefinitionArn,
				),
		);
		return [...region.clusters.values()].flatMap(({tasks}) =>
			[...tasks.values()]
				.filter(
					({taskDefinitionArn, desiredStatus}) =>
						reading.has(taskDefinitionArn) && desiredStatus === 'RUNNING',
				)
				.filter(({createdAt}) => stored.some(at => createdAt < at))
				.map(({id}) => id),
		);
	});
}
