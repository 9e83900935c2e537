import {addService} from '../ecs/service/add-service.ts';
import {addTaskDefinition} from '../ecs/task-definition/add-task-definition.ts';
import type {Container} from '../ecs/task-definition/read-container.ts';
import type {Cluster} from '../ecs/cluster/cluster.ts';
import type {TaskDefinitionInput} from '../ecs/task-definition/read-task-definition.ts';
import type {CreateServiceInput} from '../ecs/service/read-service.ts';
import type {Service} from '../ecs/service/service.ts';
import type {Tag} from '../ecs/tag/tag.ts';
import {addFargateTasks} from './add-fargate-tasks.ts';
import type {Home} from './world.ts';

type Workload = {
	readonly name: string;
	readonly count: number;
	readonly image?: string;
	readonly cpu?: number;
	readonly memory?: number;
	readonly containerPort?: number;
	readonly hostPort?: number;
	readonly logDriver?: 'awslogs' | 'json-file';
	readonly launchType?: 'EC2' | 'EXTERNAL' | 'FARGATE';
	readonly expression?: string;
	readonly capacityProvider?: string;
	readonly networkMode?: 'awsvpc';
	/** Members of its container in the place of its own, and containers beside it. */
	readonly container?: Partial<Container>;
	readonly sidecars?: readonly Container[];
};

/** A service as it would run in any cluster, with its task definition. */
export function addWorkload(cluster: Cluster, workload: Workload, home: Home): Service {
	const {name, count, launchType = 'EC2', expression, capacityProvider, networkMode} = workload;
	const isFargate = launchType === 'FARGATE';
	const service = runService(
		cluster,
		{
			definition: definitionOf(workload, cluster, isFargate),
			service: {
				serviceName: name,
				desiredCount: count,
				...(capacityProvider === undefined
					? {launchType}
					: {capacityProviderStrategy: [{capacityProvider, weight: 1, base: 0}]}),
				placementConstraints: expression === undefined ? [] : [{type: 'memberOf', expression}],
				...((isFargate || networkMode === 'awsvpc') && {
					networkConfiguration: {awsvpcConfiguration: {subnets: [...home.region.subnets.keys()]}},
				}),
			},
		},
		home,
	);
	if (isFargate) {
		addFargateTasks(service, cluster, home);
	}

	return service;
}

type Running = {
	readonly definition: TaskDefinitionInput;
	readonly service: CreateServiceInput & {readonly serviceName: string};
	readonly by?: string;
	readonly tags?: readonly Tag[];
};

/** Registers a definition and runs it as a service; it has started when the world has aged. */
export function runService(
	cluster: Cluster,
	{definition, service: input, by, tags = []}: Running,
	home: Home,
): Service {
	const {account} = home;
	const owner = by ?? `arn:${account.partition}:sts::${account.id}:assumed-role/deploy/pipeline`;
	const {taskDefinitionArn} = addTaskDefinition({...definition, tags}, owner, home);
	const where = home.here(cluster);
	const service = addService(
		{...input, tags, taskDefinitionArn, createdBy: owner, idempotency: {clientToken: undefined, request: ''}},
		where,
	);
	where.wake(`service:${service.name}`);
	return service;
}

function definitionOf(
	{
		name,
		image,
		cpu = 256,
		memory = 512,
		containerPort = 8080,
		hostPort = 0,
		logDriver = 'json-file',
		networkMode,
		container = {},
		sidecars = [],
	}: Workload,
	cluster: Cluster,
	isFargate: boolean,
): TaskDefinitionInput {
	return {
		family: `${cluster.name}-${name}`,
		...(networkMode !== undefined && {networkMode}),
		...(isFargate && {
			networkMode: 'awsvpc',
			requiresCompatibilities: ['FARGATE'],
			cpu: String(cpu),
			memory: String(memory),
		}),
		containerDefinitions: [
			{
				name,
				image: image ?? `public.ecr.aws/acme/${name}:1.4.2`,
				cpu,
				memory,
				essential: true,
				portMappings: [
					{containerPort, ...(!isFargate && networkMode === undefined && {hostPort}), protocol: 'tcp'},
				],
				environment: [{name: 'APP_ENV', value: 'production'}],
				logConfiguration:
					logDriver === 'awslogs'
						? {
								logDriver,
								options: {
									'awslogs-group': `/ecs/${name}`,
									'awslogs-region': 'us-east-1',
									'awslogs-stream-prefix': 'ecs',
								},
							}
						: {logDriver},
				...container,
			},
			...sidecars,
		],
	};
}
