import type {SceneName} from '../account/scenes.ts';

const role = ['iam:CreateRole', 'iam:AttachRolePolicy', 'iam:PutRolePolicy'] as const;
const noRole = ['iam:DeleteRolePolicy', 'iam:DetachRolePolicy', 'iam:DeleteRole'] as const;
const service = ['ecs:RegisterTaskDefinition', 'ecs:CreateService'] as const;
const fresh = ['secretsmanager:CreateSecret', ...role, ...service] as const;

/** Scenes that write last what waited for a rollout, or watch none: they are not killed while they watch. */
export const unwatched: ReadonlySet<SceneName> = new Set([
	'removed',
	'removedBeside',
	'removedParameter',
	'removedDaemon',
	'returned',
	'returnedAnew',
]);

/** Scenes that write something once they have watched: how many, and whether their plan has it or it puts back. */
export const later: Readonly<Partial<Record<SceneName, {readonly writes: number; readonly isPlanned: boolean}>>> = {
	// The others wait for the smallest cluster.
	upgraded: {writes: 3, isPlanned: true},
	upgradedInVain: {writes: 1, isPlanned: false},
};

/** Scenes of which one change is two requests, one after the other. */
export const doubled: ReadonlySet<SceneName> = new Set(['remade']);

/**
What a run of each scene asks AWS to write, in order, as it leaves the built program. The program is killed before and
after each of them, and while it watches; a write more or fewer fails the scene's first row.
*/
export const kills: Readonly<Record<SceneName, readonly string[]>> = {
	fresh,
	everywhere: fresh,
	installed: [],
	parameter: ['ecs:RegisterTaskDefinition', 'ecs:UpdateService', 'ecs:TagResource'],
	named: [...role, ...service],
	managed: ['ecs:RegisterDaemonTaskDefinition', 'ecs:UpdateDaemon'],
	daemon: ['secretsmanager:CreateSecret', ...role, 'ecs:RegisterDaemonTaskDefinition', 'ecs:CreateDaemon'],
	otherDaemon: [
		'secretsmanager:CreateSecret',
		...role,
		'ecs:RegisterDaemonTaskDefinition',
		'ecs:DeleteDaemon',
		'ecs:CreateDaemon',
	],
	rotatedDaemon: ['secretsmanager:PutSecretValue', 'ecs:UpdateDaemon'],
	ssm: ['ssm:PutParameter', ...role, ...service],
	rotated: ['secretsmanager:PutSecretValue', 'ecs:UpdateService'],
	rotatedParameter: ['ssm:PutParameter', 'ecs:UpdateService'],
	newKey: ['secretsmanager:PutSecretValue', 'ecs:UpdateService'],
	newKeyInParameter: ['ssm:PutParameter', 'ecs:UpdateService'],
	newKeyInClear: ['ecs:RegisterTaskDefinition', 'ecs:UpdateService'],
	newKeyBeside: [
		'secretsmanager:CreateSecret',
		'iam:PutRolePolicy',
		'ecs:RegisterTaskDefinition',
		'ecs:UpdateService',
	],
	newKeyOfDaemon: ['secretsmanager:PutSecretValue', 'ecs:UpdateDaemon'],
	restored: ['secretsmanager:RestoreSecret', 'secretsmanager:PutSecretValue', ...role, ...service],
	repaired: [
		'secretsmanager:CreateSecret',
		'iam:UpdateAssumeRolePolicy',
		'iam:AttachRolePolicy',
		'iam:PutRolePolicy',
		...service,
	],
	// What is registered is registered once a region, before the first cluster is changed.
	adopted: [
		'secretsmanager:CreateSecret',
		...role,
		'ecs:RegisterTaskDefinition',
		'ecs:TagResource',
		'ecs:CreateService',
	],
	replaced: [
		'secretsmanager:CreateSecret',
		...role,
		'ecs:RegisterTaskDefinition',
		'ecs:RegisterTaskDefinition',
		'ecs:DeleteService',
		'ecs:CreateService',
		'ecs:CreateService',
	],
	upgraded: [
		'ecs:RegisterTaskDefinition',
		'ecs:UpdateService',
		'ecs:RegisterTaskDefinition',
		'ecs:UpdateService',
		'ecs:UpdateService',
	],
	upgradedDaemon: ['ecs:RegisterDaemonTaskDefinition', 'ecs:UpdateDaemon'],
	upgradedInVain: ['ecs:RegisterTaskDefinition', 'ecs:UpdateService', 'ecs:UpdateService'],
	upgradedDaemonInVain: ['ecs:RegisterDaemonTaskDefinition', 'ecs:UpdateDaemon'],
	rolledBack: ['ecs:UpdateService', 'ecs:TagResource'],
	rolledBackAnew: ['ecs:RegisterTaskDefinition', 'ecs:UpdateService'],
	rolledBackDaemon: ['ecs:UpdateDaemon'],
	removed: ['ecs:DeleteService', 'ecs:DeregisterTaskDefinition', ...noRole, 'secretsmanager:DeleteSecret'],
	removedBeside: ['ecs:DeleteService', 'ecs:DeregisterTaskDefinition'],
	removedParameter: [
		'ecs:DeleteService',
		'ecs:DeregisterTaskDefinition',
		'ecs:DeleteTaskDefinitions',
		...noRole,
		'ssm:DeleteParameter',
	],
	removedDaemon: ['ecs:DeleteDaemon', 'ecs:DeleteDaemonTaskDefinition', ...noRole, 'secretsmanager:DeleteSecret'],
	returned: [
		'ecs:DeleteService',
		'ecs:UpdateService',
		'ecs:DeregisterTaskDefinition',
		'ecs:DeregisterTaskDefinition',
		'ecs:UntagResource',
		...noRole,
		'secretsmanager:DeleteSecret',
	],
	returnedAnew: [
		'ecs:RegisterTaskDefinition',
		'ecs:DeleteService',
		'ecs:UpdateService',
		'ecs:DeregisterTaskDefinition',
		'ecs:DeregisterTaskDefinition',
		'ecs:UntagResource',
		...noRole,
		'secretsmanager:DeleteSecret',
	],
	// Refused once: the name is taken until its last task has stopped.
	remade: ['ecs:RegisterTaskDefinition', 'ecs:DeleteService', 'ecs:CreateService', 'ecs:CreateService'],
	pinned: ['ecs:RegisterTaskDefinition', 'ecs:UpdateService'],
	uncached: [],
	wired: [],
};
