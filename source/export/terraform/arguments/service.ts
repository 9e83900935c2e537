import {type Arguments, values} from './arguments.ts';

/**
CreateService as `aws_ecs_service` (Terraform AWS provider, r/ecs_service). Of a DAEMON the provider sends no maximum at
all, and a minimum only where it isn't 100 (internal/service/ecs/service.go, resourceServiceCreate); 100 is the maximum
that AWS takes by itself. Service Connect, volumes and VPC Lattice are left to who has them: no Agent does.
*/
export const serviceArguments: Arguments = {
	serviceName: {as: 'value', name: 'name'},
	...values('cluster', 'taskDefinition', 'schedulingStrategy', 'launchType', 'platformVersion', 'desiredCount'),
	deploymentConfiguration: {
		as: 'flat',
		inner: {
			maximumPercent: {as: 'value', name: 'deployment_maximum_percent'},
			minimumHealthyPercent: {as: 'value', name: 'deployment_minimum_healthy_percent'},
			deploymentCircuitBreaker: {
				as: 'block',
				name: 'deployment_circuit_breaker',
				inner: values('enable', 'rollback'),
				usual: {enable: false, rollback: false},
			},
			alarms: {
				as: 'block',
				name: 'alarms',
				inner: values('alarmNames', 'enable', 'rollback'),
				usual: {enable: false, rollback: false},
			},
			// Where nothing is said, services roll; no Agent does otherwise.
			strategy: {as: 'none', usual: 'ROLLING'},
			bakeTimeInMinutes: {as: 'none', usual: 0},
		},
	},
	propagateTags: {as: 'value', name: 'propagate_tags'},
	enableECSManagedTags: {as: 'value', name: 'enable_ecs_managed_tags'},
	enableExecuteCommand: {as: 'value', name: 'enable_execute_command'},
	healthCheckGracePeriodSeconds: {as: 'value', name: 'health_check_grace_period_seconds'},
	availabilityZoneRebalancing: {as: 'value', name: 'availability_zone_rebalancing'},
	role: {as: 'value', name: 'iam_role'},
	placementConstraints: {as: 'blocks', name: 'placement_constraints', inner: values('type', 'expression')},
	placementStrategy: {as: 'blocks', name: 'ordered_placement_strategy', inner: values('type', 'field')},
	capacityProviderStrategy: {
		as: 'blocks',
		name: 'capacity_provider_strategy',
		inner: values('capacityProvider', 'weight', 'base'),
	},
	networkConfiguration: {
		as: 'flat',
		inner: {
			awsvpcConfiguration: {
				as: 'block',
				name: 'network_configuration',
				inner: {
					...values('subnets', 'securityGroups'),
					assignPublicIp: {as: 'switch', name: 'assign_public_ip'},
				},
			},
		},
	},
	deploymentController: {as: 'block', name: 'deployment_controller', inner: values('type'), usual: {type: 'ECS'}},
	loadBalancers: {
		as: 'blocks',
		name: 'load_balancer',
		inner: {
			...values('targetGroupArn', 'containerName', 'containerPort'),
			loadBalancerName: {as: 'value', name: 'elb_name'},
		},
	},
	serviceRegistries: {
		as: 'blocks',
		name: 'service_registries',
		inner: values('registryArn', 'containerName', 'containerPort', 'port'),
	},
	tags: {as: 'tags', name: 'tags'},
};

/**
CreateDaemon as `aws_ecs_daemon` (Terraform AWS provider from 6.50, r/ecs_daemon). It has no argument for `critical`,
which is off where nobody asks for it.
*/
export const daemonArguments: Arguments = {
	daemonName: {as: 'value', name: 'name'},
	...values('clusterArn', 'daemonTaskDefinitionArn', 'capacityProviderArns', 'propagateTags'),
	enableECSManagedTags: {as: 'value', name: 'enable_ecs_managed_tags'},
	enableExecuteCommand: {as: 'value', name: 'enable_execute_command'},
	critical: {as: 'none', usual: false},
	deploymentConfiguration: {
		as: 'block',
		name: 'deployment_configuration',
		inner: {
			...values('drainPercent', 'bakeTimeInMinutes'),
			alarms: {as: 'block', name: 'alarms', inner: values('alarmNames', 'enable'), usual: {enable: false}},
		},
	},
	tags: {as: 'tags', name: 'tags'},
};
