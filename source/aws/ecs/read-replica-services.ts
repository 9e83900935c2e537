import type {ECSClient} from '@aws-sdk/client-ecs';
import type {Cluster} from '../../domain/account/cluster.ts';
import type {Service} from '../../domain/account/service.ts';
import {agentIn} from '../../domain/agent/agent-in.ts';
import type {Readable} from '../reading/readable.ts';
import type {Shared} from '../reading/shared.ts';
import {describeNamed, listServices} from './read-services.ts';
import {readTaskDefinitions} from './read-task-definitions.ts';

type Around = {
	readonly ecs: ECSClient;
	readonly attempt: Readable;
	readonly shared?: Pick<Shared, 'definitions' | 'revisions'>;
	readonly signal?: AbortSignal;
	readonly summary: Pick<Cluster, 'arn' | 'activeServices'>;
	/** What was read of the cluster before: its DAEMON services, and REPLICA ones that were looked up by name. */
	readonly services: readonly Service[];
	/** Running tasks and their definitions; none where only the list is read. */
	readonly tasks: Cluster['tasks'];
	readonly taskDefinitions: Cluster['taskDefinitions'];
};

type Read = Pick<Cluster, 'replicaServices' | 'taskDefinitions'>;

/**
Of the services that don't follow the instances those that may be an Agent: by their name, or by what their tasks run. A
cluster can have thousands of them, ten to a request, so that no other is looked at.
*/
export async function readReplicaServices(around: Around): Promise<Read> {
	const {ecs, attempt, shared, signal, summary, services} = around;
	const known = services.filter(({schedulingStrategy}) => schedulingStrategy === 'REPLICA');
	const names = new Set(services.map(({serviceName}) => serviceName));
	// A cluster that has no others is spared the call.
	const isAlone = summary.activeServices <= services.filter(({status}) => status === 'ACTIVE').length;
	const list = async () => {
		const listed = isAlone ? [] : await listServices(ecs, summary.arn, 'REPLICA', signal);
		return listed.filter(name => agentName.test(name) && !names.has(name));
	};

	const named = namesOfAgents(around).filter(name => !names.has(name));
	const found = await attempt(
		'services',
		async note => describeNamed(ecs, {cluster: summary.arn, named, list, note}, signal),
		[],
	);
	// Fargate has no instance that an Agent would share.
	const replicaServices = [...known, ...found].filter(({launchType}) => launchType !== 'FARGATE');
	const arns = replicaServices.map(({taskDefinition}) => taskDefinition);
	const unread = arns.filter(arn => !around.taskDefinitions[arn]);
	return {
		replicaServices,
		taskDefinitions: await attempt(
			'definitions',
			async note => readTaskDefinitions(ecs, {arns: unread, note, shared}, signal),
			{},
		),
	};
}

const agentName = /datadog|(?:^|[\-_])(?:dd|agent)(?:$|[\-_])/iv;

function namesOfAgents({tasks, taskDefinitions}: Around): readonly string[] {
	return tasks.flatMap(({group, taskDefinitionArn}) => {
		const registered = taskDefinitions[taskDefinitionArn];
		const isAgent = registered && ['agent', 'several', 'perhaps'].includes(agentIn(registered.definition).kind);
		return isAgent && group.startsWith('service:') ? [group.slice('service:'.length)] : [];
	});
}
