import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {deployment} from './deploy.ts';

const template = (clusterArn: string, providers: readonly string[], memory: number) => `
Resources:
  Definition:
    Type: AWS::ECS::DaemonTaskDefinition
    Properties:
      Family: stack-agent
      Cpu: "256"
      Memory: "${memory}"
      ContainerDefinitions:
        - Name: datadog-agent
          Image: "public.ecr.aws/datadog/agent:7"
          Environment: [{Name: DD_API_KEY, Value: "00000000000000000000000000000000"}]
  Daemon:
    Type: AWS::ECS::Daemon
    Properties:
      DaemonName: stack-agent
      ClusterArn: ${clusterArn}
      CapacityProviderArns: ${JSON.stringify(providers)}
      DaemonTaskDefinitionArn: !Ref Definition
      Critical: false
Outputs:
  Arn: {Value: !GetAtt Daemon.DaemonArn}
`;

test('a daemon is made, changed and taken away, and each is waited for', async t => {
	const {create, update, rest, events, ecs, cloudformation} = await deployment(t, 'managed');
	const {clusterArns: foundClusterArns = []} = await ecs.listClusters({});
	const [cluster = ''] = foundClusterArns;
	const {capacityProviders = []} = await ecs.describeCapacityProviders({cluster});
	const providers = capacityProviders.flatMap(({capacityProviderArn, type}) =>
		type === 'MANAGED_INSTANCES' && capacityProviderArn !== undefined ? [capacityProviderArn] : [],
	);
	equal(
		await create('agent', template(cluster, providers, 512)),
		'CREATE_COMPLETE',
		(await events('agent')).join('\n'),
	);
	const {Stacks: stacks = []} = await cloudformation.describeStacks({StackName: 'agent'});
	const [stack] = stacks;
	const daemonArn = stack?.Outputs?.[0]?.OutputValue;
	const made = await ecs.describeDaemon({daemonArn});
	equal(await update('agent', template(cluster, providers, 768)), 'UPDATE_COMPLETE');
	const happened = await events('agent');
	await cloudformation.deleteStack({StackName: 'agent'});
	const status = await rest(stack?.StackId ?? '');
	const {daemonSummariesList} = await ecs.listDaemons({clusterArn: cluster});
	const {tags = []} = await ecs.listTagsForResource({
		resourceArn: `${cluster.split(':cluster/', 1)[0]}:daemon-task-definition/stack-agent:1`,
	});
	deepEqual(
		{
			runs: (made.daemon?.currentRevisions?.[0]?.totalRunningCount ?? 0) > 0,
			events: happened.slice(happened.indexOf('agent UPDATE_IN_PROGRESS User Initiated') + 1),
			status,
			daemonSummariesList,
			tags: tags.map(({key}) => key),
		},
		{
			runs: true,
			events: [
				'Definition UPDATE_IN_PROGRESS Requested update requires the creation of a new physical ' +
					'resource; hence ' +
					'creating one.',
				'Definition UPDATE_IN_PROGRESS Resource creation Initiated',
				'Definition UPDATE_COMPLETE',
				'Daemon UPDATE_IN_PROGRESS',
				'Daemon UPDATE_COMPLETE',
				'agent UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
				'Definition DELETE_IN_PROGRESS',
				'Definition DELETE_COMPLETE',
				'agent UPDATE_COMPLETE',
			],
			status: 'DELETE_COMPLETE',
			daemonSummariesList: [],
			tags: ['aws:cloudformation:stack-name', 'aws:cloudformation:stack-id', 'aws:cloudformation:logical-id'],
		},
	);
});
