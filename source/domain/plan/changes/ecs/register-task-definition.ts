import type {ChangeKindFacts} from '../change-kind.ts';
import {arnOf} from '../arn-of.ts';
import {tagging} from '../tagging.ts';
import {everything} from './everything.ts';
import {passingRoles} from './passing-roles.ts';

// The revision's number is not known before, hence any of the family.
const taggingFamily = tagging(
	'ecs:TagResource',
	arnOf('ecs', ({subject}) => `task-definition/${subject}:*`),
);

/** A plain key stands in the definition itself, so this request may hold it. */
export const registeringTaskDefinition = {
	kind: 'register-task-definition',
	service: 'ecs',
	operation: 'RegisterTaskDefinition',
	about: 'definition',
	resource: everything,
	beside: (change, identity, made) => [...passingRoles(change, identity, made), ...taggingFamily(change, identity)],
	writesKey: true,
	exported: {arnAt: 'taskDefinition.taskDefinitionArn'},
} as const satisfies ChangeKindFacts<'register-task-definition'>;
