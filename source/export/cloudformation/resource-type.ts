import type {CodeKind} from '../../domain/code/code-resource.ts';
import type {Json} from '../../domain/kit/json.ts';
import type {Labelled} from '../template/template.ts';

/** Kinds that CloudFormation can make; a SecureString is none (AWS::SSM::Parameter, "Type"). */
export type StackKind = Exclude<CodeKind, 'parameter'>;

/** A resource that a stack can have. */
export type StackResource = Labelled & {readonly kind: StackKind};

/** What CloudFormation calls each kind. */
export const resourceTypes: Readonly<Record<StackKind, string>> = {
	secret: 'AWS::SecretsManager::Secret',
	role: 'AWS::IAM::Role',
	'role-policy': 'AWS::IAM::RolePolicy',
	'task-definition': 'AWS::ECS::TaskDefinition',
	service: 'AWS::ECS::Service',
	'daemon-task-definition': 'AWS::ECS::DaemonTaskDefinition',
	daemon: 'AWS::ECS::Daemon',
};

/** The attribute that is a resource's ARN; where there is none, `Ref` gives it. */
export const arnAttributes: Readonly<Partial<Record<StackKind, string>>> = {
	role: 'Arn',
	'daemon-task-definition': 'DaemonTaskDefinitionArn',
	daemon: 'DaemonArn',
};

/** By what an import finds a resource that is there: the `primaryIdentifier` of its schema. */
export function identifierOf({kind, name, cluster, there}: StackResource): Readonly<Record<string, Json>> {
	switch (kind) {
		case 'secret': {
			return {Id: there};
		}

		case 'role': {
			return {RoleName: name};
		}

		case 'role-policy': {
			return {PolicyName: name, RoleName: there};
		}

		case 'task-definition': {
			return {TaskDefinitionArn: there};
		}

		case 'service': {
			return {ServiceArn: there, Cluster: cluster?.name};
		}

		case 'daemon-task-definition': {
			return {DaemonTaskDefinitionArn: there};
		}

		case 'daemon': {
			return {DaemonArn: there};
		}
	}
}

/** Tells the resources that a stack can have. */
export function isStackResource<One extends Labelled>(resource: One): resource is One & StackResource {
	return resource.kind !== 'parameter';
}

/** Which of the words for resources is that of a kind. */
export const nounOf = {
	secret: 'secret',
	role: 'role',
	'role-policy': 'role',
	'task-definition': 'definition',
	'daemon-task-definition': 'definition',
	service: 'service',
	daemon: 'daemon',
} as const;
