import type {TestContext} from 'node:test';
import {CloudFormation} from '@aws-sdk/client-cloudformation';
import {ECS} from '@aws-sdk/client-ecs';
import {IAM} from '@aws-sdk/client-iam';
import {simulated} from '../../support/simulated.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';

/** A world with the clients of what stacks are made of. Its time stands still until `until` moves it. */
export async function deployment(t: TestContext, world: string | World = 'shop') {
	const simulator = await simulated(world, t);
	const {connection, clock} = simulator;
	const cloudformation = new CloudFormation(connection);

	/** Moves time until the stack rests, at most four hours, and gives its status. */
	const rest = async (StackName: string): Promise<string> => {
		for (let minutes = 0; minutes < 240; minutes += 1) {
			clock.advance(60);
			const {Stacks: stacks = []} = await cloudformation.describeStacks({StackName});
			const [stack] = stacks;
			if (stack?.StackStatus?.endsWith('_IN_PROGRESS') !== true || stack.StackStatus === 'REVIEW_IN_PROGRESS') {
				return stack?.StackStatus ?? '';
			}
		}

		return 'never';
	};

	/** What happened, oldest first, as `resource status reason`. */
	const events = async (StackName: string): Promise<readonly string[]> => {
		const {StackEvents = []} = await cloudformation.describeStackEvents({StackName});
		return StackEvents.toReversed().map(({LogicalResourceId, ResourceStatus, ResourceStatusReason = ''}) =>
			`${LogicalResourceId} ${ResourceStatus} ${withoutIds(ResourceStatusReason)}`.trimEnd(),
		);
	};

	/** Makes a stack and waits for it. */
	const create = async (StackName: string, TemplateBody: string, more = {}): Promise<string> => {
		const {StackId = ''} = await cloudformation.createStack({
			StackName,
			TemplateBody,
			Capabilities: ['CAPABILITY_NAMED_IAM'],
			...more,
		});
		return rest(StackId);
	};

	const update = async (StackName: string, TemplateBody: string, more = {}): Promise<string> => {
		const {StackId = ''} = await cloudformation.updateStack({
			StackName,
			TemplateBody,
			Capabilities: ['CAPABILITY_NAMED_IAM'],
			...more,
		});
		return rest(StackId);
	};

	return {
		...simulator,
		cloudformation,
		ecs: new ECS(connection),
		iam: new IAM(connection),
		rest,
		events,
		create,
		update,
	};
}

/** Sentences without what differs from one request to the next. */
export function withoutIds(text: string): string {
	return text.replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gv, 'ID');
}

/** An Agent on one cluster: a role, a definition and a DAEMON service. */
export const agentTemplate = `
AWSTemplateFormatVersion: 2010-09-09
Description: An Agent
Parameters:
  Cluster: {Type: String, Default: shop-prod}
  Key: {Type: String, NoEcho: true, Default: "00000000000000000000000000000000"}
  Image: {Type: String, Default: "public.ecr.aws/datadog/agent:7"}
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: 2012-10-17
        Statement: [{Effect: Allow, Principal: {Service: ecs-tasks.amazonaws.com}, Action: sts:AssumeRole}]
      ManagedPolicyArns:
        - !Sub arn:\${AWS::Partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy
  Definition:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: stack-agent
      ExecutionRoleArn: !GetAtt Role.Arn
      RequiresCompatibilities: [EC2]
      ContainerDefinitions:
        - Name: datadog-agent
          Image: !Ref Image
          Memory: 512
          Environment:
            - {Name: DD_API_KEY, Value: !Ref Key}
            - {Name: DD_SITE, Value: datadoghq.com}
  Service:
    Type: AWS::ECS::Service
    Properties:
      Cluster: !Ref Cluster
      ServiceName: stack-agent
      SchedulingStrategy: DAEMON
      LaunchType: EC2
      TaskDefinition: !Ref Definition
      DeploymentConfiguration: {MaximumPercent: 100, MinimumHealthyPercent: 0}
Outputs:
  Arn: {Value: !Ref Service}
`;
