import type {ChangeKindFacts} from '../change-kind.ts';
import {tagging} from '../tagging.ts';
import {everything} from './everything.ts';

/** Daemons are of ECS Managed Instances. Taken back by its ARN: the API knows daemons by no name. */
export const creatingDaemon = {
	kind: 'create-daemon',
	service: 'ecs',
	operation: 'CreateDaemon',
	about: 'daemon',
	tokenAt: 'clientToken',
	resource: everything,
	beside: tagging('ecs:TagResource', everything),
	// A daemon target's id is its ARN.
	takenBack: ({target: {id}}) => [{kind: 'delete-daemon', request: {daemonArn: id}}],
	exported: {arnAt: 'daemonArn'},
} as const satisfies ChangeKindFacts<'create-daemon'>;
