import type {Statement} from './policy.ts';

/** The role of Datadog's AWS integration, as Datadog's own template names it. */
export const integrationRoleName = 'DatadogIntegrationRole';

/** The name of the inline policy that `iam --apply` writes on the integration's role. */
export const integrationPolicyName = 'dd-ecs-setup-datadog-integration';

/** The four ECS permissions of Datadog's original ECS guide: enough for `aws.ecs.*` metrics and events. */
export const integrationActions = [
	'ecs:ListClusters',
	'ecs:ListContainerInstances',
	'ecs:ListServices',
	'ecs:DescribeContainerInstances',
] as const;

/** What Datadog's own role template grants on ECS today; ECS Explorer's services and clusters need it. */
export const widerIntegrationActions = ['ecs:Describe*', 'ecs:List*'] as const;

/** The statement of the Datadog AWS integration on ECS. It only reads, and can't be narrowed to clusters. */
export function integrationStatements(): readonly Statement[] {
	return [
		{
			Sid: 'DatadogEcs',
			Effect: 'Allow',
			Action: [...integrationActions, ...widerIntegrationActions],
			Resource: ['*'],
		},
	];
}
