import type {Cluster} from '../account/cluster.ts';
import type {Registered} from '../account/registered.ts';
import {agentIn} from '../agent/agent-in.ts';
import {isOwn} from '../agent/own-tags.ts';
import {uniqueBy} from '../kit/unique-by.ts';
import {hasSidecar} from './has-sidecar.ts';

/** What has to do with Datadog and is only told: it's not adopted, replaced or stopped, and its ports are taken. */
export type Bystander = {
	/**
	`sends`: it has a key and is no Agent. `sidecar`: an application that has an Agent in its own tasks. `task`: an
	Agent whose tasks were started without a service.
	*/
	readonly kind: 'sends' | 'sidecar' | 'task';
	/** The service's name, or the family of tasks without one. */
	readonly name: string;
	readonly container: string;
	readonly image: string;
	/** Where its tasks run, as far as they were read. */
	readonly instances: readonly string[];
};

/** What of a cluster has a key of Datadog's, or an Agent in it, and is no Agent that could be adopted. */
export function bystanders(cluster: Cluster): readonly Bystander[] {
	return uniqueBy([...placed(cluster), ...running(cluster)], ({kind, name}) => `${kind}:${name}`);
}

/** DAEMON services and daemons, which are read without their tasks. */
function placed({daemonServices, daemons, taskDefinitions, tasks}: Cluster): readonly Bystander[] {
	const all = [
		...daemonServices.map(one => ({...one, name: one.serviceName, arn: one.taskDefinition, kind: 'service'})),
		...daemons.map(one => ({...one, arn: one.taskDefinitionArn, kind: 'daemon'})),
	];
	const running = Map.groupBy(tasks, ({group}) => group);
	return all.flatMap(({name, arn, kind, tags, status}) => {
		const instances = (running.get(`${kind}:${name}`) ?? []).flatMap(({instanceArn}) => instanceArn ?? []);
		return status !== 'ACTIVE' || isOwn(tags) ? [] : sender(name, taskDefinitions[arn], instances);
	});
}

/** All others, by what their tasks run. */
function running({daemonServices, tasks, taskDefinitions}: Cluster): readonly Bystander[] {
	const daemonGroups = new Set(daemonServices.map(({serviceName}) => `service:${serviceName}`));
	const groups = Map.groupBy(
		tasks.filter(({group}) => !daemonGroups.has(group) && !group.startsWith('daemon:')),
		({group, taskDefinitionArn}) => `${group} ${taskDefinitionArn}`,
	);
	return [...groups.values()].flatMap(([first, ...others]) => {
		const registered = first && taskDefinitions[first.taskDefinitionArn];
		if (!registered) {
			return [];
		}

		const instances = [first, ...others].flatMap(({instanceArn}) => instanceArn ?? []);
		const isService = first.group.startsWith('service:');
		const name = isService ? first.group.slice('service:'.length) : registered.definition.family;
		return [...sender(name, registered, instances), ...holder({name, isService, registered, instances})];
	});
}

function sender(name: string, registered: Registered | undefined, instances: readonly string[]): readonly Bystander[] {
	const found = registered && agentIn(registered.definition);
	return found?.kind === 'sends'
		? [{kind: 'sends', name, container: found.container.name, image: found.container.image, instances}]
		: [];
}

type Holder = Pick<Bystander, 'name' | 'instances'> & {readonly isService: boolean; readonly registered: Registered};

/** A service of the Agent alone is no bystander. */
function holder({name, isService, registered, instances}: Holder): readonly Bystander[] {
	const found = agentIn(registered.definition);
	const [agent] = found.kind === 'agent' ? [found.container] : found.kind === 'several' ? found.containers : [];
	const isSidecar = hasSidecar(registered.definition);
	return agent && (isSidecar || !isService)
		? [{kind: isSidecar ? 'sidecar' : 'task', name, container: agent.name, image: agent.image, instances}]
		: [];
}
