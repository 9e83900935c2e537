import type {Cluster} from '../account/cluster.ts';
import type {Task} from '../account/task.ts';
import {findAgentContainer} from '../agent/find-agent-container.ts';
import type {FoundAgent} from './found-agent.ts';

type Named = Pick<FoundAgent, 'kind' | 'name' | 'taskDefinitionArn'> & Partial<Pick<FoundAgent, 'container'>>;

/**
The images that run in the place of the one that a service or daemon names: where its tasks are of other revisions, and
none of its own is up. ECS keeps old tasks while new ones fail, as many as `minimumHealthyPercent` asks for (Amazon ECS,
"Deploy Amazon ECS services by replacing tasks"), and launches no more at the end (API, DeploymentCircuitBreaker), so
that what a service names has perhaps run nowhere. `undefined` where its own revision counts: it runs, nothing does, or
what does is not known.
*/
export function runsInstead(
	{kind, name, taskDefinitionArn, container}: Named,
	{tasks, taskDefinitions}: Pick<Cluster, 'tasks' | 'taskDefinitions'>,
): readonly string[] | undefined {
	const running = tasks.filter(task => task.group === `${kind}:${name}` && isUp(task));
	const revisions = new Set(running.map(task => task.taskDefinitionArn));
	const images = [...revisions].map(arn => {
		const definition = taskDefinitions[arn]?.definition;
		return definition && findAgentContainer(definition, container)?.image;
	});
	const known = images.filter(image => image !== undefined);
	return revisions.size === 0 || revisions.has(taskDefinitionArn) || known.length < revisions.size
		? undefined
		: known;
}

/** One that is not healthy yet may become it. */
function isUp({lastStatus, healthStatus}: Task): boolean {
	return lastStatus === 'RUNNING' && healthStatus !== 'UNHEALTHY';
}
