import type {ChangeKind, ChangeResult} from '../../domain/plan/change.ts';
import type {Performer, Performing} from './performing.ts';

/** Sends a change: each kind is one operation of one service, whose code is loaded now. */
export async function perform(performing: Performing): Promise<ChangeResult> {
	const performer = await performerOf(performing.change.kind);
	return performer(performing);
}

async function performerOf(kind: ChangeKind): Promise<Performer> {
	switch (kind) {
		case 'register-task-definition':
		case 'deregister-task-definition':
		case 'register-daemon-task-definition':
		case 'delete-daemon-task-definition': {
			const {
				registerTaskDefinition,
				deregisterTaskDefinition,
				registerDaemonTaskDefinition,
				deleteDaemonTaskDefinition,
			} = await import('./perform-task-definition.ts');
			return {
				'register-task-definition': registerTaskDefinition,
				'deregister-task-definition': deregisterTaskDefinition,
				'register-daemon-task-definition': registerDaemonTaskDefinition,
				'delete-daemon-task-definition': deleteDaemonTaskDefinition,
			}[kind];
		}

		case 'create-service':
		case 'update-service':
		case 'delete-service': {
			const {createService, updateService, deleteService} = await import('./perform-service.ts');
			return {'create-service': createService, 'update-service': updateService, 'delete-service': deleteService}[
				kind
			];
		}

		case 'tag-resource':
		case 'untag-resource': {
			const {tagResource, untagResource} = await import('./perform-tags.ts');
			return {'tag-resource': tagResource, 'untag-resource': untagResource}[kind];
		}

		case 'create-daemon':
		case 'update-daemon':
		case 'delete-daemon': {
			const {createDaemon, updateDaemon, deleteDaemon} = await import('./perform-daemon.ts');
			return {'create-daemon': createDaemon, 'update-daemon': updateDaemon, 'delete-daemon': deleteDaemon}[kind];
		}

		case 'create-secret':
		case 'put-secret-value':
		case 'restore-secret':
		case 'delete-secret': {
			const {createSecret, putSecretValue, restoreSecret, deleteSecret} = await import('./perform-secret.ts');
			return {
				'create-secret': createSecret,
				'put-secret-value': putSecretValue,
				'restore-secret': restoreSecret,
				'delete-secret': deleteSecret,
			}[kind];
		}

		case 'put-parameter':
		case 'delete-parameter': {
			const {putParameter, deleteParameter} = await import('./perform-parameter.ts');
			return {'put-parameter': putParameter, 'delete-parameter': deleteParameter}[kind];
		}

		case 'create-role':
		case 'delete-role':
		case 'update-assume-role-policy': {
			const {createRole, deleteRole, updateAssumeRolePolicy} = await import('./perform-role.ts');
			return {
				'create-role': createRole,
				'delete-role': deleteRole,
				'update-assume-role-policy': updateAssumeRolePolicy,
			}[kind];
		}

		case 'attach-role-policy':
		case 'detach-role-policy':
		case 'put-role-policy':
		case 'delete-role-policy': {
			const {attachRolePolicy, detachRolePolicy, putRolePolicy, deleteRolePolicy} =
				await import('./perform-role-policy.ts');
			return {
				'attach-role-policy': attachRolePolicy,
				'detach-role-policy': detachRolePolicy,
				'put-role-policy': putRolePolicy,
				'delete-role-policy': deleteRolePolicy,
			}[kind];
		}
	}
}
