import {tags, texts, type Members, type Shape} from './shape.ts';

const hooks: Shape = {
	list: {
		members: {
			HookDetails: 'json',
			HookTargetArn: 'text',
			LifecycleStages: texts,
			RoleArn: 'text',
			TargetType: 'text',
		},
	},
};

/** What a template may say of a service (template reference: AWS::ECS::Service). */
export const serviceMembers: Members = {
	AvailabilityZoneRebalancing: 'text',
	CapacityProviderStrategy: {list: {members: {Base: 'number', CapacityProvider: 'text', Weight: 'number'}}},
	Cluster: 'text',
	DeploymentConfiguration: {
		members: {
			Alarms: {
				members: {AlarmNames: texts, Enable: 'flag', Rollback: 'flag'},
				required: ['AlarmNames', 'Rollback', 'Enable'],
			},
			BakeTimeInMinutes: 'number',
			CanaryConfiguration: 'json',
			DeploymentCircuitBreaker: {
				members: {Enable: 'flag', Rollback: 'flag', ResetOnHealthyTask: 'flag', ThresholdConfiguration: 'json'},
				required: ['Enable', 'Rollback'],
			},
			EarlySuccessCriteria: 'json',
			LifecycleHooks: hooks,
			LinearConfiguration: 'json',
			MaximumPercent: 'number',
			MinimumHealthyPercent: 'number',
			Strategy: 'text',
		},
	},
	DeploymentController: {members: {Type: 'text'}},
	DesiredCount: 'number',
	EnableECSManagedTags: 'flag',
	EnableExecuteCommand: 'flag',
	ForceNewDeployment: {
		members: {EnableForceNewDeployment: 'flag', ForceNewDeploymentNonce: 'text'},
		required: ['EnableForceNewDeployment'],
	},
	HealthCheckGracePeriodSeconds: 'number',
	LaunchType: 'text',
	LoadBalancers: {
		list: {
			members: {
				AdvancedConfiguration: 'json',
				ContainerName: 'text',
				ContainerPort: 'number',
				LoadBalancerName: 'text',
				TargetGroupArn: 'text',
			},
		},
	},
	NetworkConfiguration: {
		members: {AwsvpcConfiguration: {members: {AssignPublicIp: 'text', SecurityGroups: texts, Subnets: texts}}},
	},
	PlacementConstraints: {list: {members: {Expression: 'text', Type: 'text'}, required: ['Type']}},
	PlacementStrategies: {list: {members: {Field: 'text', Type: 'text'}, required: ['Type']}},
	PlatformVersion: 'text',
	PropagateTags: 'text',
	Role: 'text',
	SchedulingStrategy: 'text',
	ServiceConnectConfiguration: 'json',
	ServiceName: 'text',
	ServiceRegistries: {
		list: {members: {ContainerName: 'text', ContainerPort: 'number', Port: 'number', RegistryArn: 'text'}},
	},
	Tags: tags,
	TaskDefinition: 'text',
	VolumeConfigurations: {list: 'json'},
	VpcLatticeConfigurations: {list: 'json'},
};
