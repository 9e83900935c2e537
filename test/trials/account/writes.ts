import type {ChangeKind} from '../../../source/domain/plan/change.ts';
import type {SceneName} from './scenes.ts';

/** Every write with the scenes where it is broken. One without rows does not compile. */
export const writes: Readonly<Record<ChangeKind, readonly SceneName[]>> = {
	'create-secret': ['fresh', 'daemon', 'newKeyBeside'],
	'put-secret-value': ['rotated', 'rotatedDaemon', 'restored', 'newKey'],
	'restore-secret': ['restored'],
	'put-parameter': ['ssm', 'rotatedParameter', 'newKeyInParameter'],
	'create-role': ['fresh', 'ssm'],
	'update-assume-role-policy': ['repaired'],
	'attach-role-policy': ['fresh', 'repaired'],
	'put-role-policy': ['fresh', 'repaired'],
	'register-task-definition': ['fresh', 'parameter', 'adopted', 'replaced', 'upgraded', 'rolledBackAnew'],
	'create-service': ['fresh', 'replaced', 'remade'],
	'update-service': ['parameter', 'rotated', 'rotatedParameter', 'newKey', 'newKeyInClear', 'upgraded', 'rolledBack'],
	'delete-service': ['replaced', 'remade', 'removedBeside'],
	'tag-resource': ['parameter', 'adopted'],
	'register-daemon-task-definition': ['daemon', 'managed', 'otherDaemon', 'upgradedDaemon'],
	'create-daemon': ['daemon', 'otherDaemon'],
	'update-daemon': ['managed', 'rotatedDaemon', 'newKeyOfDaemon', 'upgradedDaemon', 'rolledBackDaemon'],
	'delete-daemon': ['otherDaemon', 'removedDaemon'],
	'untag-resource': ['returned'],
	'delete-secret': ['removed'],
	'delete-parameter': ['removedParameter'],
	'detach-role-policy': ['removed'],
	'delete-role-policy': ['removed'],
	'delete-role': ['removed'],
	'deregister-task-definition': ['removed'],
	'delete-task-definitions': ['removedParameter'],
	'delete-daemon-task-definition': ['removedDaemon'],
};
