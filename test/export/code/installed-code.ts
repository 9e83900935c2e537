import {codeOfInstalled} from '../../../source/domain/code/code-of-installed.ts';
import type {Code} from '../../../source/domain/code/code-resource.ts';
import type {TaskDefinition} from '../../../source/domain/account/task-definition.ts';
import {decided} from '../../domain/plan/planners/planning.ts';
import {definitionArn, sampleCluster, sampleInstance, sampleRegistered, sampleService} from '../../domain/sample.ts';

/** An Agent that somebody made by hand: its key in clear, and fields that this tool never writes. */
export const byHand: TaskDefinition = {
	family: 'monitoring',
	executionRoleArn: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
	containerDefinitions: [
		{
			name: 'dd',
			image: 'public.ecr.aws/datadog/agent:7.50.0',
			memory: 512,
			environment: [
				{name: 'DD_API_KEY', value: '0123456789abcdef0123456789abcdef'},
				{name: 'DD_SITE', value: 'datadoghq.eu'},
				{name: 'DD_APM_ENABLED', value: 'true'},
				{name: 'DD_TAGS', value: ['team:$', '{platform} on:call'].join('')},
			],
			dockerLabels: {'com.example.team': 'platform', yes: 'no'},
			mountPoints: [{sourceVolume: 'docker_sock', containerPath: '/var/run/docker.sock', readOnly: true}],
		},
	],
	volumes: [
		{name: 'docker_sock', host: {sourcePath: '/var/run/docker.sock'}},
		{
			name: 'checks',
			efsVolumeConfiguration: {fileSystemId: 'fs-0123456789abcdef0', authorizationConfig: {iam: 'ENABLED'}},
		},
	],
	requiresCompatibilities: ['EC2'],
};

/** What runs on one cluster, as resources that are there. */
export function installedCode(definition: TaskDefinition = byHand): Code {
	const arn = definitionArn(`${definition.family}:2`);
	const cluster = sampleCluster({
		instances: [sampleInstance('a')],
		daemonServices: [
			sampleService({
				serviceName: 'dd',
				taskDefinition: arn,
				tags: {team: 'platform'},
				propagateTags: 'NONE',
				deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 0},
			}),
		],
		taskDefinitions: {[arn]: sampleRegistered(definition)},
	});
	const all = decided({clusters: [cluster.arn], existing: 'adopt'}, {clusters: [cluster]});
	return codeOfInstalled(all, {account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me', partition: 'aws'});
}
