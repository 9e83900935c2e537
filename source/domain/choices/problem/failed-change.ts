/** The API operations that can stand in a plan, in kebab case. */
export const changeKinds = [
	'create-secret',
	'put-secret-value',
	'restore-secret',
	'delete-secret',
	'put-parameter',
	'delete-parameter',
	'create-role',
	'update-assume-role-policy',
	'attach-role-policy',
	'put-role-policy',
	'detach-role-policy',
	'delete-role-policy',
	'delete-role',
	'register-task-definition',
	'deregister-task-definition',
	'delete-task-definitions',
	'create-service',
	'update-service',
	'delete-service',
	'tag-resource',
	'untag-resource',
	'register-daemon-task-definition',
	'delete-daemon-task-definition',
	'create-daemon',
	'update-daemon',
	'delete-daemon',
	'create-stack-set',
	'update-stack-set',
	'create-stack-instances',
	'update-stack-instances',
	'delete-stack-instances',
	'delete-stack-set',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** What is told of a change that failed: which it is in its plan, and what people know it by. */
export type FailedChange = {
	readonly id: string;
	readonly kind: ChangeKind;
	readonly subject: string;
	/** The cluster's name, where the change belongs to one. */
	readonly cluster?: string;
};
