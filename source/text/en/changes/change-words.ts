import type {ChangeKind} from '../../../domain/plan/change.ts';

type KindWords = {
	/** What a change is about, for the review's list. */
	readonly noun: string;
	/** `Create role`: begins a running line, the name follows. */
	readonly running: string;
	/** `Created role`: begins a done line, the name follows. */
	readonly done: string;
};

/** How a change of each kind is told: before, while it runs, and when it is done. */
export const changeWords: Readonly<Record<ChangeKind, KindWords>> = {
	'create-secret': {noun: 'secret', running: 'Store the API key in secret', done: 'Stored the API key in secret'},
	'put-secret-value': {
		noun: 'secret value',
		running: 'Replace the API key in secret',
		done: 'Replaced the API key in secret',
	},
	'restore-secret': {
		noun: 'secret',
		running: 'Cancel the deletion of secret',
		done: 'Cancelled the deletion of secret',
	},
	// Secrets Manager waits 7 to 30 days, and until then the deletion can be cancelled.
	'delete-secret': {noun: 'secret', running: 'Delete secret', done: 'Scheduled the deletion of secret'},
	'put-parameter': {
		noun: 'parameter',
		running: 'Store the API key in parameter',
		done: 'Stored the API key in parameter',
	},
	'delete-parameter': {noun: 'parameter', running: 'Delete parameter', done: 'Deleted parameter'},
	'create-role': {noun: 'role', running: 'Create role', done: 'Created role'},
	// IAM's console calls this policy the trust relationships of a role.
	'update-assume-role-policy': {
		noun: 'role trust',
		running: 'Repair the trust of role',
		done: 'Repaired the trust of role',
	},
	'attach-role-policy': {
		noun: 'role policy',
		running: 'Attach the execution policy to role',
		done: 'Attached the execution policy to role',
	},
	'put-role-policy': {noun: 'role policy', running: 'Write the policy of role', done: 'Wrote the policy of role'},
	'detach-role-policy': {
		noun: 'role policy',
		running: 'Detach the execution policy from role',
		done: 'Detached the execution policy from role',
	},
	'delete-role-policy': {
		noun: 'role policy',
		running: 'Delete the policy of role',
		done: 'Deleted the policy of role',
	},
	'delete-role': {noun: 'role', running: 'Delete role', done: 'Deleted role'},
	// Done, the revision is named (`datadog-agent-task:3`), which says what it is.
	'register-task-definition': {noun: 'task definition', running: 'Register task definition', done: 'Registered'},
	// The revision stays readable as INACTIVE, so "deleted" would be wrong.
	'deregister-task-definition': {
		noun: 'task definition',
		running: 'Deregister task definition',
		done: 'Deregistered',
	},
	'delete-task-definitions': {
		noun: 'task definition',
		running: 'Delete the revisions of',
		done: 'Deleted the revisions of',
	},
	// Daemon is its scheduling strategy: a task on each instance, and no count.
	'create-service': {noun: 'daemon service', running: 'Create daemon service', done: 'Created daemon service'},
	'update-service': {noun: 'daemon service', running: 'Update daemon service', done: 'Updated daemon service'},
	'delete-service': {noun: 'daemon service', running: 'Delete daemon service', done: 'Deleted daemon service'},
	'tag-resource': {noun: 'tags', running: 'Tag', done: 'Tagged'},
	'untag-resource': {noun: 'tags', running: 'Remove tags of', done: 'Removed tags of'},
	'register-daemon-task-definition': {
		noun: 'daemon task definition',
		running: 'Register daemon task definition',
		done: 'Registered',
	},
	'delete-daemon-task-definition': {
		noun: 'daemon task definition',
		running: 'Delete daemon task definition',
		done: 'Deleted',
	},
	// A resource of its own on Managed Instances, and no service.
	'create-daemon': {noun: 'daemon', running: 'Create daemon', done: 'Created daemon'},
	'update-daemon': {noun: 'daemon', running: 'Update daemon', done: 'Updated daemon'},
	'delete-daemon': {noun: 'daemon', running: 'Delete daemon', done: 'Deleted daemon'},
	'create-stack-set': {noun: 'stack set', running: 'Create stack set', done: 'Created stack set'},
	'update-stack-set': {noun: 'stack set', running: 'Update stack set', done: 'Began to update stack set'},
	// The answer comes when the operation begins; how it goes on is told of each stack.
	'create-stack-instances': {
		noun: 'stacks',
		running: 'Create stacks of stack set',
		done: 'Began to create stacks of stack set',
	},
	'update-stack-instances': {
		noun: 'stacks',
		running: 'Update stacks of stack set',
		done: 'Began to update stacks of stack set',
	},
	'delete-stack-instances': {
		noun: 'stacks',
		running: 'Delete stacks of stack set',
		done: 'Began to delete stacks of stack set',
	},
	'delete-stack-set': {noun: 'stack set', running: 'Delete stack set', done: 'Deleted stack set'},
};
