import type {ChangeKindFacts} from '../change-kind.ts';
import {tagging} from '../tagging.ts';
import {everything} from './everything.ts';
import {passingRoles} from './passing-roles.ts';

const taggingAny = tagging('ecs:TagResource', everything);

/** A plain key stands in the definition itself, so this request may hold it. */
export const registeringDaemonTaskDefinition = {
	kind: 'register-daemon-task-definition',
	service: 'ecs',
	operation: 'RegisterDaemonTaskDefinition',
	about: 'definition',
	resource: everything,
	beside: (change, identity, made) => [...passingRoles(change, identity, made), ...taggingAny(change, identity)],
	writesKey: true,
	exported: {arnAt: 'daemonTaskDefinitionArn'},
} as const satisfies ChangeKindFacts<'register-daemon-task-definition'>;
