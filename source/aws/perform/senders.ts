import type {ChangeKind} from '../../domain/plan/change.ts';
import type {Performer} from './performing.ts';

/**
How each kind of change is sent: one operation of one service, whose code is loaded when it is needed. A new kind does
not compile without its sender.
*/
export const senders: Readonly<Record<ChangeKind, () => Promise<Performer>>> = {
	'create-secret': async () => (await import('./perform-secret.ts')).createSecret,
	'put-secret-value': async () => (await import('./perform-secret.ts')).putSecretValue,
	'restore-secret': async () => (await import('./perform-secret.ts')).restoreSecret,
	'delete-secret': async () => (await import('./perform-secret.ts')).deleteSecret,
	'put-parameter': async () => (await import('./perform-parameter.ts')).putParameter,
	'delete-parameter': async () => (await import('./perform-parameter.ts')).deleteParameter,
	'create-role': async () => (await import('./perform-role.ts')).createRole,
	'update-assume-role-policy': async () => (await import('./perform-role.ts')).updateAssumeRolePolicy,
	'attach-role-policy': async () => (await import('./perform-role-policy.ts')).attachRolePolicy,
	'put-role-policy': async () => (await import('./perform-role-policy.ts')).putRolePolicy,
	'detach-role-policy': async () => (await import('./perform-role-policy.ts')).detachRolePolicy,
	'delete-role-policy': async () => (await import('./perform-role-policy.ts')).deleteRolePolicy,
	'delete-role': async () => (await import('./perform-role.ts')).deleteRole,
	'register-task-definition': async () => (await import('./perform-task-definition.ts')).registerTaskDefinition,
	'deregister-task-definition': async () => (await import('./perform-task-definition.ts')).deregisterTaskDefinition,
	'delete-task-definitions': async () => (await import('./delete-task-definitions.ts')).deleteTaskDefinitions,
	'create-service': async () => (await import('./perform-service.ts')).createService,
	'update-service': async () => (await import('./perform-service.ts')).updateService,
	'delete-service': async () => (await import('./perform-service.ts')).deleteService,
	'tag-resource': async () => (await import('./perform-tags.ts')).tagResource,
	'untag-resource': async () => (await import('./perform-tags.ts')).untagResource,
	'register-daemon-task-definition': async () =>
		(await import('./perform-task-definition.ts')).registerDaemonTaskDefinition,
	'delete-daemon-task-definition': async () =>
		(await import('./perform-task-definition.ts')).deleteDaemonTaskDefinition,
	'create-daemon': async () => (await import('./perform-daemon.ts')).createDaemon,
	'update-daemon': async () => (await import('./perform-daemon.ts')).updateDaemon,
	'delete-daemon': async () => (await import('./perform-daemon.ts')).deleteDaemon,
	'create-stack-set': async () => (await import('./perform-stack-set.ts')).createStackSet,
	'update-stack-set': async () => (await import('./perform-stack-set.ts')).updateStackSet,
	'create-stack-instances': async () => (await import('./perform-stack-set.ts')).createStackInstances,
	'update-stack-instances': async () => (await import('./perform-stack-set.ts')).updateStackInstances,
	'delete-stack-instances': async () => (await import('./perform-stack-set.ts')).deleteStackInstances,
	'delete-stack-set': async () => (await import('./perform-stack-set.ts')).deleteStackSet,
};
