/*
Kinds of changes, one file each in the folder of its service. Only what is known of a kind stands here, no request is
sent.

To add one: its id in `plan/change.ts`; its file, listed below; its sender in `aws/perform/senders.ts`; its words in
`text/en/changes/change-words.ts`; its row in the table of `test/domain/plan/changes/catalogue.test.ts`. What is
forgotten doesn't compile. Permissions, exports and undo follow by themselves.
*/
import type {ChangeKind} from '../change.ts';
import type {ChangeKindFacts} from './change-kind.ts';
import {creatingStackInstances} from './cloudformation/create-stack-instances.ts';
import {creatingStackSet} from './cloudformation/create-stack-set.ts';
import {deletingStackInstances} from './cloudformation/delete-stack-instances.ts';
import {deletingStackSet} from './cloudformation/delete-stack-set.ts';
import {updatingStackInstances} from './cloudformation/update-stack-instances.ts';
import {updatingStackSet} from './cloudformation/update-stack-set.ts';
import {creatingDaemon} from './ecs/create-daemon.ts';
import {creatingService} from './ecs/create-service.ts';
import {deletingDaemon} from './ecs/delete-daemon.ts';
import {deletingDaemonTaskDefinition} from './ecs/delete-daemon-task-definition.ts';
import {deletingService} from './ecs/delete-service.ts';
import {deletingTaskDefinitions} from './ecs/delete-task-definitions.ts';
import {deregisteringTaskDefinition} from './ecs/deregister-task-definition.ts';
import {registeringDaemonTaskDefinition} from './ecs/register-daemon-task-definition.ts';
import {registeringTaskDefinition} from './ecs/register-task-definition.ts';
import {taggingResource} from './ecs/tag-resource.ts';
import {untaggingResource} from './ecs/untag-resource.ts';
import {updatingDaemon} from './ecs/update-daemon.ts';
import {updatingService} from './ecs/update-service.ts';
import {attachingRolePolicy} from './iam/attach-role-policy.ts';
import {creatingRole} from './iam/create-role.ts';
import {deletingRole} from './iam/delete-role.ts';
import {deletingRolePolicy} from './iam/delete-role-policy.ts';
import {detachingRolePolicy} from './iam/detach-role-policy.ts';
import {puttingRolePolicy} from './iam/put-role-policy.ts';
import {updatingAssumeRolePolicy} from './iam/update-assume-role-policy.ts';
import {creatingSecret} from './secrets-manager/create-secret.ts';
import {deletingSecret} from './secrets-manager/delete-secret.ts';
import {puttingSecretValue} from './secrets-manager/put-secret-value.ts';
import {restoringSecret} from './secrets-manager/restore-secret.ts';
import {deletingParameter} from './ssm/delete-parameter.ts';
import {puttingParameter} from './ssm/put-parameter.ts';

/** What is known of each kind of change. */
export const changeFacts: {readonly [Kind in ChangeKind]: ChangeKindFacts<Kind>} = {
	'create-secret': creatingSecret,
	'put-secret-value': puttingSecretValue,
	'restore-secret': restoringSecret,
	'delete-secret': deletingSecret,
	'put-parameter': puttingParameter,
	'delete-parameter': deletingParameter,
	'create-role': creatingRole,
	'update-assume-role-policy': updatingAssumeRolePolicy,
	'attach-role-policy': attachingRolePolicy,
	'put-role-policy': puttingRolePolicy,
	'detach-role-policy': detachingRolePolicy,
	'delete-role-policy': deletingRolePolicy,
	'delete-role': deletingRole,
	'register-task-definition': registeringTaskDefinition,
	'deregister-task-definition': deregisteringTaskDefinition,
	'delete-task-definitions': deletingTaskDefinitions,
	'create-service': creatingService,
	'update-service': updatingService,
	'delete-service': deletingService,
	'tag-resource': taggingResource,
	'untag-resource': untaggingResource,
	'register-daemon-task-definition': registeringDaemonTaskDefinition,
	'delete-daemon-task-definition': deletingDaemonTaskDefinition,
	'create-daemon': creatingDaemon,
	'update-daemon': updatingDaemon,
	'delete-daemon': deletingDaemon,
	'create-stack-set': creatingStackSet,
	'update-stack-set': updatingStackSet,
	'create-stack-instances': creatingStackInstances,
	'update-stack-instances': updatingStackInstances,
	'delete-stack-instances': deletingStackInstances,
	'delete-stack-set': deletingStackSet,
};
