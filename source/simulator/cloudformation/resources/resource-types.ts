import {daemonTaskDefinition} from './daemon-task-definition.ts';
import {daemon} from './daemon.ts';
import {nothing} from './nothing.ts';
import {parameter} from './parameter.ts';
import type {ResourceType} from './resource-type.ts';
import {rolePolicy} from './role-policy.ts';
import {role} from './role.ts';
import {secret} from './secret.ts';
import {service} from './service.ts';
import {taskDefinition} from './task-definition.ts';

/** Every type that a template may name here; all others are unrecognised, as in a Region that does not have them. */
export const resourceTypes: Readonly<Record<string, ResourceType>> = {
	'AWS::CDK::Metadata': nothing,
	'AWS::CloudFormation::WaitConditionHandle': {...nothing, members: {}},
	'AWS::ECS::Daemon': daemon,
	'AWS::ECS::DaemonTaskDefinition': daemonTaskDefinition,
	'AWS::ECS::Service': service,
	'AWS::ECS::TaskDefinition': taskDefinition,
	'AWS::IAM::Role': role,
	'AWS::IAM::RolePolicy': rolePolicy,
	'AWS::SSM::Parameter': parameter,
	'AWS::SecretsManager::Secret': secret,
};
