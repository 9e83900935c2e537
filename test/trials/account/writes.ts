import type {ChangeKind} from '../../../source/domain/plan/change.ts';
import type {SceneName} from './scenes.ts';

/** Why a kind of change has no row: it is a command in a receipt's "Undo", or sent only when a rollout is put back. */
type NotHere = 'printed' | 'put-back';

/** Every write with the scenes where it is broken. One without rows does not compile. */
export const writes: Readonly<Record<ChangeKind, readonly SceneName[] | NotHere>> = {
	'create-secret': ['fresh', 'daemon'],
	'put-secret-value': ['rotated', 'rotatedDaemon', 'restored'],
	'restore-secret': ['restored'],
	'put-parameter': ['ssm', 'rotatedParameter'],
	'create-role': ['fresh', 'ssm'],
	'update-assume-role-policy': ['repaired'],
	'attach-role-policy': ['fresh', 'repaired'],
	'put-role-policy': ['fresh', 'repaired'],
	'register-task-definition': ['fresh', 'parameter', 'adopted', 'replaced'],
	'create-service': ['fresh', 'replaced', 'remade'],
	'update-service': ['parameter', 'rotated', 'rotatedParameter'],
	'delete-service': ['replaced', 'remade'],
	'tag-resource': ['parameter', 'adopted'],
	'register-daemon-task-definition': ['daemon', 'managed', 'otherDaemon'],
	'create-daemon': ['daemon', 'otherDaemon'],
	'update-daemon': ['managed', 'rotatedDaemon'],
	'delete-daemon': ['otherDaemon'],
	// `put-backs.ts`.
	'untag-resource': 'put-back',
	'delete-secret': 'printed',
	'delete-parameter': 'printed',
	'detach-role-policy': 'printed',
	'delete-role-policy': 'printed',
	'delete-role': 'printed',
	'deregister-task-definition': 'printed',
	'delete-daemon-task-definition': 'printed',
};
